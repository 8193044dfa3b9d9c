import type { ICachePlugin } from '@azure/msal-node';

/** Where one person's tokens are kept: rows of their encrypted store. Both calls are synchronous, as the store is. */
export interface TokenCacheStore {
  load(): string | undefined;
  save(serialized: string): void;
}

/** The text of one cache, held in memory and written through to a store once there is one. */
export interface TokenCache {
  readonly plugin: ICachePlugin;
  /** From now on every change is also saved; what is held already is saved at once. */
  writeTo(store: TokenCacheStore | undefined): void;
}

/**
 * A store that cannot be written (no disk, closed meanwhile) takes nothing from this session, which goes on in memory;
 * `notSaved` is told, because after a restart the person may have to sign in again.
 */
export function createTokenCache(initial: string | undefined, notSaved: () => void): TokenCache {
  let text = initial;
  let target: TokenCacheStore | undefined;

  function save(): void {
    if (text === undefined) return;
    try {
      target?.save(text);
    } catch {
      notSaved();
    }
  }

  return {
    plugin: {
      async beforeCacheAccess(context) {
        if (text !== undefined) context.tokenCache.deserialize(text);
      },
      async afterCacheAccess(context) {
        if (!context.cacheHasChanged) return;
        text = context.tokenCache.serialize();
        save();
      },
    },
    writeTo(store) {
      target = store;
      save();
    },
  };
}
