import { randomBytes } from 'node:crypto';
import { createCasesService } from '../../main/cases/index.ts';
import type { Ports } from '../../main/engine/ports.ts';
import { registry } from '../../main/engine/registry.ts';
import { createIds } from '../../main/engine/uuid.ts';
import { openPerson } from '../../main/session/open-person.ts';
import { personId } from './whose.ts';

export type Fetch = (request: Request) => Promise<Response>;

export const noCouncil: Fetch = () => Promise.reject(new TypeError('There is no network here.'));

export function benchPorts(folder: string, fetch: Fetch): Ports {
  return {
    clock: { now: () => Date.now(), monotonic: () => performance.now() },
    timers: {
      after: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    },
    random: { bytes: (length) => randomBytes(length) },
    fetch,
    secrets: { durable: true, get: async () => undefined, set: async () => undefined, remove: async () => undefined },
    settings: { get: () => undefined, set: () => undefined, remove: () => undefined },
    openInBrowser: async () => undefined,
    notify: () => undefined,
    onNetwork: () => () => undefined,
    onPower: () => () => undefined,
    log: (level, event, fields) => {
      if (level === 'error') throw new Error(`${event} ${JSON.stringify(fields)}`);
    },
    dataFolder: folder,
  };
}

export interface EngineOptions {
  readonly folder: string;
  readonly key: Uint8Array;
  readonly fetch?: Fetch;
  readonly who?: string;
  readonly deviceId?: string;
  readonly councilUrl?: string;
}

/** One person's engine as the hosts open it: its own encrypted file, its own sync, its own services. */
export function openEngine(options: EngineOptions) {
  const { folder, key, fetch = noCouncil, who = personId } = options;
  let offline = false;
  const ports = benchPorts(folder, (request) => (offline ? noCouncil(request) : fetch(request)));
  const person = openPerson({
    ports,
    settings: { councilUrl: options.councilUrl ?? 'http://council.bench' },
    registry,
    personId: who,
    deviceId: options.deviceId ?? '00000000-0000-4000-8000-0000000000d1',
    folder,
    key,
    newId: createIds(ports.clock, ports.random),
    token: async () => who,
    hints: false,
    onManifest: () => undefined,
  });
  /** Resolves when sync has come to rest after what it was asked for, or fails when it stopped in trouble. */
  const settled = (began: () => void): Promise<void> =>
    new Promise((resolve, reject) => {
      let worked = false;
      const off = person.sync.onState(() => {
        const { phase, words } = person.sync.state();
        if (phase === 'pulling' || phase === 'pushing') worked = true;
        else if (worked) {
          off();
          if (phase === 'idle') resolve();
          else reject(new Error(`Sync is ${phase}: ${words}`));
        }
      });
      began();
    });
  return {
    ...person,
    cases: createCasesService(person.session),
    /** The first round, from nothing. */
    begin: () => settled(() => person.sync.start()),
    /** Work done with no network; nothing of it leaves before it has ended. */
    offline(work: () => void): void {
      offline = true;
      work();
      offline = false;
    },
    /** One more round. */
    round: () => settled(() => person.sync.now()),
  };
}
