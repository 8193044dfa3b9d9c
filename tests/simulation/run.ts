import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOW } from '../integration/backoffice/small-council.ts';
import { createCast } from './cast.ts';
import { createChance } from './chance.ts';
import { createCouncil } from './council.ts';
import { planEvents, planSpell } from './events.ts';
import { createLedger } from './ledger.ts';
import { createTimeline } from './timeline.ts';
import type { Worker } from './worker.ts';

const MINUTE = 60_000;
/** In memory where the machine has such a folder: what a simulated disk keeps is what was written, not what was synced. */
const DISK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export interface Result {
  readonly seed: number;
  readonly wrong: readonly string[];
  readonly done: number;
  readonly faults: Readonly<Record<string, number>>;
}

/** One simulated spell of work: some people and devices, one council, weather by the seed. Same seed, same run. */
export async function simulate(seed: number): Promise<Result> {
  const root = mkdtempSync(join(DISK, 'worksmart-simulation-'));
  const chance = createChance(seed);
  const timeline = createTimeline(Date.parse(NOW));
  const council = await createCouncil(timeline, chance.fork());
  const ledger = createLedger();
  const faults: Record<string, number> = {};
  const never: string[] = [];
  const count = (fault: string): void => {
    faults[fault] = (faults[fault] ?? 0) + 1;
  };
  /** Virtual time in which people work and the weather is bad; once in a while a long day. */
  const working = (chance.yes(0.03) ? 18 : 1.5 + chance.next() * 3) * MINUTE;
  const restores = chance.yes(0.2);
  let badWeather = 0.05 + chance.next() * 0.3;
  const workers = createCast({
    timeline,
    chance: chance.fork(),
    council,
    ledger,
    root,
    faults: () => badWeather,
    count,
    wrong: (words) => void never.push(words),
    mayBeOld: !restores,
  });

  try {
    for (const { device } of workers) device.start();
    await timeline.run(timeline.now() + MINUTE / 2);
    for (const worker of workers) planSpell(worker, { timeline, chance: chance.fork(), count, working });
    planEvents({ timeline, chance: chance.fork(), council, ledger, count, working, restores });
    await timeline.run(timeline.now() + working);
    badWeather = 0;
    await comeToRest();
    for (const worker of workers) worker.lookAgain();
    const end = {
      notes: await council.notes(),
      changes: await council.changes(),
      commands: await council.commands(),
      bookings: await council.bookings(),
      escrow: await council.escrow(),
      absences: await council.absences(),
      doubleBookings: await council.doubleBookings(),
      devices: await Promise.all(workers.map(ending)),
    };
    const seen = workers.flatMap((it) => it.sawWrong());
    return { seed, wrong: [...never, ...seen, ...ledger.judge(end)], done: ledger.count(), faults };
  } finally {
    for (const { device } of workers) device.off();
    await council.close();
    rmSync(root, { recursive: true, force: true });
  }

  /** The weather clears: everything is sent, everybody deals with what needs them, until nothing is left. */
  async function comeToRest(): Promise<void> {
    for (const worker of workers) {
      worker.device.online = true;
      worker.device.cutPowerIn(Number.POSITIVE_INFINITY);
      if (!worker.device.powered) worker.device.start();
      worker.lookAgain();
    }
    // What was on its way when the weather cleared arrives within the minute.
    await round(MINUTE);
    for (let turn = 0; turn < 15; turn += 1) {
      await round(MINUTE / 4);
      const left = workers.filter((it) => it.device.person.store.outbox.needing().length > 0);
      if (left.length === 0 && turn > 1) break;
      for (const worker of left) worker.dealWith();
    }
    // What the last one sent has still to reach the others.
    await round(MINUTE / 4);
    await round(MINUTE / 4);
  }

  async function round(ms: number): Promise<void> {
    for (const { device } of workers) device.person.sync.now();
    await timeline.run(timeline.now() + ms);
  }

  async function ending({ name, device }: Worker) {
    const { store } = device.person;
    const rows = store.db
      .prepare<[], { entity: string; id: string; version: number; data: string }>(
        'SELECT entity, id, version, data FROM row',
      )
      .all();
    const aside = store.db
      .prepare<[], { entity: string; id: string; version: number }>('SELECT entity, id, version FROM set_aside')
      .all();
    return {
      name: `${name} (seed ${seed})`,
      shown: new Map(
        rows.map((it) => [`${it.entity} ${it.id}`, { version: it.version, data: JSON.parse(it.data) as unknown }]),
      ),
      aside: new Map(aside.map((it) => [`${it.entity} ${it.id}`, it.version])),
      truth: await council.truthFor(device.personId),
      unfinished: store.outbox
        .open()
        .map((it) => `${it.type} ${it.id} (${it.state})`)
        .concat(store.outbox.needing().map((it) => `${it.type} ${it.id} (${it.state})`)),
    };
  }
}
