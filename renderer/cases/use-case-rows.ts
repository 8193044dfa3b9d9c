import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { CaseRow } from '../../shared/cases/contract.ts';
import { useEngine } from '../app/engine.ts';
import type { Filters } from './filters.ts';

const PAGE = 100;

export interface CaseRows {
  total: number | undefined;
  asOf: string | null;
  /** Undefined while its page is on its way. */
  rowAt: (index: number) => CaseRow | undefined;
  error: unknown;
  again: () => void;
}

/** The rows of a list, fetched in pages around what is on screen. */
export function useCaseRows(filters: Filters, first: number, last: number): CaseRows {
  const { orpc } = useEngine();
  const search = useDeferredValue(filters.search.trim());
  const pages = useMemo(() => {
    const from = Math.floor(first / PAGE);
    const to = Math.max(from, Math.floor(last / PAGE));
    const wanted = new Set([0]);
    for (let page = from; page <= to; page += 1) wanted.add(page);
    return [...wanted];
  }, [first, last]);
  const answers = useQueries({
    queries: pages.map((page) =>
      orpc.cases.list.queryOptions({
        input: {
          tray: filters.tray,
          sort: filters.sort,
          offset: page * PAGE,
          limit: PAGE,
          ...(filters.status.length === 0 ? {} : { status: filters.status }),
          ...(search === '' ? {} : { search }),
        },
        placeholderData: keepPreviousData,
      }),
    ),
  });
  const top = answers[0];
  return {
    total: top?.data?.total,
    asOf: top?.data?.asOf ?? null,
    rowAt: (index) => answers[pages.indexOf(Math.floor(index / PAGE))]?.data?.rows[index % PAGE],
    error: top?.data === undefined ? (top?.error ?? null) : null,
    again: () => void top?.refetch(),
  };
}
