import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingWords } from './standing-words.ts';

test.each([
  [
    { phase: 'idle', online: true, waiting: 0, blocked: 0, needYou: 0, toSee: 0 },
    'Connected. Everything you sent has reached the council.',
  ],
  [
    { phase: 'pushing', online: true, waiting: 1, blocked: 0, needYou: 0, toSee: 0 },
    'Connected. 1 thing is on the way to the council.',
  ],
  [{ phase: 'idle', online: true, waiting: 0, blocked: 0, needYou: 2, toSee: 1 }, 'Connected. 2 things need you.'],
  [
    { phase: 'idle', online: true, waiting: 0, blocked: 0, needYou: 0, toSee: 1 },
    'Connected. 1 thing is for you to see.',
  ],
  [
    { phase: 'offline', online: false, waiting: 0, blocked: 0, needYou: 0, toSee: 2 },
    'Not connected. Nothing is waiting to be sent. 2 things are for you to see.',
  ],
  [
    { phase: 'offline', online: false, waiting: 3, blocked: 0, needYou: 0, toSee: 0 },
    'Not connected. 3 things wait on this device and will be sent.',
  ],
  [
    { phase: 'idle', online: true, waiting: 1, blocked: 1, needYou: 1, toSee: 0 },
    'Connected. 1 thing needs you, and 1 more waits for that.',
  ],
  [
    { phase: 'offline', online: false, waiting: 2, blocked: 2, needYou: 1, toSee: 0 },
    'Not connected. 1 thing needs you, and 2 more wait for that.',
  ],
  [{ phase: 'stopped', online: true, waiting: 3, blocked: 0, needYou: 0, toSee: 0 }, 'Sync has stopped.'],
] as const)('%j is said as %s', (state, words) => {
  expect(standingWords(state)).toBe(words);
});

test('never says that all has arrived when something may be lost, or nothing was read yet', () => {
  const still = { phase: 'idle', online: true, waiting: 0, blocked: 0, needYou: 0, toSee: 0 } as const;
  expect(standingWords(still, { recovered: 'unread' })).toBe(
    'Connected. Nothing is waiting to be sent, but something you did may be missing: read the notice above.',
  );
  expect(standingWords(still, { recovered: 'read' })).toBe(
    'Connected. Nothing is waiting to be sent. The copy on this device was found damaged: what to look through is said below.',
  );
  expect(standingWords(still, { first: true })).toBe('Connected. Your work is on its way to this device.');
});

test('says that all has arrived only when nothing waits, needs the person or is to be seen, and counts what does', () => {
  const phase = fc.constantFrom(
    'idle' as const,
    'pulling' as const,
    'pushing' as const,
    'offline' as const,
    'stopped' as const,
  );
  const count = fc.constantFrom(0, 1, 2, 7);
  fc.assert(
    fc.property(phase, fc.boolean(), count, count, count, (at, online, waiting, needYou, toSee) => {
      const words = standingWords({ phase: at, online, waiting, blocked: 0, needYou, toSee });
      if (words.includes('Everything you sent has reached'))
        expect([online, waiting, needYou, toSee]).toEqual([true, 0, 0, 0]);
      if (at === 'stopped') {
        expect(words).toBe('Sync has stopped.');
        return;
      }
      expect(words.startsWith(online ? 'Connected.' : 'Not connected.')).toBe(true);
      const said = [waiting, needYou, toSee].find((it) => it > 0) ?? 0;
      if (said > 0) expect(words).toContain(`${said} ${said === 1 ? 'thing ' : 'things '}`);
      expect(/\d/.test(words)).toBe(said > 0);
    }),
  );
});
