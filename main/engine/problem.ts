import { ORPCError } from '@orpc/server';
import type { Problem, ProblemCode } from '../../shared/errors.ts';

/**
 * An app call's failure as the contract declares it. `words`: what happened and what to do. `kept`: what was not lost.
 * `retry`: whether doing the same again may help.
 */
export function problem(
  code: ProblemCode,
  words: string,
  more: { readonly kept?: string | null; readonly retry?: boolean } = {},
): ORPCError<'PROBLEM', Problem> {
  const data: Problem = { code, words, kept: more.kept ?? null, retry: more.retry ?? false };
  return new ORPCError('PROBLEM', { defined: true, message: words, data });
}
