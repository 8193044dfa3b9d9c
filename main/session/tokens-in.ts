import type { TokenCacheStore } from '../auth/index.ts';
import type { WritableStore } from '../store/store.ts';

/** The name of the person's tokens among the secrets of their store. */
export const TOKENS = 'tokens';

/** Keeps the tokens in the person's own encrypted store, so that they go where it goes. */
export const tokensIn = (store: WritableStore): TokenCacheStore => ({
  load: () => store.secrets.get(TOKENS),
  save: (text) => store.write(() => store.secrets.set(TOKENS, text)),
});
