import type { ArrivedPull } from './council.ts';

/** Rows taken in one transaction at most: a fifth of a second, so that a person's own work never waits long for it. */
const TOGETHER_ROWS = 2_500;

/**
 * Pages of a long read, kept until they are worth a transaction: a small transaction writes the same pages of the indexes
 * again and again. What is kept has moved no cursor, so that losing it only means asking again.
 */
export function createTogether() {
  let kept: ArrivedPull['pages'] = [];
  let rows = 0;
  return {
    add(answer: ArrivedPull): void {
      kept.push(...answer.pages);
      rows += answer.pages.reduce((sum, page) => sum + page.rows.length, 0);
    },
    /** Whether more may come before it is taken: only in the middle of scopes, where an answer is nothing but rows. */
    mayWait: (answer: ArrivedPull): boolean =>
      rows < TOGETHER_ROWS &&
      answer.pages.every((page) => page.state === 'ok' && page.more && page.next !== null && page.rows.length > 0),
    /** All that was kept, in the order it came. */
    take(serverTime: string): ArrivedPull | null {
      if (kept.length === 0) return null;
      const pages = kept;
      kept = [];
      rows = 0;
      return { serverTime, pages };
    },
  };
}
