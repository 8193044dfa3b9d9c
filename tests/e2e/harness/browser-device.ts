import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import { z } from 'zod';
import type { Council } from './council.ts';
import type { Device, DeviceOptions } from './laptop.ts';
import { type Network, startNetwork } from './network.ts';
import { type Program, root, startProgram } from './program.ts';

const ClientLine = z.object({ client: z.url() });
export const hostProgram = join(root, 'main', 'hosts', 'browser', 'main.ts');

/** A device in the browser host: one client process, and a browser's window on it. */
export interface BrowserDevice extends Device {
  readonly context: BrowserContext;
  readonly program: Program;
}

export interface BrowserDeviceOptions extends DeviceOptions {
  readonly arguments?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
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

/** Its folder holds `data` (what the client keeps), `temporary` (its TMPDIR) and nothing else. */
export async function openBrowserDevice(
  browser: Browser,
  council: Council,
  options: BrowserDeviceOptions = {},
): Promise<BrowserDevice> {
  const folder = mkdtempSync(join(tmpdir(), 'worksmart-device-'));
  const temporary = mkdtempSync(join(folder, 'temporary-'));
  const network = await startNetwork(council.line.backOffice);
  const context =
    options.profile === undefined
      ? await browser.newContext({ viewport: { width: 1280, height: 800 } })
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
  const stop = async () => {
    await running().stop();
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
    stop,
    start,
    async close() {
      await stop();
      await context.close();
      await network.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
