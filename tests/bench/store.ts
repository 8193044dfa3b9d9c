import type { Row } from './measure.ts';
import { sideBySide } from './side-by-side.ts';

type Work = Parameters<typeof sideBySide.medians>[0];

const compared = (
  id: string,
  what: string,
  limit: number,
  work: Work,
  figure: string,
  unit: string,
  times?: number,
): Row => ({
  id,
  what,
  unit,
  limit,
  limits: 'ratio',
  measure: async () => {
    const { ours, bare } = await sideBySide.medians(work, times);
    return { value: ours[figure] ?? Number.NaN, baseline: bare[figure] ?? Number.NaN };
  },
});

export const storeRows: readonly Row[] = [
  compared(
    'first-sync',
    'First sync of 20,000 cases of 2 kB into the encrypted, searchable store (pages of 500 read from files by both; ours through fetch, the typed client, every check and the cursor)',
    1.5,
    'first',
    'ms',
    'ms',
  ),
  compared('first-sync-memory', 'Most memory of the process during that first sync', 1.3, 'first', 'mb', 'MB'),
  compared('delta', 'Delta of 400 changed cases, their text too, of 20,000', 1.5, 'delta', 'ms', 'ms', 1),
  compared(
    'offline-edit',
    'One offline edit, durable, mean of 500 (notes and changes by turns)',
    2,
    'edit',
    'ms',
    'ms',
    5,
  ),
  compared('case-search', 'Search as typed over 20,000 cases, p95 of a keystroke', 3, 'read', 'search', 'ms', 3),
  compared('case-list', 'My list, 50 of 20,000 and how many, p95', 2, 'read', 'list', 'ms', 3),
];
