import { afterAll, expect, it } from 'vitest';
import { closeDatabase } from './council.ts';
import { simulate } from './run.ts';

afterAll(closeDatabase);

it('replays: the same seed does and meets the same', async () => {
  const first = await simulate(7);
  const second = await simulate(7);
  expect(second).toEqual(first);
});
