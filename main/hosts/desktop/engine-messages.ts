import type { EngineSettings } from '../../engine/settings.ts';

/** Main to engine. A page's port comes as `port` with the port beside the message. */
export type ToEngine =
  | {
      readonly kind: 'start';
      readonly settings: EngineSettings;
      readonly dataFolder: string;
      readonly deviceSettings: Readonly<Record<string, string>>;
      readonly durable: boolean;
      readonly clockShiftMs: number;
    }
  | { readonly kind: 'port' }
  | { readonly kind: 'secret'; readonly id: number; readonly secret: Uint8Array | undefined; readonly failed: boolean }
  | { readonly kind: 'network'; readonly maybeOnline: boolean }
  | { readonly kind: 'power'; readonly event: 'resume' | 'lock-screen' }
  | { readonly kind: 'stop' };

/** Engine to main: the keystore, settings, dialogs and power stay there. */
export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'secret-get' | 'secret-remove'; readonly id: number; readonly name: string }
  | { readonly kind: 'secret-set'; readonly id: number; readonly name: string; readonly secret: Uint8Array }
  | { readonly kind: 'setting'; readonly key: string; readonly value: string | undefined }
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'notify'; readonly title: string; readonly body: string }
  | {
      readonly kind: 'log';
      readonly level: 'info' | 'warn' | 'error';
      readonly event: string;
      readonly fields: Readonly<Record<string, string | number | boolean>>;
    }
  | { readonly kind: 'stopped' };
