export { accountOf, type SignedInAccount } from './claims.ts';
export { createSignOn } from './lazy-sign-on.ts';
export type { FailureReason } from './reasons.ts';
export { type EntraSettings, type SignOnSettings, SignOnSettingsError, signOnSettings } from './settings.ts';
export { type SignInOptions, signInLimitMs } from './sign-in-attempt.ts';
export type { SignInResult, SignOn, SignOnOptions, TokenResult } from './sign-on.ts';
export type { TokenCacheStore } from './token-cache.ts';
