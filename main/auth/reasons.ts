import { AuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-node';
import type { Reach } from './network.ts';

/**
 * offline: the sign-on service was not reached or cannot answer now; try again later, nothing is lost.
 * sign-in-needed: only the person can help, by signing in again.
 * refused: the service answered no; `code` is what the help desk needs.
 */
export type FailureReason = 'offline' | 'sign-in-needed' | 'refused';

export interface Failure {
  readonly reason: FailureReason;
  readonly sentence: string;
  /** msal's or OAuth's error code: no personal data. */
  readonly code: string;
}

export const sentences = {
  offline: 'We could not reach the sign-on service. Your work is kept on this device. Check your connection.',
  failing: 'The sign-on service is not answering properly. Your work is kept on this device. We will try again.',
  signInNeeded: 'Your sign-in has ended. Your work is kept on this device. Sign in again to send it.',
  noAccount: 'The sign-on service did not say who you are. Contact the help desk.',
  noPermission: 'Your account may not use Worksmart yet. Ask the help desk to give you access.',
  cancelled: 'You did not sign in. Nothing was changed. Choose Sign in to try again.',
  timedOut: 'The sign-in was not finished in time, so we stopped it. Nothing was changed. Choose Sign in to try again.',
  busy: 'A sign-in is already open in your browser. Finish it there, or cancel it first.',
} as const;

/** Answers that only a new sign-in can mend (RFC 6749 section 5.2 and msal's own codes for an empty cache). */
const signInCodes: ReadonlySet<string> = new Set([
  'invalid_grant',
  'no_tokens_found',
  'no_account_found',
  'no_account_in_silent_request',
  'refresh_token_expired',
  'interaction_required',
  'login_required',
  'consent_required',
  'bad_token',
]);

/** Tells the three reasons apart. `reach` comes from the network: msal wraps what its network throws. */
export function failureOf(error: unknown, reach: Reach): Failure {
  const code = error instanceof AuthError ? error.errorCode : 'unexpected';
  if (reach === 'unreachable') return { reason: 'offline', sentence: sentences.offline, code };
  // With nothing asked, a server's error is msal holding back after 429 or 5xx.
  if (reach === 'failing' || (reach === 'none' && error instanceof ServerError)) {
    return { reason: 'offline', sentence: sentences.failing, code };
  }
  if (error instanceof InteractionRequiredAuthError || signInCodes.has(code)) {
    return { reason: 'sign-in-needed', sentence: sentences.signInNeeded, code };
  }
  const sentence = `The sign-on service refused. Nothing was changed. Tell the help desk this code: ${code}.`;
  return { reason: 'refused', sentence, code };
}
