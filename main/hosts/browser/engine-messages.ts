import type { MessagePort } from 'node:worker_threads';
import type { EngineSettings } from '../../engine/settings.ts';

/** What the host gives the engine's thread at its start. */
export interface EngineStart {
  readonly settings: EngineSettings;
  readonly dataFolder: string;
  /** Certificates (PEM) to trust besides the system's. */
  readonly certificates: readonly string[];
  /** How far the demonstration's clock is ahead of the real one, milliseconds. */
  readonly clockShiftMs: number;
  /** With `--keep`: the file of sealed secrets and the key the passphrase gave. Null: secrets stay in memory. */
  readonly kept: { readonly path: string; readonly key: Uint8Array } | null;
  readonly logFrom: 'info' | 'warn' | 'error';
}

export type ToEngine = { readonly kind: 'connect'; readonly port: MessagePort } | { readonly kind: 'stop' };

export type FromEngine =
  | { readonly kind: 'started' }
  | { readonly kind: 'failed'; readonly words: string }
  | { readonly kind: 'open-in-browser'; readonly url: string }
  | { readonly kind: 'stopped' };
