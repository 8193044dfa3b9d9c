import { useEffect } from 'react';
import { useEngine } from './engine.ts';
import { pages } from './pages.ts';
import { useIsManager } from './session.ts';

/** Once the first page stands: the other pages' code and what they show first, so that going there takes no wait. */
export function useWarmUp() {
  const { orpc, queries } = useEngine();
  const manager = useIsManager();
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      for (const page of pages) if (manager || page.managersOnly !== true) page.load().catch(() => undefined);
      void queries.prefetchQuery(orpc.planner.today.queryOptions());
      void queries.prefetchQuery(orpc.cases.counts.queryOptions());
      void queries.prefetchQuery(
        orpc.cases.list.queryOptions({ input: { tray: 'mine', sort: 'due', offset: 0, limit: 100 } }),
      );
      void queries.prefetchQuery(orpc.absence.mine.queryOptions());
      void queries.prefetchQuery(orpc.spaces.sites.queryOptions());
    });
    return () => cancelIdleCallback(idle);
  }, [orpc, queries, manager]);
}
