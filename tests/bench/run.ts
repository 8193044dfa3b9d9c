import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../e2e/harness/program.ts';
import { bothSidesRow } from './both-sides.ts';
import { firstLoadRow } from './first-load.ts';
import { longTasksCpuRow, longTasksRow } from './long-tasks.ts';
import { type Result, type Row, resultOf } from './measure.ts';
import { pageToPageRow, warmStartRow } from './on-screen.ts';
import { processStartRow } from './process-start.ts';
import { pushRow } from './push.ts';
import { sideBySide } from './side-by-side.ts';
import { storeRows } from './store.ts';

const rows: readonly Row[] = [
  ...storeRows,
  processStartRow,
  pushRow,
  bothSidesRow,
  longTasksRow,
  longTasksCpuRow,
  warmStartRow,
  pageToPageRow,
  firstLoadRow,
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',');
const chosen = rows.filter((it) => wanted === undefined || wanted.includes(it.id));
if (chosen.length === 0) {
  console.error(`--only takes some of: ${rows.map((it) => it.id).join(', ')}`);
  process.exit(2);
}

const results: Result[] = [];
for (const row of chosen) {
  console.error(`Measuring ${row.id}...`);
  const began = performance.now();
  results.push(await resultOf(row));
  const took = Math.round((performance.now() - began) / 1000);
  console.error(`${row.id} took ${took} s: ${JSON.stringify(results.at(-1))}`);
}
sideBySide.close();

const cells = (it: Result): string[] => [
  it.id,
  `${it.value} ${it.unit}`,
  it.baseline === null ? '-' : `${it.baseline} ${it.unit}`,
  it.ratio === null ? '-' : `${it.ratio}x`,
  it.limits === 'ratio' ? `${it.limit}x` : `${it.limit} ${it.unit}`,
  it.ok ? 'ok' : 'OVER',
];
const table = [['work', 'ours', 'bare', 'ratio', 'limit', 'ok'], ...results.map(cells)];
const widths = table.reduce<number[]>((most, line) => line.map((it, i) => Math.max(most[i] ?? 0, it.length)), []);
for (const line of table) console.log(line.map((it, i) => it.padEnd(widths[i] ?? 0)).join('  '));
for (const it of results) console.log(`${it.id}: ${it.what}`);

mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(join(root, 'out', 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
process.exitCode = results.every((it) => it.ok) ? 0 : 1;
