import type { Ports } from '../engine/ports.ts';
import type { SignedInAccount } from './claims.ts';
import type { FailureReason } from './reasons.ts';
import type { SignOnSettings } from './settings.ts';
import type { SignInOptions } from './sign-in-attempt.ts';
import type { TokenCacheStore } from './token-cache.ts';

export type SignInResult =
  | { readonly ok: true; readonly account: SignedInAccount }
  | {
      readonly ok: false;
      readonly reason: 'cancelled' | 'timed-out' | 'busy' | 'offline' | 'refused';
      readonly sentence: string;
    };

export type TokenResult =
  /** `expiresAt`: milliseconds since 1970 by the machine's REAL clock (msal's), never the demonstration's. */
  | { readonly ok: true; readonly token: string; readonly expiresAt: number }
  | { readonly ok: false; readonly reason: FailureReason; readonly sentence: string };

export interface SignOn {
  /**
   * Opens the person's browser and waits. Whoever was signed in stays so unless it ends well. Their tokens are in
   * memory only until `attach` (the same person again: in the store that is attached already). Never rejects.
   */
  signIn(options?: SignInOptions): Promise<SignInResult>;
  /** An access token for the back office, renewed when under 5 minutes are left. `forceRefresh` after a 401. Never rejects. */
  token(options?: { readonly forceRefresh?: boolean }): Promise<TokenResult>;
  /** Who is signed in; known from what is held, without the network. */
  account(): Promise<SignedInAccount | undefined>;
  /**
   * From now on tokens are kept in `store` too. After a sign-in: what is held is saved there. With nobody signed in, or
   * somebody whose tokens are in another store: that is let go and what `store` holds is used. Returns who it is then.
   */
  attach(store: TokenCacheStore): Promise<SignedInAccount | undefined>;
  /**
   * Lets go of the tokens in memory at once, as when a session locks or a colleague switches in; the store keeps its
   * own. Resolves when a renewal that was under way has been saved too: close the store after that.
   */
  detach(): Promise<void>;
  /** Removes the person's tokens from memory and from the store. Works with no network. */
  signOut(): Promise<void>;
  /** Where the browser ends its own session with the provider; undefined when that cannot be learned now. */
  endSessionAddress(): Promise<string | undefined>;
}

export interface SignOnOptions {
  /**
   * `fetch` must trust the provider's certificate. For a real tenant every host does. For the demonstration it is the
   * host's matter: `tls.setDefaultCACertificates` in each thread of the browser host, a certificate verification by
   * fingerprint on the engine's session of an unpackaged desktop host.
   */
  readonly ports: Pick<Ports, 'fetch' | 'timers' | 'openInBrowser' | 'log'>;
  readonly settings: SignOnSettings;
}
