import { expect, it } from 'vitest';
import type { BackOfficeDatabase, Listening } from '../db/database.ts';
import { createHintHub } from './hints.ts';

/** A database that is there or not, and whose connections can die in silence. */
function hubOnALine() {
  let there = true;
  let deaf = false;
  let heard: (payload: string) => void = () => undefined;
  let lost: (error: Error) => void = () => undefined;
  const open = new Set<Listening>();
  const planned = new Set<{ ms: number; work: () => void }>();
  const database: Pick<BackOfficeDatabase, 'listen'> = {
    async listen(_channel, onHeard, onLost) {
      if (!there) throw new Error('ECONNREFUSED');
      heard = onHeard;
      lost = onLost;
      const it: Listening = {
        alive: async () => {
          if (deaf) throw new Error('Query read timeout');
        },
        stop: async () => void open.delete(it),
      };
      open.add(it);
      return it;
    },
  };
  const hub = createHintHub(
    database,
    {
      clock: { now: () => 0 },
      random: { bytes: (length) => new Uint8Array(length) },
      timers: {
        after(ms, work) {
          const it = { ms, work };
          planned.add(it);
          return () => void planned.delete(it);
        },
      },
      log: () => undefined,
    },
    'thanwick',
    'hints',
  );
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    hub,
    open,
    moved: (...scopes: string[]) => heard(JSON.stringify({ council: 'thanwick', scopes })),
    breaks: () => lost(new Error('Connection terminated unexpectedly')),
    set there(value: boolean) {
      there = value;
    },
    set deaf(value: boolean) {
      deaf = value;
    },
    turn,
    /** Whatever was planned for `ms` from now happens. */
    async after(ms: number): Promise<void> {
      const due = [...planned].filter((it) => it.ms === ms);
      expect(due).toHaveLength(1);
      for (const it of due) {
        planned.delete(it);
        it.work();
      }
      await turn();
    },
  };
}

it('gives what moved while somebody was busy at once, each scope once', async () => {
  const line = hubOnALine();
  const stream = await line.hub.follow(undefined);
  line.moved('estate', 'people');
  line.moved('estate');
  expect((await stream.next()).value).toEqual(['estate', 'people']);
  await line.hub.close();
});

it('ends the streams when its connection breaks, and begins none before it listens again', async () => {
  const line = hubOnALine();
  const stream = await line.hub.follow(undefined);
  const next = stream.next();
  line.there = false;
  line.breaks();
  expect(await next).toEqual({ done: true, value: undefined });
  let begun = false;
  const again = line.hub.follow(undefined).then((it) => {
    begun = true;
    return it;
  });
  await line.after(1_000);
  expect(begun).toBe(false);
  line.there = true;
  await line.after(1_000);
  const anew = (await again).next();
  line.moved('estate');
  expect((await anew).value).toEqual(['estate']);
  expect(line.open.size).toBe(1);
  await line.hub.close();
  expect(line.open.size).toBe(0);
});

it('finds a connection that died in silence within the minute', async () => {
  const line = hubOnALine();
  const next = (await line.hub.follow(undefined)).next();
  await line.after(60_000);
  line.deaf = true;
  await line.after(60_000);
  expect((await next).done).toBe(true);
  line.deaf = false;
  await line.after(1_000);
  expect(line.open.size).toBe(1);
  await line.hub.close();
});

it('keeps nobody waiting who hung up, and ends while the database is away', async () => {
  const line = hubOnALine();
  await line.turn();
  line.there = false;
  line.breaks();
  const hungUp = new AbortController();
  const waiting = line.hub.follow(hungUp.signal);
  hungUp.abort();
  expect((await (await waiting).next()).done).toBe(true);
  const other = line.hub.follow(undefined);
  await line.hub.close();
  expect((await (await other).next()).done).toBe(true);
});
