import type { Meta } from './store.ts';

/** What was told of a damaged cache: still to be read over every page, or read, and kept for the Sync page. Null: nothing. */
export const recoveryOf = (meta: Meta): { readonly unread: string | null; readonly read: string | null } => ({
  unread: meta.get('recovered') || null,
  read: meta.get('recoveryRead') || null,
});

/** Something happened that its person has to read. Called in the store's write transaction. */
export const tellRecovery = (meta: Meta, words: string): void => meta.set('recovered', words);

/** Its person has read it. Called in the store's write transaction. */
export function recoveryRead(meta: Meta): void {
  meta.set('recoveryRead', meta.get('recovered') ?? '');
  meta.set('recovered', '');
}
