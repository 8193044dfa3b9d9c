import type { SyncState } from '../../shared/sync/contract.ts';
import type { WritableStore } from '../store/store.ts';

/** Text for the help desk: states, counts, codes and times; no names, no addresses, no words a person wrote. */
export function diagnosticsOf(store: WritableStore, state: SyncState, version: string, host: string): string {
  const counts = store.scopes.counts();
  const lines = [
    `Worksmart ${version}, ${host}`,
    `Sync: ${state.phase}, ${state.online ? 'connected' : 'no connection'}, last synced ${state.lastSyncedAt ?? 'never'}, next try ${state.nextTryAt ?? 'none planned'}`,
    `Waiting ${state.waiting}, need the person ${state.needYou}, to be seen ${state.toSee}, set aside ${store.setAsideCount()}`,
    'Outbox:',
    ...store.outbox
      .open()
      .map(
        (it) =>
          `  ${it.type} ${it.state}, tries ${it.tries}, made ${it.occurredAt}${it.answer?.rejection ? `, refused: ${it.answer.rejection.code}` : ''}, id ${it.id}`,
      ),
    'Work lists:',
    // A scope's name may hold a person's id: only its kind is told.
    ...store.scopes
      .list()
      .map(
        (it) =>
          `  ${it.name.split(':')[0] ?? ''}: ${counts.get(it.n) ?? 0} rows, read ${it.readAt ?? 'never'}${it.complete ? '' : ', not complete'}`,
      ),
  ];
  return lines.join('\n');
}
