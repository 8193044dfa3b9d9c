import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { dayOf, dayWords, instantOf, timeWords } from '../../../shared/time/london.ts';
import { type FolderLock, lockFileName, lockFolder, readLock } from '../folder-lock.ts';
import { shiftedClock, systemRandom } from '../system-ports.ts';
import { discard, keptFolder, localDataFolder, newSessionFolder, ownTemporaryFolder } from './data-folder.ts';
import type { EngineStart } from './engine-messages.ts';
import { type EngineRunner, startEngine } from './engine-runner.ts';
import { exitCodes, folderProblem, listenProblem, StartProblem } from './exit.ts';
import { askOwner } from './join.ts';
import { relay } from './relay.ts';
import { isFirstKeep, unwrap } from './secret-file.ts';
import type { BrowserHostSettings } from './settings.ts';
import { readStaticFiles, type StaticFile } from './static-files.ts';
import { startWebServer, type WebServer } from './web-server.ts';

export interface BrowserHostOptions {
  readonly settings: BrowserHostSettings;
  readonly version: string;
  /** The folder of the built renderer. */
  readonly renderer: string;
  /** The engine's worker. */
  readonly engineScript: URL;
  readonly askPassphrase: (firstTime: boolean) => Promise<string>;
  readonly onOpenInBrowser: (url: string) => void;
  readonly onLost: (words: string) => void;
}

export type BrowserHost =
  | { readonly joined: true; readonly client: string }
  | { readonly joined: false; readonly client: string; readonly dataFolder: string; stop(): Promise<boolean> };

/** How long the engine has to send what it holds to the disk, milliseconds. */
export const stopLimitMs = 4_000;
/** An owner that says nothing for so long is another program with its process id. */
const ownerLimitMs = 4_000;

/** Starts the host, or joins the one that has the data folder. Throws StartProblem. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { settings } = options;
  const certificates = settings.ca === undefined ? [] : [readCertificates(settings.ca)];
  const files = readRenderer(options.renderer);
  const base = inFolder(settings.data ?? 'the temporary folder', () => baseFolder(settings));
  const temporary = settings.data === undefined && !settings.keep;
  const secret = Buffer.from(systemRandom.bytes(24)).toString('base64url');
  const taken = await takeFolder(base, secret);
  if ('client' in taken) return { joined: true, client: taken.client };

  const undo: (() => unknown)[] = [() => taken.release(), () => temporary && discard(base)];
  const clean = async (): Promise<void> => {
    for (const step of undo.splice(0)) await step();
  };
  try {
    const dataFolder = inFolder(base, () => (settings.keep ? keptFolder(base) : newSessionFolder(base)));
    if (!settings.keep) undo.unshift(() => discard(dataFolder));
    const kept = settings.keep ? await openKept(dataFolder, options.askPassphrase) : null;
    const clockShiftMs = shiftOf(settings);
    let engine: EngineRunner | undefined;
    const web = await startWebServer({
      port: settings.port,
      files,
      random: systemRandom,
      clock: shiftedClock(0),
      joinSecret: secret,
      onSocket: (socket) => (engine === undefined ? socket.close(1013) : relay(socket, engine.connect())),
    }).catch((cause: unknown) => {
      throw listenProblem(settings.port, cause);
    });
    undo.unshift(() => web.close());
    engine = await startEngine({
      script: options.engineScript,
      start: engineStart(options, { dataFolder, certificates, clockShiftMs, kept }),
      onOpenInBrowser: options.onOpenInBrowser,
      onLost: options.onLost,
    }).catch((cause: unknown) => {
      throw new StartProblem(cause instanceof Error ? cause.message : String(cause));
    });
    taken.publish(web.port);
    let stopped: Promise<boolean> | undefined;
    const stop = (): Promise<boolean> => {
      stopped ??= stopAll(web, engine, clean);
      return stopped;
    };
    return { joined: false, client: web.link(), dataFolder, stop };
  } catch (cause) {
    await clean();
    throw cause;
  }
}

async function stopAll(web: WebServer, engine: EngineRunner | undefined, clean: () => Promise<void>): Promise<boolean> {
  await web.close();
  const stopped = (await engine?.stop(stopLimitMs)) ?? true;
  await clean();
  return stopped;
}

/** The demonstration's clock: how far it is ahead of the real one, milliseconds. */
const shiftOf = (settings: BrowserHostSettings): number =>
  settings['clock-shift'] ?? (settings.now === undefined ? 0 : Date.parse(settings.now) - Date.now());

function engineStart(
  { settings, version }: BrowserHostOptions,
  own: Pick<EngineStart, 'dataFolder' | 'certificates' | 'clockShiftMs' | 'kept'>,
): EngineStart {
  const started = instantOf(Date.now() + own.clockShiftMs);
  return {
    ...own,
    logFrom: settings.verbose ? 'info' : 'warn',
    settings: {
      councilUrl: settings.council,
      signOn: {
        authority: settings.authority,
        clientId: settings['client-id'],
        apiScope: settings['api-scope'],
        knownAuthorities: settings['known-authority'],
      },
      host: 'browser',
      version,
      plainStore: settings['plain-store'],
      demonstration:
        own.clockShiftMs === 0
          ? null
          : `Demonstration: the clock started at ${dayWords(dayOf(started))}, ${timeWords(started)}.`,
    },
  };
}

function baseFolder(settings: BrowserHostSettings): string {
  if (settings.data !== undefined) return resolve(settings.data);
  if (!settings.keep) return ownTemporaryFolder(tmpdir());
  return join(localDataFolder(process.platform, process.env, homedir()), 'browser');
}

async function takeFolder(base: string, secret: string): Promise<FolderLock | { readonly client: string }> {
  const first = inFolder(base, () => lockFolder(base, secret));
  if ('lock' in first) return first.lock;
  const joined = await askOwner(() => readLock(join(base, lockFileName)), ownerLimitMs);
  if (joined !== undefined) return joined;
  const second = inFolder(base, () => lockFolder(base, secret, first.owner));
  if ('lock' in second) return second.lock;
  throw new StartProblem(
    `Another Worksmart (process ${second.owner.pid}) uses the data folder ${base} and does not answer. Close it, then start again.`,
    exitCodes.dataFolder,
  );
}

async function openKept(folder: string, ask: BrowserHostOptions['askPassphrase']): Promise<EngineStart['kept']> {
  const path = join(folder, 'secrets.json');
  const passphrase = await ask(isFirstKeep(path));
  const unwrapped = inFolder(folder, () => unwrap(path, passphrase));
  if (unwrapped.outcome === 'open') return { path, key: unwrapped.key };
  if (unwrapped.outcome === 'wrong-passphrase') {
    throw new StartProblem('That passphrase is wrong. Nothing was changed. Try again.', exitCodes.wrongPassphrase);
  }
  throw new StartProblem(
    `The file of kept keys ${path} is damaged, so what was kept cannot be read. Nothing was changed. Restore the file from a backup, or start with another --data folder.`,
    exitCodes.dataFolder,
  );
}

function readCertificates(path: string): string {
  try {
    const text = readFileSync(path, 'utf8');
    if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  } catch {
    // Told below, as for a file of something else.
  }
  throw new StartProblem(`The file ${path} (--ca) is no list of certificates in PEM form.`, exitCodes.badSetting);
}

function readRenderer(folder: string): ReadonlyMap<string, StaticFile> {
  try {
    return readStaticFiles(folder);
  } catch {
    throw new StartProblem(`The screens are not built: ${folder} has no index.html. Run npm run build.`);
  }
}

function inFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof StartProblem ? cause : folderProblem(folder, cause);
  }
}
