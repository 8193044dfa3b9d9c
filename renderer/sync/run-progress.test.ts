import { expect, test } from 'vitest';
import { type RunProgress, runProgress } from './run-progress.ts';

const seen = (waiting: number, online = true) => ({ phase: 'pushing', online, waiting }) as const;
const after = (...states: ReturnType<typeof seen>[]) =>
  states.reduce<RunProgress | null>((before, it) => runProgress(before, it), null);

test('what goes is counted against what waited when the sending began', () => {
  expect(after(seen(12))).toEqual({ done: 0, all: 12 });
  expect(after(seen(12), seen(8))).toEqual({ done: 4, all: 12 });
});

test('what is added meanwhile makes the run longer and takes nothing back', () => {
  expect(after(seen(3), seen(2), seen(4), seen(1))).toEqual({ done: 4, all: 5 });
});

test('there is no run while nothing waits or nothing can be sent', () => {
  expect(after(seen(3), seen(0))).toBeNull();
  expect(after(seen(3, false))).toBeNull();
  expect(after(seen(3), seen(2), seen(2, false), seen(2))).toEqual({ done: 0, all: 2 });
  expect(runProgress(null, { phase: 'signed-out', online: true, waiting: 2 })).toBeNull();
});
