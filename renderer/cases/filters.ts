import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Tray } from '../../shared/cases/contract.ts';
import type { CaseStatus } from '../../shared/cases/entities.ts';

export type Sort = 'due' | 'reference' | 'priority' | 'changed';

export interface Filters {
  tray: Tray;
  status: CaseStatus[];
  search: string;
  sort: Sort;
}

const TRAYS: readonly Tray[] = ['mine', 'team', 'unassigned', 'overdue'];
const SORTS: readonly Sort[] = ['due', 'reference', 'priority', 'changed'];
const STATUSES: readonly CaseStatus[] = ['new', 'in-progress', 'waiting', 'resolved', 'closed'];

/**
 * What the list shows. Tray, order and statuses are kept in the address, so that back, forward and reload come to the same
 * list. What is being looked for is not: it is a tenant's name as often as not, and a browser writes addresses to its
 * history on disk.
 */
export function useFilters(): { filters: Filters; set: (change: Partial<Filters>) => void; query: string } {
  const [params, setParams] = useSearchParams();
  const query = params.toString();
  const [search, setSearch] = useState('');
  const filters = useMemo<Filters>(() => {
    const from = new URLSearchParams(query);
    return {
      tray: TRAYS.find((it) => it === from.get('tray')) ?? 'mine',
      sort: SORTS.find((it) => it === from.get('sort')) ?? 'due',
      status: STATUSES.filter((it) => from.getAll('status').includes(it)),
      search,
    };
  }, [query, search]);
  const set = useCallback(
    ({ search: typed, ...change }: Partial<Filters>) => {
      if (typed !== undefined) setSearch(typed);
      // A letter typed while the address is still changing must not bring the old tray back.
      if (Object.keys(change).length === 0) return;
      const next = { ...filters, ...change };
      const made = new URLSearchParams();
      if (next.tray !== 'mine') made.set('tray', next.tray);
      if (next.sort !== 'due') made.set('sort', next.sort);
      for (const status of next.status) made.append('status', status);
      setParams(made, { replace: true });
    },
    [filters, setParams],
  );
  return { filters, set, query };
}
