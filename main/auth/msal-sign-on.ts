import { type AccountInfo, AuthError, LogLevel, PublicClientApplication } from '@azure/msal-node';
import { accountOf, type SignedInAccount } from './claims.ts';
import { createSignOnNetwork, type SignOnNetwork } from './network.ts';
import { failureOf, sentences } from './reasons.ts';
import { attemptSignIn, SignInEndedError, type SignInOptions } from './sign-in-attempt.ts';
import type { SignInResult, SignOn, SignOnOptions, TokenResult } from './sign-on.ts';
import { createTokenCache, type TokenCache, type TokenCacheStore } from './token-cache.ts';

interface Session {
  readonly client: PublicClientApplication;
  readonly network: SignOnNetwork;
  readonly cache: TokenCache;
}

interface SignedInSession extends Session {
  readonly msalAccount: AccountInfo;
  readonly account: SignedInAccount;
}

/**
 * Sign-on with Entra ID (or the demonstration's provider, which has its shape). One person at a time; every person's
 * tokens live in a client of their own, so two never meet in one cache. Tokens are never logged. msal reads the real
 * clock and starts its listener by itself; everything else goes through the ports.
 */
export function createMsalSignOn({ ports, settings }: SignOnOptions): SignOn {
  let current: SignedInSession | undefined;
  let store: TokenCacheStore | undefined;
  let signingIn = false;
  let underWay:
    | { readonly force: boolean; readonly session: SignedInSession; readonly result: Promise<TokenResult> }
    | undefined;

  function open(kept: string | undefined): Session {
    const cache = createTokenCache(kept, () => ports.log('warn', 'sign-on.cache-not-saved'));
    const network = createSignOnNetwork(ports);
    const client = new PublicClientApplication({
      auth: {
        clientId: settings.clientId,
        authority: settings.authority,
        knownAuthorities: [...settings.knownAuthorities],
      },
      cache: { cachePlugin: cache.plugin },
      system: {
        networkClient: network,
        // Even without "pii" msal's lines name addresses and accounts; our own events are enough.
        loggerOptions: { loggerCallback: () => undefined, piiLoggingEnabled: false, logLevel: LogLevel.Error },
      },
    });
    return { client, network, cache };
  }

  async function signedIn(session: Session): Promise<SignedInSession | undefined> {
    for (const msalAccount of await session.client.getAllAccounts()) {
      const account = accountOf(msalAccount);
      if (account !== undefined) return { ...session, msalAccount, account };
    }
    return undefined;
  }

  async function interactive(options: SignInOptions): Promise<SignInResult> {
    const session = open(undefined);
    try {
      const result = await attemptSignIn(session.client, settings.apiScope, ports, options);
      const found = await signedIn(session);
      if (found === undefined) return { ok: false, reason: 'refused', sentence: sentences.noAccount };
      if (!result.scopes.includes(settings.apiScope)) {
        return { ok: false, reason: 'refused', sentence: sentences.noPermission };
      }
      // Another person's store is not ours to write to.
      if (current?.account.personId !== found.account.personId) store = undefined;
      current = found;
      found.cache.writeTo(store);
      ports.log('info', 'sign-on.signed-in');
      return { ok: true, account: found.account };
    } catch (error) {
      if (error instanceof SignInEndedError) {
        const sentence = error.why === 'cancelled' ? sentences.cancelled : sentences.timedOut;
        return { ok: false, reason: error.why, sentence };
      }
      if (error instanceof AuthError && error.errorCode === 'access_denied') {
        return { ok: false, reason: 'cancelled', sentence: sentences.cancelled };
      }
      const { reason, sentence, code } = failureOf(error, session.network.reach());
      ports.log('warn', 'sign-on.sign-in-failed', { reason, code });
      return { ok: false, reason: reason === 'offline' ? 'offline' : 'refused', sentence };
    }
  }

  async function silent(session: SignedInSession, force: boolean): Promise<TokenResult> {
    session.network.start();
    try {
      const result = await session.client.acquireTokenSilent({
        account: session.msalAccount,
        scopes: [settings.apiScope],
        forceRefresh: force,
      });
      return { ok: true, token: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? 0 };
    } catch (error) {
      const { reason, sentence, code } = failureOf(error, session.network.reach());
      if (reason !== 'offline') ports.log('warn', 'sign-on.no-token', { reason, code });
      return { ok: false, reason, sentence };
    }
  }

  /** A token that comes after a sign-out or a switch must not be used in the session of somebody else. */
  async function forWhoeverAsked(session: SignedInSession, result: Promise<TokenResult>): Promise<TokenResult> {
    const settled = await result;
    return current === session ? settled : { ok: false, reason: 'sign-in-needed', sentence: sentences.signInNeeded };
  }

  return {
    async signIn(options = {}) {
      if (signingIn) return { ok: false, reason: 'busy', sentence: sentences.busy };
      signingIn = true;
      try {
        return await interactive(options);
      } finally {
        signingIn = false;
      }
    },

    async token({ forceRefresh: force = false } = {}) {
      const session = current;
      if (session === undefined) return { ok: false, reason: 'sign-in-needed', sentence: sentences.signInNeeded };
      // Many lanes may see the same 401 at once: one refresh serves them all.
      const other = underWay?.session === session ? underWay : undefined;
      if (other !== undefined && (other.force || !force)) return forWhoeverAsked(session, other.result);
      const result = (other?.result ?? Promise.resolve()).then(() => silent(session, force));
      const mine = { force, session, result };
      underWay = mine;
      try {
        return await forWhoeverAsked(session, result);
      } finally {
        if (underWay === mine) underWay = undefined;
      }
    },

    account: async () => current?.account,

    async attach(next) {
      if (current === undefined || (store !== undefined && store !== next)) {
        current?.cache.writeTo(undefined);
        current = undefined;
        store = next;
        current = await readKept(next);
      }
      store = next;
      current?.cache.writeTo(next);
      return current?.account;
    },

    async detach() {
      const session = current;
      const renewal = underWay?.session === session ? underWay?.result : undefined;
      current = undefined;
      store = undefined;
      // A refresh token that was exchanged and not saved would end the sign-in at the next start.
      await renewal;
      session?.cache.writeTo(undefined);
    },

    async signOut() {
      const session = current;
      current = undefined;
      store = undefined;
      await session?.client.signOut({ account: session.msalAccount });
      session?.cache.writeTo(undefined);
    },

    async endSessionAddress() {
      try {
        const { body } = await createSignOnNetwork(ports).sendGetRequestAsync<{ end_session_endpoint?: unknown }>(
          `${settings.authority}/v2.0/.well-known/openid-configuration`,
          {},
          5_000,
        );
        return typeof body.end_session_endpoint === 'string' ? body.end_session_endpoint : undefined;
      } catch {
        return undefined;
      }
    },
  };

  /** A cache that cannot be read is worth no more than none: the person signs in again and nothing else is lost. */
  async function readKept(kept: TokenCacheStore): Promise<SignedInSession | undefined> {
    try {
      const text = kept.load();
      if (text === undefined || text === '') return undefined;
      return await signedIn(open(text));
    } catch {
      ports.log('warn', 'sign-on.cache-unreadable');
      return undefined;
    }
  }
}
