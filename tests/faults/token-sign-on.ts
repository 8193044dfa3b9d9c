import type { SignedInAccount, SignOn } from '../../main/auth/index.ts';

/**
 * Sign-on without an identity provider, for a back office whose tokens are people's ids. Who is signed in is kept in the
 * person's own store, as real tokens are, so a device that starts again knows it from there or not at all.
 */
export function createTokenSignOn(account: SignedInAccount): SignOn {
  let current: SignedInAccount | undefined;
  return {
    async signIn() {
      current = account;
      return { ok: true, account };
    },
    async token() {
      if (current !== undefined) return { ok: true, token: current.personId, expiresAt: Number.MAX_SAFE_INTEGER };
      return { ok: false, reason: 'sign-in-needed', sentence: 'Your sign-in has ended. Sign in again to send it.' };
    },
    account: async () => current,
    async attach(store) {
      if (current === undefined) current = store.load() === account.personId ? account : undefined;
      else store.save(account.personId);
      return current;
    },
    async detach() {
      current = undefined;
    },
    async signOut() {
      current = undefined;
    },
    endSessionAddress: async () => undefined,
  };
}
