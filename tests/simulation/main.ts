import { parseArgs } from 'node:util';
import { closeDatabase } from './council.ts';
import { isCaught, mistakes } from './mistakes.ts';
import { simulate } from './run.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '50' },
    seed: { type: 'string' },
    mistakes: { type: 'boolean', default: false },
    'first-failure': { type: 'boolean', default: false },
  },
});
const first = Number(values.seed ?? '1');
const runs = values.seed === undefined ? Number(values.runs) : 1;
if (!Number.isInteger(first) || !Number.isInteger(runs) || runs < 1) {
  console.error('Say how many runs (--runs 50) or which one (--seed 17), in whole numbers.');
  process.exit(2);
}

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

async function trySeeds(): Promise<boolean> {
  const failed: number[] = [];
  let done = 0;
  let ran = 0;
  const met = new Map<string, number>();
  for (let seed = first; seed < first + runs; seed += 1) {
    const result = await simulate(seed);
    ran += 1;
    done += result.done;
    for (const [fault, count] of Object.entries(result.faults)) met.set(fault, (met.get(fault) ?? 0) + count);
    if (result.wrong.length === 0) continue;
    failed.push(seed);
    console.log(`seed ${seed} failed. Replay it: npm run simulate -- --seed ${seed}`);
    for (const line of result.wrong.slice(0, 12)) console.log(`  ${line}`);
    if (values['first-failure'] === true) break;
  }
  await closeDatabase();
  console.log(
    `${ran} runs, ${done} things done, met: ${[...met].map(([fault, count]) => `${fault} ${count}`).join(', ')}`,
  );
  console.log(
    failed.length === 0
      ? 'Nothing lost, nothing twice, all devices agree.'
      : `${failed.length} seeds failed: ${failed.slice(0, 20).join(', ')}`,
  );
  return failed.length === 0;
}

process.exitCode = (values.mistakes === true ? tryMistakes() : await trySeeds()) ? 0 : 1;
