import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOW, people, uuid } from '../integration/backoffice/small-council.ts';
import { createChance } from './chance.ts';
import { createCouncil } from './council.ts';
import { createDevice } from './device.ts';
import { createLedger } from './ledger.ts';
import { createNetwork } from './network.ts';
import { createTimeline } from './timeline.ts';
import { createWorker, type Worker } from './worker.ts';

const MINUTE = 60_000;
/** In memory where the machine has such a folder: what a simulated disk keeps is what was written, not what was synced. */
const DISK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
/** Virtual time in which people work and the weather is bad. */
const WORKING = 18 * MINUTE;

export interface Result {
  readonly seed: number;
  readonly wrong: readonly string[];
  readonly done: number;
  readonly faults: Readonly<Record<string, number>>;
}

const WHO = [
  { name: 'worker-laptop', personId: people.worker },
  { name: 'worker-tablet', personId: people.worker },
  { name: 'colleague', personId: people.colleague },
  { name: 'manager', personId: people.manager },
] as const;

/** One simulated spell of work: four devices of three people, one council, weather by the seed. Same seed, same run. */
export async function simulate(seed: number): Promise<Result> {
  const root = mkdtempSync(join(DISK, 'worksmart-simulation-'));
  const chance = createChance(seed);
  const timeline = createTimeline(Date.parse(NOW));
  const council = await createCouncil(timeline, chance.fork());
  const ledger = createLedger();
  const faults: Record<string, number> = {};
  const count = (fault: string): void => {
    faults[fault] = (faults[fault] ?? 0) + 1;
  };
  let badWeather = 0.05 + chance.next() * 0.3;
  const workers: Worker[] = WHO.map(({ name, personId }, index) => {
    const mine = chance.fork();
    const holder: { online: () => boolean } = { online: () => true };
    const device = createDevice({
      timeline,
      chance: mine.fork(),
      personId,
      deviceId: uuid(900 + index),
      folder: join(root, name),
      fetch: createNetwork({
        timeline,
        chance: mine.fork(),
        handle: council.handle,
        faults: () => badWeather,
        online: () => holder.online(),
        count,
      }),
      skewMs: mine.yes(0.3) ? (mine.next() - 0.5) * 20 * MINUTE : 0,
    });
    holder.online = () => device.online;
    return createWorker({ name, device, chance: mine.fork(), ledger, now: timeline.now });
  });

  try {
    for (const { device } of workers) device.start();
    await timeline.run(timeline.now() + MINUTE);
    for (const worker of workers) plan(worker);
    const cases = [...Array(6).keys()].map((n) => uuid(1001 + n));
    for (let at = 2; at < 18; at += 3 + chance.below(4)) {
      timeline.after(at * MINUTE, () => {
        count('reassigned');
        return council.reassign(chance.pick(cases), {
          assignedTo: chance.pick([people.worker, people.colleague, null]),
          teamId: chance.pick(['housing', 'housing', 'noise']),
        });
      });
    }
    await timeline.run(timeline.now() + WORKING);
    badWeather = 0;
    await comeToRest();
    const end = {
      notes: await council.notes(),
      changes: await council.changes(),
      commands: await council.commands(),
      bookings: await council.bookings(),
      doubleBookings: await council.doubleBookings(),
      devices: await Promise.all(workers.map(ending)),
    };
    return { seed, wrong: ledger.judge(end), done: ledger.count(), faults };
  } finally {
    for (const { device } of workers) device.off();
    await council.close();
    rmSync(root, { recursive: true, force: true });
  }

  /** A person's spell: things done at odd moments, stretches without signal, power cuts and restarts. */
  function plan(worker: Worker): void {
    const mine = chance.fork();
    const { device } = worker;
    for (let at = mine.below(MINUTE); at < WORKING; at += mine.below(MINUTE))
      timeline.after(at, () => worker.doSomething());
    for (let at = mine.below(6 * MINUTE); at < WORKING; at += (3 + mine.below(6)) * MINUTE) {
      timeline.after(at, () => {
        device.online = false;
        count('no signal');
      });
      timeline.after(at + (1 + mine.below(3)) * MINUTE, () => {
        device.online = true;
      });
    }
    for (let at = mine.below(6 * MINUTE); at < WORKING; at += (3 + mine.below(7)) * MINUTE) {
      timeline.after(at, () => {
        device.cutPowerIn(1 + mine.below(9));
        count('power cut');
      });
      timeline.after(at + MINUTE, () => {
        if (device.powered) return;
        device.start();
        worker.lookAgain();
      });
    }
  }

  /** The weather clears: everything is sent, everybody deals with what needs them, until nothing is left. */
  async function comeToRest(): Promise<void> {
    for (const worker of workers) {
      worker.device.online = true;
      worker.device.cutPowerIn(Number.POSITIVE_INFINITY);
      if (!worker.device.powered) worker.device.start();
      worker.lookAgain();
    }
    for (let turn = 0; turn < 12; turn += 1) {
      for (const { device } of workers) device.person.sync.now();
      await timeline.run(timeline.now() + MINUTE);
      const left = workers.filter((it) => it.device.person.store.outbox.needing().length > 0);
      if (left.length === 0 && turn > 2) break;
      for (const worker of left) worker.dealWith();
    }
    // What the last one sent has still to reach the others.
    for (const { device } of workers) device.person.sync.now();
    await timeline.run(timeline.now() + MINUTE);
  }

  async function ending({ name, device }: Worker) {
    const { store } = device.person;
    const rows = store.db
      .prepare<[], { entity: string; id: string; version: number; data: string }>(
        'SELECT entity, id, version, data FROM row',
      )
      .all();
    return {
      name: `${name} (seed ${seed})`,
      shown: new Map(
        rows.map((it) => [`${it.entity} ${it.id}`, { version: it.version, data: JSON.parse(it.data) as unknown }]),
      ),
      truth: await council.truthFor(device.personId),
      unfinished: store.outbox
        .open()
        .map((it) => `${it.type} ${it.id} (${it.state})`)
        .concat(store.outbox.needing().map((it) => `${it.type} ${it.id} (${it.state})`)),
    };
  }
}
