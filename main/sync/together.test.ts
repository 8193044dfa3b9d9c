import { describe, expect, it } from 'vitest';
import type { ArrivedPull } from './council.ts';
import { createTogether } from './together.ts';

const AT = '2026-11-24T09:10:00.000Z';
type Page = ArrivedPull['pages'][number];
const page = (seq: number, rows: number, over: Partial<Page> = {}): Page => ({
  scope: 'team:housing',
  state: 'ok',
  rows: Array.from({ length: rows }, (_, n) => ({ op: 'put' as const, entity: 'case', id: `${seq}-${n}`, version: 1 })),
  next: { epoch: '00000000-0000-4000-8000-00000000e000', xid: '1', seq: String(seq) },
  more: true,
  total: null,
  digest: null,
  ...over,
});
const answer = (...pages: Page[]): ArrivedPull => ({ serverTime: AT, pages });

describe('pages of a long read', () => {
  it('wait in the middle of a scope, and are taken in the order they came', () => {
    const together = createTogether();
    for (const seq of [1, 2, 3]) {
      const it = answer(page(seq, 500));
      together.add(it);
      expect(together.mayWait(it)).toBe(true);
    }
    expect(together.take(AT)?.pages.map((it) => it.next?.seq)).toEqual(['1', '2', '3']);
    expect(together.take(AT)).toBe(null);
  });

  it('wait no longer once they are worth a transaction, and then begin anew', () => {
    const together = createTogether();
    const waited = [1, 2, 3, 4, 5, 6].map((seq) => {
      const it = answer(page(seq, 500));
      together.add(it);
      const may = together.mayWait(it);
      if (!may) together.take(AT);
      return may;
    });
    expect(waited).toEqual([true, true, true, true, false, true]);
  });

  it.each([
    ['its end', { more: false }],
    ['a scope that is gone', { state: 'gone' as const, rows: [] }],
    ['a scope to be read again', { state: 'reset' as const, rows: [], next: null }],
    ['an answer without rows, which asks nothing new', { rows: [] }],
  ])('are taken at once at %s', (_, over) => {
    const together = createTogether();
    const it = answer(page(1, 500), page(2, 10, over));
    together.add(it);
    expect(together.mayWait(it)).toBe(false);
  });
});
