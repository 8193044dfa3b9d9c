import { type ComponentType, useEffect } from 'react';
import { useEngine } from './engine.ts';
import { type PageEntry, pages } from './pages.ts';
import { useIsManager } from './session.ts';

const here = new Map<string, ComponentType>();

/** A page whose code is here already: it can stand in the first frame. */
export const pageHere = (page: PageEntry): ComponentType | undefined => here.get(page.path);

export async function loadPage(page: PageEntry): Promise<ComponentType> {
  const component = (await page.load()).default;
  here.set(page.path, component);
  return component;
}

/** One step in each idle moment, so that none of them keeps a person waiting. Returns the stop. */
function inIdleMoments(steps: readonly (() => Promise<unknown>)[]): () => void {
  let at = 0;
  let idle = 0;
  const next = () => {
    steps[at]?.().catch(() => undefined);
    at += 1;
    if (at < steps.length) idle = requestIdleCallback(next);
  };
  idle = requestIdleCallback(next);
  return () => cancelIdleCallback(idle);
}

/** While somebody signs on: the pages' code, the first page first. Nothing of a person's is asked for. */
export function useWarmPages(working: boolean) {
  useEffect(() => (working ? undefined : inIdleMoments(pages.map((page) => () => loadPage(page)))), [working]);
}

/** Once the first page stands: the other pages' code and what they show first, so that going there takes no wait. */
export function useWarmUp() {
  const { orpc, queries } = useEngine();
  const manager = useIsManager();
  useEffect(
    () =>
      inIdleMoments([
        ...pages.filter((page) => manager || page.managersOnly !== true).map((page) => () => loadPage(page)),
        () => queries.prefetchQuery(orpc.planner.today.queryOptions()),
        () => queries.prefetchQuery(orpc.cases.counts.queryOptions()),
        () =>
          queries.prefetchQuery(
            orpc.cases.list.queryOptions({ input: { tray: 'mine', sort: 'due', offset: 0, limit: 100 } }),
          ),
        () => queries.prefetchQuery(orpc.absence.mine.queryOptions()),
        () => queries.prefetchQuery(orpc.spaces.sites.queryOptions()),
      ]),
    [orpc, queries, manager],
  );
}
