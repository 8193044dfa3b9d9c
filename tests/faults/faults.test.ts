import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChance } from '../simulation/chance.ts';
import { createCleanUp } from './clean-up.ts';
import { killClients } from './client-killed.ts';
import { killOffice } from './office-killed.ts';
import { workOnABadLine } from './on-a-bad-line.ts';
import { createDatabase } from './postgres.ts';
import { createWorld, type World } from './world.ts';

const server = process.env.WORKSMART_DATABASE_URL;
if (server === undefined)
  process.stderr.write('\n*** SKIPPED: processes that are really killed. Set WORKSMART_DATABASE_URL. ***\n\n');

/** A few points of what `npm run faults` does at hundreds. */
describe.each(server === undefined ? [] : [server])('with real processes', (url) => {
  const cleanUp = createCleanUp();
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ cleanUp, chance: createChance(1), databaseUrl: await createDatabase(url) });
  });
  afterAll(() => cleanUp.all());
  const judged = () => {
    const { done, ...found } = world.found;
    return { ...found, some: done > 0 };
  };
  const good = { lost: [], twice: [], wrong: [], some: true };

  it('keeps everything once when the client is killed', async () => {
    expect((await killClients(world, createChance(21), 4)).kills).toBe(4);
    expect(judged()).toEqual(good);
  });

  it('keeps everything once when the back office is killed', async () => {
    await killOffice(world, createChance(22), 2);
    expect(judged()).toEqual(good);
  });

  it('keeps everything once on a bad line', async () => {
    const met = await workOnABadLine(world, cleanUp, createChance(23), 1, 1_500);
    expect(Object.keys(met).length).toBeGreaterThan(0);
    expect(judged()).toEqual(good);
  });
});
