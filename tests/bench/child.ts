import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { CaseListInput } from '../../shared/cases/contract.ts';
import { CASES, councilOf, DELTA, DELTAS, deltaPath, firstPages, firstPath, uuid } from './council-pages.ts';
import { quantile, timed } from './measure.ts';
import { personId } from './whose.ts';

/** One side of one piece of work, in a process of its own; prints what it measured as one line of JSON. */
const { values } = parseArgs({
  options: { side: { type: 'string' }, work: { type: 'string' }, pages: { type: 'string' }, data: { type: 'string' } },
});
const pages = values.pages ?? '';
const data = values.data ?? '';
const key = new Uint8Array(32).fill(7);
const EDITS = 500;
const noteText = (n: number) => `Spoke to the tenant about the heater, will telephone again on Thursday, visit ${n}.`;

/** What is typed, letter by letter, as a person looking for a tenant, a reference or a street does. */
const typed = ['okafor leak', 'hr-2104', 'mill lane 1', 'priya rahman', 'broken window', 'th12', 'whitehead'].flatMap(
  (words) => [...words].map((_, end) => words.slice(0, end + 1)),
);
const word = (n: number) => typed[n % typed.length] ?? '';
const p95 = (samples: readonly number[]) => quantile(samples, 0.95);
const median = (samples: readonly number[]) => quantile(samples, 0.5);

interface Side {
  first(): Promise<void> | void;
  delta(version: number): Promise<void> | void;
  addNote(n: number): void;
  update(n: number): void;
  search(text: string): number;
  list(): { rows: readonly unknown[]; total: number };
  close(): Promise<void> | void;
}

async function bare(): Promise<Side> {
  const { openBare } = await import('./bare.ts');
  const db = openBare(join(data, 'bare.db'), key);
  const paths = Array.from({ length: firstPages }, (_, n) => firstPath(pages, n));
  return {
    first: () => db.load(paths),
    delta: (version) => db.load([deltaPath(pages, version)]),
    addNote: (n) => db.addNote(crypto.randomUUID(), uuid(n), noteText(n)),
    update: (n) => db.update(uuid(n), { nextAction: noteText(n) }),
    search: (text) => db.search(text, 20).length,
    list: () => {
      const { rows, total } = db.list(personId, 50);
      return { rows, total: (total as { n: number }).n };
    },
    close: () => void db.close(),
  };
}

async function ours(): Promise<Side> {
  const { openEngine } = await import('./engine-side.ts');
  let upTo = 1;
  const engine = openEngine({ folder: data, key, fetch: councilOf(pages, () => upTo) });
  const input: z.output<typeof CaseListInput> = CaseListInput.parse({ tray: 'mine', limit: 50 });
  return {
    first: () => engine.begin(),
    async delta(version) {
      upTo = version;
      await (version === 2 ? engine.begin() : engine.round());
    },
    addNote: (n) => void engine.cases.addNote({ caseId: uuid(n), text: noteText(n) }),
    update: (n) => void engine.cases.update({ caseId: uuid(n), baseVersion: 1, set: { nextAction: noteText(n) } }),
    search: (text) => engine.cases.search({ text, limit: 20 }).length,
    list: () => engine.cases.list(input),
    close: () => engine.close(),
  };
}

const open = values.side === 'bare' ? bare : ours;

/** A figure of a side that did not do the work would be worth nothing. */
function mustHold(side: Side): void {
  const { rows, total } = side.list();
  if (rows.length !== 50 || total !== CASES) throw new Error(`The list holds ${rows.length} of ${total}.`);
  if (side.search('okafor leak') !== 20) throw new Error('The search did not find its 20.');
}

async function measure(): Promise<Record<string, number>> {
  if (values.work === 'first') {
    const began = performance.now();
    const side = await open();
    const opened = performance.now();
    await side.first();
    const ms = performance.now() - opened;
    const mb = process.resourceUsage().maxRSS / 1024;
    mustHold(side);
    await side.close();
    return { ms, mb, openMs: opened - began };
  }
  const side = await open();
  mustHold(side);
  const samples: number[] = [];
  if (values.work === 'delta') {
    for (let version = 2; version < 2 + DELTAS; version += 1) {
      const began = performance.now();
      await side.delta(version);
      // The first is not counted: it is also what warms the code, as a session's hours do.
      if (version > 2) samples.push(performance.now() - began);
    }
    if (side.search(`look again ${1 + DELTAS}`) === 0) throw new Error('The changed rows are not found.');
    await side.close();
    return { ms: median(samples), rows: DELTA };
  }
  if (values.work === 'edit') {
    for (let n = 0; n < EDITS + 20; n += 1) {
      const began = performance.now();
      if (n % 2 === 0) side.addNote(n * 7);
      else side.update(n * 7);
      if (n >= 20) samples.push(performance.now() - began);
    }
    const total = samples.reduce((sum, it) => sum + it, 0);
    await side.close();
    return { ms: total / EDITS, median: median(samples), p95: p95(samples) };
  }
  const search = await timed(typed.length * 20, (n) => side.search(word(n)));
  const list = await timed(400, () => side.list());
  await side.close();
  return { search: p95(search), list: p95(list), searchMedian: median(search), listMedian: median(list) };
}

// As a bundle this is CommonJS, which waits for nothing at its top.
void measure().then((measured) => {
  process.stdout.write(`${JSON.stringify(measured)}\n`);
  process.exit(0);
});
