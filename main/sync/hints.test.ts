import { expect, it } from 'vitest';
import { virtualTimers } from '../../tests/builders/virtual-timers.ts';
import { createCouncilClient } from './council.ts';
import { listenForHints } from './hints.ts';

/** A council whose stream of hints ends `livesMs` after it began. */
function listening(livesMs: number) {
  const { timers, passSettling } = virtualTimers();
  let opened = 0;
  let hints = 0;
  const fetch = async (): Promise<Response> => {
    opened += 1;
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    timers.after(livesMs, () => void writable.close());
    return new Response(readable, { headers: { 'content-type': 'text/event-stream' } });
  };
  const council = createCouncilClient({
    url: 'http://council.test',
    ports: { fetch, timers },
    token: async () => 'token',
  });
  const end = listenForHints({
    council,
    timers,
    chance: () => 1,
    onHint: () => {
      hints += 1;
    },
    onState: () => undefined,
  });
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  return { end, opened: () => opened, hints: () => hints, pass: (ms: number) => passSettling(ms, settled) };
}

const HOUR = 60 * 60_000;

it('asks ever more seldom for a stream that something on the way cuts off each time', async () => {
  const it = listening(50);
  await it.pass(HOUR);
  // 2, 4, 8 ... 256 s, then every 5 minutes.
  expect(it.opened()).toBeGreaterThan(12);
  expect(it.opened()).toBeLessThan(25);
  // Whatever moved before has no hint, so that each one counts as one.
  expect(it.hints()).toBe(it.opened());
});

it('asks again at once for one that was good for minutes', async () => {
  const it = listening(5 * 60_000);
  await it.pass(HOUR);
  expect(it.opened()).toBe(12);
  it.end();
  await it.pass(HOUR);
  expect(it.opened()).toBe(12);
});
