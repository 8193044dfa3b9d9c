import type { SignedInAccount } from './claims.ts';
import type { SignOn, SignOnOptions } from './sign-on.ts';

/**
 * msal is a third of the program and is not needed to show what the cache holds: it is loaded when tokens are first
 * looked at. What is asked meanwhile waits for that.
 */
export function createSignOn(options: SignOnOptions): SignOn {
  let made: Promise<SignOn> | undefined;
  let attaching: Promise<SignedInAccount | undefined> = Promise.resolve(undefined);
  const loaded = async (): Promise<SignOn> => {
    made ??= import('./msal-sign-on.ts').then((it) => it.createMsalSignOn(options));
    await attaching;
    return made;
  };
  return {
    signIn: async (how) => (await loaded()).signIn(how),
    token: async (how) => (await loaded()).token(how),
    account: async () => (await loaded()).account(),
    attach(store) {
      attaching = loaded().then((it) => it.attach(store));
      return attaching;
    },
    // With nothing loaded nothing is held.
    detach: async () => (made === undefined ? undefined : (await loaded()).detach()),
    signOut: async () => (await loaded()).signOut(),
    endSessionAddress: async () => (await loaded()).endSessionAddress(),
  };
}
