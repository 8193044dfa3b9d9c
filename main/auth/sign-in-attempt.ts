import type { AuthenticationResult, PublicClientApplication } from '@azure/msal-node';
import type { Ports } from '../engine/ports.ts';
import { notSignedInPage, signedInPage } from './pages.ts';

/** A sign-in nobody finished is given up after this many milliseconds. */
export const signInLimitMs = 10 * 60_000;

/** The person (or the limit) ended the sign-in before an answer came. */
export class SignInEndedError extends Error {
  readonly why: 'cancelled' | 'timed-out';
  constructor(why: 'cancelled' | 'timed-out') {
    super(`The sign-in was ${why}.`);
    this.name = 'SignInEndedError';
    this.why = why;
  }
}

export interface SignInOptions {
  /** Ask who it is even when the browser is signed in to the provider: a shared machine, a colleague switching in. */
  readonly promptSelectAccount?: boolean;
  /** The user name of the person expected back, after their sign-in has ended. */
  readonly loginHint?: string;
  /** Aborting ends the attempt with reason `cancelled`; the tab in the browser then leads nowhere. */
  readonly signal?: AbortSignal;
  /** Told the address that the browser was asked to open, to show it in case no browser opened. */
  readonly onAddress?: (address: string) => void;
}

/**
 * One interactive sign-in: browser, PKCE and msal's own listener on 127.0.0.1. Rejects with SignInEndedError, or with
 * what msal says. A browser that does not open is no failure: the person can open the address by hand.
 */
export async function attemptSignIn(
  client: PublicClientApplication,
  apiScope: string,
  ports: Pick<Ports, 'fetch' | 'timers' | 'openInBrowser' | 'log'>,
  options: SignInOptions,
): Promise<AuthenticationResult> {
  const { signal } = options;
  let address: string | undefined;
  let endedBy: SignInEndedError | undefined;
  let end = (_why: 'cancelled' | 'timed-out'): void => undefined;

  const ended = new Promise<never>((_resolve, reject) => {
    end = (why) => {
      endedBy ??= new SignInEndedError(why);
      reject(endedBy);
    };
  });
  const onAbort = (): void => end('cancelled');
  if (signal?.aborted) throw new SignInEndedError('cancelled');
  signal?.addEventListener('abort', onAbort, { once: true });
  const cancelLimit = ports.timers.after(signInLimitMs, () => end('timed-out'));

  const interactive = client.acquireTokenInteractive({
    scopes: [apiScope],
    successTemplate: signedInPage,
    errorTemplate: notSignedInPage,
    ...(options.promptSelectAccount === true ? { prompt: 'select_account' } : {}),
    ...(options.loginHint === undefined ? {} : { loginHint: options.loginHint }),
    async openBrowser(url) {
      // Thrown here msal closes its listener by itself.
      if (endedBy !== undefined) throw endedBy;
      address = url;
      options.onAddress?.(url);
      await ports.openInBrowser(url).catch(() => ports.log('warn', 'sign-on.browser-not-opened'));
    },
  });

  try {
    return await Promise.race([interactive, ended]);
  } catch (error) {
    if (error === endedBy && address !== undefined) await closeListener(address, ports);
    interactive.catch(() => undefined);
    throw error;
  } finally {
    cancelLimit();
    signal?.removeEventListener('abort', onAbort);
  }
}

/**
 * msal 7 has no way to stop waiting, and its listener would stay open with a valid `state`. So it gets the answer a
 * person's "cancel" gives, which makes it close.
 */
async function closeListener(address: string, ports: Pick<Ports, 'fetch' | 'log'>): Promise<void> {
  const asked = new URL(address).searchParams;
  const redirect = new URL(asked.get('redirect_uri') ?? 'http://localhost');
  redirect.hostname = '127.0.0.1';
  const body = new URLSearchParams({ error: 'access_denied', state: asked.get('state') ?? '' });
  try {
    await ports.fetch(new Request(redirect, { method: 'POST', body, credentials: 'omit' }));
  } catch {
    // The listener had gone already, or the host's network cannot reach this machine itself.
    ports.log('warn', 'sign-on.listener-not-closed');
  }
}
