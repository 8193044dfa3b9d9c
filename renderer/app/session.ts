import { useQuery } from '@tanstack/react-query';
import type { SessionState } from '../../shared/session/contract.ts';
import type { SyncState } from '../../shared/sync/contract.ts';
import { useEngine } from './engine.ts';

/** Who is using the program; undefined until the engine has answered once. */
export function useSession(): SessionState | undefined {
  return useQuery(useEngine().orpc.session.get.queryOptions()).data;
}

/** How sync stands; undefined until the engine has answered once. */
export function useSync(): SyncState | undefined {
  return useQuery(useEngine().orpc.sync.state.queryOptions()).data;
}

/** The London day the engine says it is. */
export const useToday = (): string => useSession()?.today ?? '1970-01-01';

/** Whether this person decides others' absences, which is what makes Team a page for them. */
export function useIsManager(): boolean {
  const session = useSession();
  return (session?.profile?.manages.length ?? 0) > 0 || session?.person?.role === 'manager';
}
