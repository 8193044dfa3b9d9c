import { createCasesService } from '../../main/cases/index.ts';
import { CaseListInput } from '../../shared/cases/contract.ts';
import { type CaseStore, openCaseStore } from './case-store.ts';
import { type Measured, quantile, type Row, timed } from './measure.ts';

/** What is typed, letter by letter, as a person looking for a tenant or a street does. */
const typed = ['okafor leak', 'hr-2104', 'mill lane 1', 'thursday'].flatMap((words) =>
  [...words].map((_, end) => words.slice(0, end + 1)),
);
const atLeast = 0.02;

async function withStore(measure: (store: CaseStore) => Promise<Measured>): Promise<Measured> {
  const store = openCaseStore();
  try {
    return await measure(store);
  } finally {
    store.close();
  }
}

const asPrefix = (text: string) =>
  text
    .split(/[^a-z0-9]+/i)
    .filter((it) => it !== '')
    .map((it) => `"${it}"*`)
    .join(' ');

export const searchRow: Row = {
  id: 'case-search',
  what: 'Search as typed over 2,000 cases and 6,000 notes, 95th percentile of a keystroke',
  unit: 'ms',
  limit: 50,
  limits: 'value',
  measure: () =>
    withStore(async ({ session, bare }) => {
      const cases = createCasesService(session);
      const words = (n: number) => typed[n % typed.length] ?? '';
      const found = cases.search({ text: 'okafor', limit: 20 });
      if (found.length !== 20) throw new Error(`A search that must find 20 cases found ${found.length}.`);
      const ours = await timed(typed.length * 10, (n) => cases.search({ text: words(n), limit: 20 }));
      const query = bare.prepare('SELECT c.data FROM f JOIN c ON c.id = f.id WHERE f MATCH ? LIMIT 20');
      const theirs = await timed(typed.length * 10, (n) => {
        const match = asPrefix(words(n));
        return match === '' ? [] : query.all(match).map((it) => JSON.parse((it as { data: string }).data));
      });
      return { value: quantile(ours, 0.95), baseline: Math.max(atLeast, quantile(theirs, 0.95)) };
    }),
};

export const listRow: Row = {
  id: 'case-list',
  what: "A team's first 100 of 2,000 cases by date, median, against a bare better-sqlite3 table",
  unit: 'ms',
  limit: 15,
  limits: 'ratio',
  measure: () =>
    withStore(async ({ session, bare }) => {
      const cases = createCasesService(session);
      const input = CaseListInput.parse({ tray: 'team' });
      const listed = cases.list(input);
      if (listed.rows.length !== 100) throw new Error(`A list of 100 cases held ${listed.rows.length}.`);
      const ours = await timed(200, () => cases.list(input));
      const query = bare.prepare('SELECT data FROM c ORDER BY due LIMIT 100');
      const theirs = await timed(200, () => query.all().map((it) => JSON.parse((it as { data: string }).data)));
      return { value: quantile(ours, 0.5), baseline: Math.max(atLeast, quantile(theirs, 0.5)) };
    }),
};
