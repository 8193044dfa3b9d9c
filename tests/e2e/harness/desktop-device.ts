import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Council } from './council.ts';
import { electronExecutable } from './electron.ts';
import type { Device } from './laptop.ts';
import { type Network, startNetwork } from './network.ts';
import { root } from './program.ts';

/** A device in the desktop host: Electron from the source tree, with a user data folder of its own. */
export interface DesktopDevice extends Device {
  readonly app: ElectronApplication;
  /** What starts it once more, as a second click on its icon does. */
  readonly launch: DesktopLaunch;
}

export interface DesktopLaunch {
  readonly executablePath: string;
  /** The project's folder, whose package.json names the program. */
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** What the certificate check of the unpackaged program compares: `sha256/` and base64 of the DER form. */
function fingerprintOf(path: string): string {
  const { raw } = new X509Certificate(readFileSync(path));
  return `sha256/${createHash('sha256').update(raw).digest('base64')}`;
}

function launchOf(council: Council, network: Network, data: string): DesktopLaunch {
  const executablePath = electronExecutable();
  if (executablePath === undefined) throw new Error('Electron’s runtime is not here.');
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...council.line.clientArguments],
    options: {
      council: text,
      authority: text,
      'client-id': text,
      'api-scope': text,
      'known-authority': { type: 'string', multiple: true },
      ca: text,
      'clock-shift': text,
    },
  });
  const variables: Record<string, string | undefined> = {
    ...process.env,
    // Would turn Electron into plain Node.
    ELECTRON_RUN_AS_NODE: undefined,
    WORKSMART_COUNCIL: network.address,
    WORKSMART_AUTHORITY: values.authority,
    WORKSMART_CLIENT_ID: values['client-id'],
    WORKSMART_API_SCOPE: values['api-scope'],
    WORKSMART_KNOWN_AUTHORITY: values['known-authority']?.join(','),
    WORKSMART_FINGERPRINT: values.ca === undefined ? undefined : fingerprintOf(values.ca),
    WORKSMART_CLOCK_SHIFT: values['clock-shift'],
    WORKSMART_DATA: data,
  };
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(variables)) if (value !== undefined) env[name] = value;
  return { executablePath, args: [root], env };
}

export async function openDesktopDevice(council: Council): Promise<DesktopDevice> {
  const folder = mkdtempSync(join(tmpdir(), 'worksmart-device-'));
  const network = await startNetwork(council.line.backOffice);
  const launch = launchOf(council, network, join(folder, 'data'));
  const begin = async (): Promise<{ app: ElectronApplication; page: Page }> => {
    const app = await _electron.launch({
      ...launch,
      cwd: root,
      chromiumSandbox: true,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
    });
    return { app, page: await app.firstWindow() };
  };
  const hasEnded = ({ app }: { app: ElectronApplication }) => {
    const { exitCode, signalCode } = app.process();
    return exitCode !== null || signalCode !== null;
  };
  let current = await begin();
  const stop = async () => {
    if (!hasEnded(current)) await current.app.close();
  };
  return {
    get page() {
      return current.page;
    },
    get app() {
      return current.app;
    },
    launch,
    network,
    folder,
    async kill() {
      const ended = once(current.app.process(), 'exit');
      current.app.process().kill('SIGKILL');
      await ended;
    },
    stop,
    async start() {
      current = await begin();
    },
    async close() {
      await stop();
      await network.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
