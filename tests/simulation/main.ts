import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { closeDatabase } from './council.ts';
import { isCaught, mistakes } from './mistakes.ts';
import { simulate } from './run.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '50' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    mistakes: { type: 'boolean', default: false },
    'first-failure': { type: 'boolean', default: false },
  },
});
const first = Number(values.seed ?? values.from);
const runs = values.seed === undefined ? Number(values.runs) : 1;
const jobs = Number(values.jobs);
if (![first, runs, jobs].every((it) => Number.isInteger(it) && it >= 1)) {
  console.error(
    'Say how many runs (--runs 50), from which seed (--from 1), in how many processes (--jobs 2), or which one (--seed 17).',
  );
  process.exit(2);
}

/** What some seeds came to. */
interface Totals {
  ran: number;
  done: number;
  readonly met: Record<string, number>;
  readonly failed: number[];
}
const nothing = (): Totals => ({ ran: 0, done: 0, met: {}, failed: [] });

/** Each deliberate mistake must make the simulation fail. */
function tryMistakes(): boolean {
  let all = true;
  for (const mistake of mistakes) {
    const { caught, said } = isCaught(mistake, runs);
    all &&= caught;
    console.log(
      `${caught ? 'caught    ' : 'NOT CAUGHT'} ${mistake.name}${caught ? `\n${said.replaceAll(/^/gm, '             ')}` : ''}`,
    );
  }
  return all;
}

async function trySeeds(seeds: Iterable<number>): Promise<Totals> {
  const totals = nothing();
  for (const seed of seeds) {
    const result = await simulate(seed);
    totals.ran += 1;
    totals.done += result.done;
    for (const [fault, count] of Object.entries(result.faults)) totals.met[fault] = (totals.met[fault] ?? 0) + count;
    if (totals.ran % 500 === 0) console.log(`${totals.ran} runs so far, ${totals.failed.length} failed`);
    if (result.wrong.length === 0) continue;
    totals.failed.push(seed);
    console.log(`seed ${seed} failed. Replay it: npm run simulate -- --seed ${seed}`);
    for (const line of result.wrong.slice(0, 12)) console.log(`  ${line}`);
    if (values['first-failure'] === true) break;
  }
  await closeDatabase();
  return totals;
}

/** The same seeds in several processes: a run depends on nothing but its seed. */
async function trySeedsInParallel(): Promise<Totals> {
  const each = Math.ceil(runs / jobs);
  const parts = Array.from({ length: jobs }, (_, n) => {
    const from = first + n * each;
    const count = Math.min(each, first + runs - from);
    return count < 1 ? Promise.resolve(nothing()) : inProcess(from, count);
  });
  const totals = nothing();
  for (const part of await Promise.all(parts)) {
    totals.ran += part.ran;
    totals.done += part.done;
    totals.failed.push(...part.failed);
    for (const [fault, count] of Object.entries(part.met)) totals.met[fault] = (totals.met[fault] ?? 0) + count;
  }
  return totals;
}

const inProcess = (from: number, count: number): Promise<Totals> =>
  new Promise((resolve, reject) => {
    let told: Totals | undefined;
    const child = fork(fileURLToPath(import.meta.url), ['--from', String(from), '--runs', String(count)]);
    child.once('message', (it) => {
      told = it as Totals;
    });
    child.once('exit', (code) =>
      told === undefined ? reject(new Error(`The seeds from ${from} ended with ${code}.`)) : resolve(told),
    );
  });

function report({ ran, done, met, failed }: Totals): boolean {
  const faults = Object.entries(met).map(([fault, count]) => `${fault} ${count}`);
  console.log(`${ran} runs, ${done} things done, met: ${faults.join(', ')}`);
  console.log(
    failed.length === 0
      ? 'Nothing lost, nothing twice, all devices agree.'
      : `${failed.length} seeds failed: ${failed.slice(0, 20).join(', ')}`,
  );
  return failed.length === 0;
}

if (values.mistakes) process.exitCode = tryMistakes() ? 0 : 1;
else if (process.send !== undefined) {
  process.send(await trySeeds(Array.from({ length: runs }, (_, n) => first + n)));
  process.disconnect();
} else {
  const all =
    jobs === 1 ? await trySeeds(Array.from({ length: runs }, (_, n) => first + n)) : await trySeedsInParallel();
  process.exitCode = report(all) ? 0 : 1;
}
