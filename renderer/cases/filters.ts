import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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
 * What the list shows, kept in the address, so that back, forward and reload come to the same list. The text being typed
 * is kept beside it: the address follows a moment later, and a controlled box that waited for it would lose letters.
 */
export function useFilters(): { filters: Filters; set: (change: Partial<Filters>) => void; query: string } {
  const [params, setParams] = useSearchParams();
  const query = params.toString();
  const inAddress = params.get('search') ?? '';
  const [search, setSearch] = useState(inAddress);
  // What this page wrote and has not yet seen come back: letters typed quickly reach the address one after another.
  const written = useRef([inAddress]);
  useEffect(() => {
    const at = written.current.lastIndexOf(inAddress);
    if (at < 0) setSearch(inAddress);
    written.current = at < 0 ? [inAddress] : written.current.slice(at);
  }, [inAddress]);
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
    (change: Partial<Filters>) => {
      const next = { ...filters, ...change };
      const made = new URLSearchParams();
      if (next.tray !== 'mine') made.set('tray', next.tray);
      if (next.sort !== 'due') made.set('sort', next.sort);
      for (const status of next.status) made.append('status', status);
      if (next.search !== '') made.set('search', next.search);
      setSearch(next.search);
      written.current.push(next.search);
      setParams(made, { replace: true });
    },
    [filters, setParams],
  );
  return { filters, set, query };
}
