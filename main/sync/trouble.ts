import { ORPCError } from '@orpc/client';
import { isDamage, isNoSpace } from '../store/open.ts';
import type { SyncFacts } from './status.ts';

/** Why the council could not be asked or would not answer. */
export type CouncilTrouble =
  | { readonly kind: 'offline'; readonly words?: string }
  | { readonly kind: 'sign-in-needed'; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number | undefined }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'no-space-left' }
  | { readonly kind: 'too-old' }
  | { readonly kind: 'other-version' }
  | { readonly kind: 'broken'; readonly words: string };

/** No token can be had: thrown from inside a call, told apart by `sign-in-needed` and `offline`. */
export class NoTokenError extends Error {
  override readonly name = 'NoTokenError';
  readonly trouble: CouncilTrouble;
  constructor(trouble: CouncilTrouble) {
    super('No access token.');
    this.trouble = trouble;
  }
}

/** The network failed, or no answer came in time: whether the council did anything is not known. */
export class NoConnectionError extends Error {
  override readonly name = 'NoConnectionError';
}

/** A page that is not the council's came in its place: a Wi-Fi that wants its own sign-in first, or a proxy. */
export class OtherAnswerError extends Error {
  override readonly name = 'OtherAnswerError';
}

/** The council answered with something this version cannot read, or speaks a protocol it does not. */
export class UnreadableAnswerError extends Error {
  override readonly name = 'UnreadableAnswerError';
}

const EXPIRED = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'ERR_CERT_DATE_INVALID']);
const NOT_TRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_CERT_AUTHORITY_INVALID',
  'ERR_CERT_COMMON_NAME_INVALID',
]);

/** No network is ordinary; a certificate that cannot be trusted is not, and waiting will not mend it. Null: not that. */
function certificateWords(error: unknown): string | null {
  for (let it = error; it instanceof Error; it = it.cause) {
    const code = 'code' in it ? String(it.code) : (/ERR_CERT_[A-Z_]+/.exec(it.message)?.[0] ?? '');
    if (EXPIRED.has(code)) {
      return 'The council’s certificate has expired, or this device’s date is wrong, so Worksmart did not connect. What you do is kept on this device. Check the date, then tell IT.';
    }
    if (NOT_TRUSTED.has(code)) {
      return 'This device does not trust the council’s certificate, so Worksmart did not connect. What you do is kept on this device. On a public Wi-Fi, sign in to it first. Elsewhere, tell IT.';
    }
  }
  return null;
}

const KEPT = 'Everything you do is kept on this device and sent when the connection is back.';
const NOT_REACHED = `We cannot reach the council. ${KEPT}`;
const OTHER_ANSWER = `Something else answered in the place of the council. If this Wi-Fi wants you to sign in to it, do that in your browser first. ${KEPT}`;

const DAMAGED =
  'The file with your work on this device is damaged. Close Worksmart and start it again: it then gets back what was not sent.';

const secondsIn = (data: unknown): number | undefined => {
  const value =
    typeof data === 'object' && data !== null && 'retryAfterSeconds' in data ? data.retryAfterSeconds : undefined;
  return typeof value === 'number' ? value : undefined;
};

/** Sorts whatever a call threw into what to do about it. */
export function troubleOf(error: unknown): CouncilTrouble {
  if (error instanceof NoTokenError) return error.trouble;
  if (isNoSpace(error)) return { kind: 'no-space-left' };
  if (isDamage(error)) return { kind: 'refused', words: DAMAGED };
  if (error instanceof UnreadableAnswerError) return { kind: 'other-version' };
  if (error instanceof NoConnectionError) {
    if (error.cause instanceof OtherAnswerError) return { kind: 'offline', words: OTHER_ANSWER };
    const words = certificateWords(error);
    return words === null ? { kind: 'offline' } : { kind: 'refused', words };
  }
  if (!(error instanceof ORPCError))
    return { kind: 'broken', words: 'Something went wrong inside Worksmart while it talked to the council.' };
  switch (error.status) {
    case 401:
      return { kind: 'sign-in-needed', words: 'The council asks you to sign in again.' };
    case 403:
      return { kind: 'refused', words: error.message };
    case 413:
      return { kind: 'too-big' };
    case 426:
      return { kind: 'too-old' };
    case 429:
    case 502:
    case 503:
    case 504:
      return { kind: 'busy', retryAfterSeconds: secondsIn(error.data) };
    default:
      return { kind: 'broken', words: `The council answered with an error (${error.status}).` };
  }
}

/** What sync says after trouble, and whether the wait that follows is firm: asked for by the council, or no use to shorten. */
export function aftermathOf(
  trouble: CouncilTrouble,
): Partial<Pick<SyncFacts, 'phase' | 'online' | 'words'>> & { readonly firm: boolean } {
  switch (trouble.kind) {
    case 'offline':
      return {
        phase: 'offline',
        online: false,
        words: trouble.words ?? NOT_REACHED,
        firm: false,
      };
    case 'no-space-left':
      return {
        phase: 'stopped',
        words:
          'This device has no space left. Nothing was lost and you can go on reading, but nothing new can be kept. Free some space. Worksmart tries again by itself.',
        firm: false,
      };
    case 'sign-in-needed':
      return { phase: 'signed-out', words: trouble.words, firm: false };
    case 'refused':
      return { phase: 'stopped', words: trouble.words, firm: false };
    case 'too-old':
      return {
        phase: 'stopped',
        words: 'This version of Worksmart is too old for the council. Update it; what waits is kept.',
        firm: true,
      };
    case 'other-version':
      return {
        phase: 'stopped',
        words:
          'The council’s back office is of another version than this Worksmart. What you do is kept on this device. Ask IT to update Worksmart or the back office.',
        firm: true,
      };
    case 'busy':
      return { phase: 'idle', words: 'The council is busy. Worksmart tries again by itself.', firm: true };
    case 'too-big':
      return {
        phase: 'idle',
        words: 'The council refused the size of a message. What you did is kept. Worksmart tries again by itself.',
        firm: true,
      };
    case 'broken':
      return {
        phase: 'idle',
        words: `${trouble.words} What you did is kept. Worksmart tries again by itself.`,
        firm: true,
      };
  }
}
