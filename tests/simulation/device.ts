import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Ports } from '../../main/engine/ports.ts';
import { registry } from '../../main/engine/registry.ts';
import { createServices, type Services } from '../../main/engine/services.ts';
import { createIds } from '../../main/engine/uuid.ts';
import { type OpenPerson, openPerson } from '../../main/session/open-person.ts';
import type { Chance } from './chance.ts';
import type { Timeline } from './timeline.ts';

/** Thrown where the simulated machine loses power. */
export class PowerCut extends Error {
  override readonly name = 'PowerCut';
}

export interface DeviceOptions {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly personId: string;
  readonly deviceId: string;
  readonly folder: string;
  readonly fetch: (request: Request) => Promise<Response>;
  /** How far the device's clock is off, ms. */
  readonly skewMs: number;
  /** A token for the council, as the sign-on of this device gives it. */
  readonly token: (fresh: boolean) => Promise<string>;
}

/** One person's laptop: the real engine over its real encrypted file, that can lose power and start again. */
export function createDevice({ timeline, chance, personId, deviceId, folder, fetch, skewMs, token }: DeviceOptions) {
  const key = chance.bytes(32);
  let boots = 0;
  let powered = false;
  let online = true;
  let cutIn: number | null = null;
  let person: OpenPerson | null = null;
  let services: Services | null = null;
  let kept: () => void = () => undefined;

  function portsOf(boot: number): Ports {
    const alive = (): boolean => powered && boots === boot;
    return {
      clock: { now: () => timeline.now() + skewMs, monotonic: () => timeline.now() },
      timers: { after: (ms, work) => timeline.after(ms, () => (alive() ? work() : undefined)) },
      random: { bytes: (length) => chance.bytes(length) },
      fetch: (request) => (alive() ? fetch(request) : new Promise(() => undefined)),
      secrets: { durable: true, get: async () => key, set: async () => undefined, remove: async () => undefined },
      settings: { get: () => undefined, set: () => undefined, remove: () => undefined },
      openInBrowser: async () => undefined,
      notify: () => undefined,
      onNetwork: () => () => undefined,
      onPower: () => () => undefined,
      log: () => undefined,
      dataFolder: folder,
    };
  }

  const folderOf = (boot: number): string => join(folder, `boot-${boot}`);

  /** What a disk holds when power goes: the file and its log as they were last written. */
  function carryOver(): void {
    const from = folderOf(boots - 1);
    mkdirSync(folderOf(boots), { recursive: true });
    for (const end of ['', '-wal']) {
      const file = join(from, `cache.db${end}`);
      if (existsSync(file)) copyFileSync(file, join(folderOf(boots), `cache.db${end}`));
    }
  }

  function start(): void {
    boots += 1;
    if (boots > 1) {
      carryOver();
      try {
        person?.store.db.close();
      } catch {
        // It was closed, or is in the middle of the transaction that the cut ended.
      }
      rmSync(folderOf(boots - 1), { recursive: true, force: true });
    }
    powered = true;
    cutIn = null;
    const boot = boots;
    const ports = portsOf(boot);
    const step = (): void => {
      if (!powered || boots !== boot) throw new PowerCut();
      if (cutIn === null) return;
      cutIn -= 1;
      if (cutIn > 0) return;
      powered = false;
      throw new PowerCut();
    };
    person = openPerson({
      ports,
      settings: { councilUrl: 'http://council.simulated' },
      registry,
      personId,
      deviceId,
      folder: folderOf(boot),
      key,
      newId: createIds(ports.clock, ports.random),
      token,
      hints: false,
      onManifest: () => undefined,
      hooks: { step },
    });
    services = createServices(person.session);
    // What was committed as power went is seen before anything else happens to it.
    kept();
    person.store.onChange(() => kept());
    person.sync.start();
  }

  const need = <T>(it: T | null): T => {
    if (it === null) throw new Error('The device is off.');
    return it;
  };

  return {
    personId,
    deviceId,
    start,
    /** Is told of every change of what the device keeps. */
    onKept(listener: () => void): void {
      kept = listener;
    },
    /** Power goes at the n-th commit border from now. */
    cutPowerIn(steps: number): void {
      cutIn = steps;
    },
    get powered() {
      return powered;
    },
    get online() {
      return online;
    },
    set online(value: boolean) {
      online = value;
    },
    get person(): OpenPerson {
      return need(person);
    },
    get services(): Services {
      return need(services);
    },
    off(): void {
      powered = false;
      try {
        person?.store.db.close();
      } catch {
        // A transaction cut in the middle holds it open; the folder goes anyway.
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Device = ReturnType<typeof createDevice>;
