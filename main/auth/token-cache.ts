import type { ICachePlugin } from '@azure/msal-node';

/** Where one person's tokens are kept: rows of their encrypted store. Both calls are synchronous, as the store is. */
export interface TokenCacheStore {
  load(): string | undefined;
  save(serialized: string): void;
}

/** The text of one cache, held in memory and written through to a store once there is one. */
export interface TokenCache {
  readonly plugin: ICachePlugin;
  readonly text: () => string | undefined;
  /** From now on every change is also saved; what is held already is saved at once. */
  writeTo(store: TokenCacheStore | undefined): void;
}

export function createTokenCache(initial: string | undefined): TokenCache {
  let text = initial;
  let target: TokenCacheStore | undefined;

  return {
    plugin: {
      async beforeCacheAccess(context) {
        if (text !== undefined) context.tokenCache.deserialize(text);
      },
      async afterCacheAccess(context) {
        if (!context.cacheHasChanged) return;
        text = context.tokenCache.serialize();
        target?.save(text);
      },
    },
    text: () => text,
    writeTo(store) {
      target = store;
      if (text !== undefined) target?.save(text);
    },
  };
}
