import { setFlagsFromString } from 'node:v8';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { engineMemory } from './engine-memory.ts';
import type { EngineStart, FromEngine, ToEngine } from './engine-messages.ts';

export interface EngineRunner {
  /** Another connection to the engine; the caller owns the returned end. */
  connect(): MessagePort;
  /** Asks the engine to stop and close its store, waits at most `limitMs`, then ends the thread. True when it stopped by itself. */
  stop(limitMs: number): Promise<boolean>;
}

export interface EngineRunnerOptions {
  readonly script: URL;
  readonly start: EngineStart;
  readonly onOpenInBrowser: (url: string) => void;
  /** The thread ended without being asked to. */
  readonly onLost: (words: string) => void;
}

/** Starts the engine's thread. Rejects with an Error whose message is a sentence when the engine does not start. */
export function startEngine(options: EngineRunnerOptions): Promise<EngineRunner> {
  setFlagsFromString(`--heap-growing-percent=${engineMemory.growingPercent}`);
  const worker = new Worker(options.script, {
    workerData: options.start,
    stdin: false,
    resourceLimits: { maxYoungGenerationSizeMb: engineMemory.youngMb },
  });
  const send = (message: ToEngine, ports: MessagePort[] = []): void => worker.postMessage(message, ports);
  let stopped = false;
  let stopping = false;
  let started = false;
  let whenStopped = (): void => undefined;

  const runner: EngineRunner = {
    connect() {
      const { port1, port2 } = new MessageChannel();
      send({ kind: 'connect', port: port2 }, [port2]);
      return port1;
    },
    async stop(limitMs) {
      stopping = true;
      const limit = Promise.withResolvers<void>();
      const timer = setTimeout(limit.resolve, limitMs);
      whenStopped = limit.resolve;
      send({ kind: 'stop' });
      await limit.promise;
      clearTimeout(timer);
      await worker.terminate();
      return stopped;
    },
  };

  return new Promise((resolve, reject) => {
    const fail = (words: string): void => {
      if (stopping) {
        whenStopped();
      } else if (started) {
        options.onLost(words);
      } else {
        void worker.terminate();
        reject(new Error(words));
      }
    };
    worker.on('message', (message: FromEngine) => {
      if (message.kind === 'open-in-browser') options.onOpenInBrowser(message.url);
      else if (message.kind === 'failed') fail(message.words);
      else if (message.kind === 'stopped') {
        stopped = true;
        whenStopped();
      } else {
        started = true;
        resolve(runner);
      }
    });
    worker.on('error', (cause) => fail(cause instanceof Error ? cause.message : 'The engine stopped.'));
    worker.on('exit', () => fail('The engine stopped.'));
  });
}
