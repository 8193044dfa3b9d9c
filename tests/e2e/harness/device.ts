import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { z } from 'zod';
import type { Council } from './council.ts';
import { type Network, startNetwork } from './network.ts';
import { type Program, root, startProgram } from './program.ts';

const ClientLine = z.object({ client: z.url() });
export const hostProgram = join(root, 'main', 'hosts', 'browser', 'main.ts');

/** A laptop: one client process with its own data folder and its own network, and the window on it. */
export interface Device {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly network: Network;
  /** Holds `data` (what the client keeps), `temporary` (its TMPDIR) and nothing else. */
  readonly folder: string;
  readonly program: Program;
  /** The client's process dies at once, as when the battery falls out. */
  kill(): Promise<void>;
  /** Starts the client again on the same folder and opens the window on it. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export interface DeviceOptions {
  /** Keep the cache after the end, sealed with a passphrase. */
  readonly keep?: boolean;
  readonly arguments?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly window?: BrowserContextOptions;
  /** A browser profile of its own on disk, made by the folder it is given. */
  readonly profile?: (folder: string) => Promise<BrowserContext>;
}

/** The arguments of a client of `council` that reaches the back office over `network` and keeps everything in `data`. */
export function clientArguments(council: Council, network: Network, data: string): string[] {
  const args = [...council.line.clientArguments];
  const at = args.indexOf('--council');
  if (at < 0) throw new Error('The start line has no --council for further clients.');
  args[at + 1] = network.address;
  return [...args, '--data', data, '--json', '--no-open'];
}

export async function openDevice(browser: Browser, council: Council, options: DeviceOptions = {}): Promise<Device> {
  const folder = mkdtempSync(join(tmpdir(), 'worksmart-device-'));
  const temporary = mkdtempSync(join(folder, 'temporary-'));
  const network = await startNetwork(council.line.backOffice);
  const context =
    options.profile === undefined
      ? await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options.window })
      : await options.profile(join(folder, 'profile'));
  const page = await context.newPage();
  let program: Program | undefined;

  const start = async () => {
    const args = clientArguments(council, network, join(folder, 'data'));
    program = startProgram(
      process.execPath,
      [hostProgram, ...args, ...(options.keep === true ? ['--keep'] : []), ...(options.arguments ?? [])],
      { env: { WORKSMART_PASSPHRASE: 'correct horse battery staple', TMPDIR: temporary, ...options.env } },
    );
    await page.goto(ClientLine.parse(await program.ready).client);
  };
  const running = (): Program => {
    if (program === undefined) throw new Error('The client has not been started.');
    return program;
  };
  await start();
  return {
    page,
    context,
    network,
    folder,
    get program() {
      return running();
    },
    async kill() {
      await running().stop('SIGKILL');
    },
    start,
    async close() {
      await running().stop();
      await context.close();
      await network.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
