import { parseArgs } from 'node:util';
import { createChance } from '../simulation/chance.ts';
import { createCleanUp } from './clean-up.ts';
import { killClients } from './client-killed.ts';
import { fillDisks } from './disk-fills.ts';
import { mistakes, tryOut } from './mistakes.ts';
import { killDatabase, killOffice } from './office-killed.ts';
import { workOnABadLine } from './on-a-bad-line.ts';
import { type Postgres, startDurablePostgres } from './postgres.ts';
import { createWorld, type World } from './world.ts';

const parts = ['client', 'office', 'database', 'disk', 'line'] as const;
type Part = (typeof parts)[number];
const isPart = (text: string): text is Part => parts.some((it) => it === text);

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    /** Kills of the client; the back office is killed a quarter as often. */
    kills: { type: 'string', default: '200' },
    /** Puts each deliberate mistake into a copy of the program and looks whether it is caught. */
    mistakes: { type: 'boolean', default: false },
    /** Only those of them whose name contains this. */
    mistake: { type: 'string' },
    'first-failure': { type: 'boolean', default: false },
    only: { type: 'string', default: parts.join(',') },
  },
});
const seed = Number(values.seed);
const kills = Number(values.kills);
const only = values.only.split(',').filter(isPart);
if (!Number.isInteger(seed) || !Number.isInteger(kills) || kills < 1 || only.length !== values.only.split(',').length) {
  console.error(`Say --seed and --kills in whole numbers, and --only with any of ${parts.join(',')}.`);
  process.exit(2);
}

const cleanUp = createCleanUp();
const counted = (n: number, what: string): string => `${n.toLocaleString('en-GB')} ${what}`;

const run: Readonly<Record<Part, (world: World, postgres: Postgres) => Promise<string>>> = {
  async client(world) {
    const it = await killClients(world, createChance(seed + 1), kills);
    const at = Object.entries(it.at).sort(([, a], [, b]) => b - a);
    return `client killed ${counted(it.kills, 'times')} (${at.map(([moment, n]) => `${moment} ${n}`).join(', ')})`;
  },
  async office(world) {
    const it = await killOffice(world, createChance(seed + 2), Math.ceil(kills / 4));
    return `back office killed ${counted(it.kills, 'times')} (${it.inPush} during a push)`;
  },
  async database(world, postgres) {
    const it = await killDatabase(world, createChance(seed + 5), Math.ceil(kills / 20), postgres);
    return `database stopped without a checkpoint ${counted(it.kills, 'times')} (${it.inPush} during a push)`;
  },
  async disk(world) {
    const it = await fillDisks(world, cleanUp, createChance(seed + 3), Math.ceil(kills / 100));
    if (it.notTried !== null) world.sayWrong(it.notTried);
    return `disk filled ${counted(it.filled, 'times')} (${it.refused} changes refused in words, sync said so ${counted(it.stopped, 'times')})`;
  },
  async line(world) {
    const met = await workOnABadLine(world, cleanUp, createChance(seed + 4), Math.ceil(kills / 50), 10_000);
    const all = Object.entries(met);
    return `line bad ${counted(
      all.reduce((sum, [, n]) => sum + n, 0),
      'times',
    )} (${all.map(([kind, n]) => `${kind} ${n}`).join(', ')})`;
  },
};

async function runPart(part: Part, postgres: Postgres): Promise<boolean> {
  const began = performance.now();
  const world = await createWorld({
    cleanUp,
    chance: createChance(seed),
    databaseUrl: await postgres.createDatabase(),
    firstFailure: values['first-failure'],
  });
  const words = await run[part](world, postgres);
  const { done, lost, twice, wrong } = world.found;
  await world.close();
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${words}: ${counted(done, 'things done')}, ${lost.length} lost, ${twice.length} twice (${seconds} s)`);
  for (const kind of [lost, twice, wrong]) for (const it of kind.slice(0, 8)) console.log(`  ${it}`);
  return !world.anythingFound() && done > 0;
}

function tryMistakes(name: string): boolean {
  const chosen = mistakes.filter((it) => only.includes(it.part) && it.name.includes(name));
  let caught = 0;
  for (const mistake of chosen) {
    const began = performance.now();
    const tried = tryOut(mistake, kills, seed);
    const seconds = Math.round((performance.now() - began) / 1000);
    if (tried.end === 'caught') caught += 1;
    console.log(`${tried.end.padEnd(11)} ${mistake.part}: ${mistake.name} (${seconds} s)\n${tried.said}`);
  }
  console.log(`${caught} of ${chosen.length} mistakes caught`);
  return chosen.length > 0 && caught === chosen.length;
}

if (values.mistakes || values.mistake !== undefined) process.exit(tryMistakes(values.mistake ?? '') ? 0 : 1);
console.log(`seed ${seed} (again: npm run faults -- --seed ${seed} --kills ${kills} --only ${only.join(',')})`);
const postgres = await startDurablePostgres(cleanUp);
if (postgres === undefined) {
  console.error(
    `PostgreSQL is not installed, so none of this was tried: ${only.join(', ')}. Install it and run this again.`,
  );
  process.exit(1);
}
let good = true;
for (const part of only) good = (await runPart(part, postgres)) && good;
cleanUp.all();
process.exit(good ? 0 : 1);
