import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../e2e/harness/program.ts';
import { listRow, searchRow } from './cases.ts';
import { firstLoadRow } from './first-load.ts';
import { type Result, type Row, resultOf } from './measure.ts';
import { pageToPageRow, warmStartRow } from './on-screen.ts';

const rows: readonly Row[] = [warmStartRow, pageToPageRow, searchRow, listRow, firstLoadRow];

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
  results.push(await resultOf(row));
}

const cells = (it: Result): string[] => [
  it.id,
  it.what,
  `${it.value} ${it.unit}`,
  it.baseline === null ? '' : `${it.baseline} ${it.unit}`,
  it.ratio === null ? '' : `${it.ratio}x`,
  `${it.limit}`,
  it.ok ? 'ok' : 'OVER',
];
const table = [['id', 'what', 'value', 'baseline', 'ratio', 'limit', ''], ...results.map(cells)];
const widths = table.reduce<number[]>((most, line) => line.map((it, i) => Math.max(most[i] ?? 0, it.length)), []);
for (const line of table) console.log(line.map((it, i) => it.padEnd(widths[i] ?? 0)).join('  '));

mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(join(root, 'out', 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
process.exitCode = results.every((it) => it.ok) ? 0 : 1;
