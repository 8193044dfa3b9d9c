export { accountOf, type SignedInAccount } from './claims.ts';
export type { FailureReason } from './reasons.ts';
export { type EntraSettings, type SignOnSettings, SignOnSettingsError, signOnSettings } from './settings.ts';
export { type SignInOptions, signInLimitMs } from './sign-in-attempt.ts';
export { createSignOn, type SignInResult, type SignOn, type SignOnOptions, type TokenResult } from './sign-on.ts';
export type { TokenCacheStore } from './token-cache.ts';
