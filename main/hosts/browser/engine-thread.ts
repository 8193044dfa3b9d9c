import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import Conf from 'conf';
import type { DeviceSettings, Ports } from '../../engine/ports.ts';
import { type CreateEngine, type FrameEndpoint, serveEngine } from '../engine-host.ts';
import { lineLog, shiftedClock, systemRandom, systemTimers } from '../system-ports.ts';
import type { EngineStart, FromEngine, ToEngine } from './engine-messages.ts';
import { nodeFetch, trustSystemNetwork } from './network.ts';
import { createMemorySecrets, createSecretFile } from './secret-file.ts';

/** Runs in the worker: makes the engine from this thread's ports and serves every port the host hands over. */
export async function runEngineThread(createEngine: CreateEngine): Promise<void> {
  const host = parentPort;
  if (host === null) throw new Error('the engine runs in a worker');
  const start: EngineStart = workerData;
  const tell = (message: FromEngine): void => host.postMessage(message);
  trustSystemNetwork(start.certificates);
  const log = lineLog((line) => process.stderr.write(line), start.logFrom);
  const ports: Ports = {
    clock: shiftedClock(start.clockShiftMs),
    timers: systemTimers,
    random: systemRandom,
    fetch: nodeFetch,
    secrets: start.kept === null ? createMemorySecrets() : createSecretFile(start.kept.path, start.kept.key),
    settings: createConfSettings(start.dataFolder),
    openInBrowser: async (url) => tell({ kind: 'open-in-browser', url }),
    notify: () => undefined,
    // Nothing tells a Node process about the network or the machine's sleep; the engine's own probing covers both.
    onNetwork: () => () => undefined,
    onPower: () => () => undefined,
    log,
    dataFolder: start.dataFolder,
  };
  const engine = createEngine(ports, start.settings);
  const serve = serveEngine(engine, log);
  let stopping: Promise<void> | undefined;

  host.on('message', (message: ToEngine) => {
    if (message.kind === 'connect') {
      if (stopping === undefined) serve(portEndpoint(message.port));
      else message.port.close();
      return;
    }
    stopping ??= engine.stop().then(
      () => tell({ kind: 'stopped' }),
      (cause: unknown) => tell({ kind: 'failed', words: wordsOf(cause) }),
    );
  });
  try {
    await engine.start();
    tell({ kind: 'started' });
  } catch (cause) {
    tell({ kind: 'failed', words: wordsOf(cause) });
  }
}

const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : 'The engine could not start.');

/** Listens first, then starts: a frame that came before would be lost. */
export function portEndpoint(port: MessagePort): FrameEndpoint {
  return {
    send: (frame) => port.postMessage(frame),
    onFrame(listener) {
      port.on('message', listener);
      port.start();
    },
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close(),
  };
}

export function createConfSettings(folder: string): DeviceSettings {
  const store = new Conf<Record<string, string>>({
    cwd: folder,
    configName: 'settings',
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: true,
    configFileMode: 0o600,
  });
  return {
    get: (key) => store.get(key),
    set: (key, value) => store.set(key, value),
    remove: (key) => store.delete(key),
  };
}
