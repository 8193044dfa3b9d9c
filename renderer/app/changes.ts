import type { QueryClient } from '@tanstack/react-query';
import type { SessionState } from '../../shared/session/contract.ts';
import type { SyncState } from '../../shared/sync/contract.ts';
import type { Engine } from './engine.ts';

type Domain = 'people' | 'spaces' | 'planner' | 'absence' | 'cases' | 'sync';

/** Which domains' answers hold rows of each entity. An entity not named here makes everything be asked again. */
const SHOWN_BY: Record<string, readonly Domain[]> = {
  person: ['people', 'planner', 'absence', 'cases'],
  profile: ['people', 'planner', 'absence'],
  team: ['people', 'planner', 'absence', 'cases'],
  planHalf: ['people', 'planner'],
  site: ['spaces', 'planner', 'people'],
  floor: ['spaces'],
  space: ['spaces', 'planner'],
  booking: ['spaces', 'planner'],
  occupancy: ['spaces'],
  case: ['cases', 'planner', 'people'],
  caseNote: ['cases'],
  caseChange: ['cases'],
  visit: ['cases', 'planner'],
  escrow: ['cases'],
  handedOver: ['sync'],
  absence: ['absence', 'planner', 'people'],
  leaveBalance: ['absence'],
  outbox: ['sync', 'planner', 'cases', 'spaces', 'absence'],
};
const EVERYTHING: readonly Domain[] = ['people', 'spaces', 'planner', 'absence', 'cases', 'sync'];
const GATHER_MS = 60;

export const isKnownTopic = (topic: string): boolean => topic in SHOWN_BY;

/** The domains to ask again after a change of these topics. */
export function domainsOf(topics: Iterable<string>): Set<Domain> {
  const domains = new Set<Domain>();
  for (const topic of topics) for (const domain of SHOWN_BY[topic] ?? EVERYTHING) domains.add(domain);
  return domains;
}

/** Follows one stream for as long as the page lives, again after every loss. */
async function follow<T>(
  engine: Engine,
  start: (signal: AbortSignal) => Promise<AsyncIterable<T>>,
  take: (value: T) => void,
  signal: AbortSignal,
) {
  let wait = 100;
  while (!signal.aborted) {
    await engine.connection.opened();
    try {
      for await (const value of await start(signal)) {
        wait = 100;
        take(value);
      }
    } catch {
      // The engine ended it or the wire broke; both are answered by following again.
    }
    const ms = wait;
    await new Promise((resolve) => setTimeout(resolve, ms));
    wait = Math.min(wait * 2, 4000);
  }
}

/** A colleague must see nothing of the person before: other people's answers leave memory with them. */
function forget(queries: QueryClient) {
  void queries.cancelQueries();
  queries.removeQueries({
    predicate: (query) => JSON.stringify(query.queryKey[0]) !== JSON.stringify(['session', 'get']),
  });
}

const mayShow = (state: SessionState | undefined) =>
  state?.state === 'ready' || state?.state === 'first-sync' ? state.person?.id : undefined;

/** Keeps every query fresh from the engine's streams. Returns the stop. */
export function followEngine(engine: Engine): () => void {
  const { client, orpc, queries } = engine;
  const stop = new AbortController();
  const sessionKey = orpc.session.get.queryKey();
  const topics = new Set<string>();
  let gathering: ReturnType<typeof setTimeout> | null = null;

  const askAgain = () => {
    gathering = null;
    const domains = domainsOf(topics);
    topics.clear();
    for (const domain of domains) void queries.invalidateQueries({ queryKey: orpc[domain].key() });
  };

  void follow(
    engine,
    (signal) => client.session.watch(undefined, { signal }),
    (state: SessionState) => {
      const before = mayShow(queries.getQueryData<SessionState>(sessionKey));
      if (before !== undefined && before !== mayShow(state)) forget(queries);
      queries.setQueryData(sessionKey, state);
    },
    stop.signal,
  );
  void follow(
    engine,
    (signal) => client.sync.watch(undefined, { signal }),
    (state: SyncState) => queries.setQueryData(orpc.sync.state.queryKey(), state),
    stop.signal,
  );
  void follow(
    engine,
    (signal) => client.sync.changes(undefined, { signal }),
    (change) => {
      for (const topic of change.topics) topics.add(topic);
      gathering ??= setTimeout(askAgain, GATHER_MS);
    },
    stop.signal,
  );
  // After a lost wire anything may have changed unseen.
  const unsubscribe = engine.connection.subscribe(() => {
    if (engine.connection.state() === 'open') void queries.invalidateQueries();
  });
  return () => {
    stop.abort();
    unsubscribe();
    if (gathering !== null) clearTimeout(gathering);
  };
}
