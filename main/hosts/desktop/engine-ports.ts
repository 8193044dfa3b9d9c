import type { Clock, Ports, Random, Timers } from '../../engine/ports.ts';
import type { FromEngine, ToEngine } from './engine-messages.ts';

type Start = Extract<ToEngine, { kind: 'start' }>;
type SecretAsk = Extract<FromEngine, { kind: `secret-${string}` }>;
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

export interface EnginePortsParts {
  readonly tell: (message: FromEngine) => void;
  readonly start: Start;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly fetch: Ports['fetch'];
}

/** The engine's ports inside its own process: what only main can do is asked of it by message. */
export function createEnginePorts(parts: EnginePortsParts): { ports: Ports; heard(message: ToEngine): void } {
  const { tell, start } = parts;
  const settings = new Map(Object.entries(start.deviceSettings));
  const network = new Set<(maybeOnline: boolean) => void>();
  const power = new Set<(event: 'resume' | 'lock-screen') => void>();
  const asked = new Map<number, PromiseWithResolvers<Uint8Array | undefined>>();
  let lastId = 0;

  function ask(message: WithoutId<SecretAsk>): Promise<Uint8Array | undefined> {
    lastId += 1;
    const answer = Promise.withResolvers<Uint8Array | undefined>();
    asked.set(lastId, answer);
    tell({ ...message, id: lastId });
    return answer.promise;
  }
  const subscribe = <T>(listeners: Set<T>, listener: T): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  return {
    ports: {
      clock: parts.clock,
      timers: parts.timers,
      random: parts.random,
      fetch: parts.fetch,
      dataFolder: start.dataFolder,
      secrets: {
        durable: start.durable,
        get: (name) => ask({ kind: 'secret-get', name }),
        set: async (name, secret) => void (await ask({ kind: 'secret-set', name, secret: Uint8Array.from(secret) })),
        remove: async (name) => void (await ask({ kind: 'secret-remove', name })),
      },
      settings: {
        get: (key) => settings.get(key),
        set: (key, value) => {
          settings.set(key, value);
          tell({ kind: 'setting', key, value });
        },
        remove: (key) => {
          settings.delete(key);
          tell({ kind: 'setting', key, value: undefined });
        },
      },
      openInBrowser: async (url) => tell({ kind: 'open', url }),
      notify: (title, body) => tell({ kind: 'notify', title, body }),
      onNetwork: (listener) => subscribe(network, listener),
      onPower: (listener) => subscribe(power, listener),
      log: (level, event, fields) => tell({ kind: 'log', level, event, fields: fields ?? {} }),
    },
    heard(message) {
      if (message.kind === 'network') for (const listener of network) listener(message.maybeOnline);
      else if (message.kind === 'power') for (const listener of power) listener(message.event);
      else if (message.kind === 'secret') {
        const answer = asked.get(message.id);
        asked.delete(message.id);
        if (message.failed) answer?.reject(new Error('The keystore of this machine did not answer.'));
        else answer?.resolve(message.secret);
      }
    },
  };
}
