/**
 * Everything the engine needs from outside, and the only way it reaches outside.
 * A host supplies one Ports; the simulation supplies one per device. No module under main (hosts apart) touches
 * Date, timers, randomness, the network or the operating system by any other way (lint proves it).
 */
export interface Clock {
  /** The device's wall clock, milliseconds since 1970-01-01T00:00:00Z. May be wrong: see sync/skew.ts. */
  now(): number;
  /** Monotonic milliseconds; only differences mean anything. */
  monotonic(): number;
}

export interface Timers {
  /** Runs `work` once after `ms` milliseconds. Returns a function that cancels it (harmless when it has run). */
  after(ms: number, work: () => void): () => void;
}

export interface Random {
  /** `length` cryptographically random bytes (seeded in the simulation). */
  bytes(length: number): Uint8Array;
}

/**
 * Where small secrets live: the OS keystore on the desktop, memory or a passphrase-wrapped file in the browser host.
 * `durable` is false when what is stored goes with the process: then nothing may be cached beyond it.
 */
export interface SecretStore {
  readonly durable: boolean;
  get(name: string): Promise<Uint8Array | undefined>;
  set(name: string, secret: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Device-wide settings that are no secret and not a person's (electron-store on the desktop, conf in the browser host). */
export interface DeviceSettings {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
}

export type LogLevel = 'info' | 'warn' | 'error';
/** `fields` must never hold personal data: ids, codes, counts and durations only. */
export type Log = (
  level: LogLevel,
  event: string,
  fields?: Readonly<Record<string, string | number | boolean>>,
) => void;

export interface Ports {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  /** fetch as the web knows it; rejects with an error whose name is not 'AbortError' when the network fails. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly secrets: SecretStore;
  readonly settings: DeviceSettings;
  /** Opens an https (or demonstration http://localhost) address in the person's own browser. */
  readonly openInBrowser: (url: string) => Promise<void>;
  /** A short notification outside the window. Must hold no case details. */
  readonly notify: (title: string, body: string) => void;
  /** Called with false when the host knows the network is gone, true when it may be back. Returns unsubscribe. */
  readonly onNetwork: (listener: (maybeOnline: boolean) => void) => () => void;
  /** Called when the machine wakes or the OS session locks. Returns unsubscribe. */
  readonly onPower: (listener: (event: 'resume' | 'lock-screen') => void) => () => void;
  readonly log: Log;
  /** Absolute path of the folder that holds everything this engine writes (local, never roaming). */
  readonly dataFolder: string;
}
