import { afterEach, describe, expect, it } from 'vitest';
import { createChance } from '../simulation/chance.ts';
import { createCleanUp } from './clean-up.ts';
import { killClients } from './client-killed.ts';
import { killOffice } from './office-killed.ts';
import { workOnABadLine } from './on-a-bad-line.ts';
import { createDatabase } from './postgres.ts';
import { createWorld } from './world.ts';

const server = process.env.WORKSMART_DATABASE_URL;
if (server === undefined)
  process.stderr.write('\n*** SKIPPED: processes that are really killed. Set WORKSMART_DATABASE_URL. ***\n\n');

const nothing = { lost: [], twice: [], wrong: [] };

/** A few points of what `npm run faults` does at hundreds. */
describe.each(server === undefined ? [] : [server])('with real processes', (url) => {
  const cleanUp = createCleanUp();
  afterEach(() => cleanUp.all());
  const world = async (seed: number) =>
    createWorld({ cleanUp, chance: createChance(seed), databaseUrl: await createDatabase(url) });

  it('keeps everything once when the client is killed', async () => {
    const it = await world(1);
    const { kills } = await killClients(it, createChance(21), 4);
    const { done, ...found } = it.found;
    await it.close();
    expect(found).toEqual(nothing);
    expect(kills).toBe(4);
    expect(done).toBeGreaterThan(0);
  });

  it('keeps everything once when the back office is killed', async () => {
    const it = await world(2);
    await killOffice(it, createChance(22), 2);
    const { done, ...found } = it.found;
    await it.close();
    expect(found).toEqual(nothing);
    expect(done).toBeGreaterThan(0);
  });

  it('keeps everything once on a bad line', async () => {
    const it = await world(3);
    const met = await workOnABadLine(it, cleanUp, createChance(23), 1, 2_500);
    const { done, ...found } = it.found;
    await it.close();
    expect(found).toEqual(nothing);
    expect(Object.keys(met).length).toBeGreaterThan(0);
    expect(done).toBeGreaterThan(0);
  });
});
