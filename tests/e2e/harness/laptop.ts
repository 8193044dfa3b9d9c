import type { Page } from '@playwright/test';
import type { Network } from './network.ts';

/** What a spec needs of a laptop: one client with its own data folder and its own network, and the window on it. */
export interface Device {
  /** The window. In the desktop host `start` opens another one. */
  readonly page: Page;
  readonly network: Network;
  /** Holds everything the client keeps. */
  readonly folder: string;
  /** The client's process dies at once, as when the battery falls out. */
  kill(): Promise<void>;
  /** The client ends as when it is quit. */
  stop(): Promise<void>;
  /** Starts the client again on the same folder and opens the window on it. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export interface DeviceOptions {
  /** Keep the cache after the end, sealed with a passphrase. The desktop host keeps it wherever there is a keystore. */
  readonly keep?: boolean;
}
