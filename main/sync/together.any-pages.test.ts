import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArrivedPull } from './council.ts';
import { createTogether } from './together.ts';

const NOW = '2026-11-24T09:10:00.000Z';
const NEXT = { epoch: '00000000-0000-4000-8000-00000000e000', xid: '1', seq: '1' };
type Page = ArrivedPull['pages'][number];

/** A page of so many rows, in the middle of its scope (`more`) or at its end. */
const page = (scope: string, rows: number, more: boolean, state: Page['state'] = 'ok'): Page => ({
  scope,
  state,
  rows: Array.from({ length: rows }, (_, n) => ({
    op: 'put' as const,
    entity: 'case',
    id: `${scope}:${n}`,
    version: 1,
  })),
  next: NEXT,
  more,
  total: null,
  digest: null,
});
const answer = (...pages: readonly Page[]): ArrivedPull => ({ serverTime: NOW, pages: [...pages] });
const anyAnswer = fc
  .array(fc.tuple(fc.nat(400), fc.boolean(), fc.constantFrom('ok' as const, 'reset' as const, 'gone' as const)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((pages) => answer(...pages.map(([rows, more, state], n) => page(`team:${n}`, rows, more, state))));
/** As a long read brings them. */
const inTheMiddle = fc.integer({ min: 1, max: 500 }).map((rows) => answer(page('caseload:1', rows, true)));

it('gives back every page that was added, once, in the order it came, wherever it is taken', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyAnswer, fc.boolean()), { maxLength: 12 }), (steps) => {
      const together = createTogether();
      const taken: Page[] = [];
      for (const [it, takeNow] of steps) {
        together.add(it);
        if (takeNow) taken.push(...(together.take(NOW)?.pages ?? []));
      }
      taken.push(...(together.take(NOW)?.pages ?? []));
      expect(taken).toEqual(steps.flatMap(([it]) => it.pages));
      expect(together.take(NOW)).toBeNull();
    }),
  );
});

it('never waits with the end of a scope, with one that is reset or gone, or with more than it may hold', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyAnswer, inTheMiddle), { maxLength: 16 }), (answers) => {
      const together = createTogether();
      let held = 0;
      for (const it of answers) {
        together.add(it);
        held += it.pages.reduce((sum, one) => sum + one.rows.length, 0);
        const waits = together.mayWait(it);
        const middle = it.pages.every((one) => one.state === 'ok' && one.more && one.rows.length > 0);
        expect(waits).toBe(middle && held < 2_500);
        if (waits) continue;
        expect(together.take(NOW)).not.toBeNull();
        held = 0;
      }
    }),
  );
});

it('waits in the middle of a long read, and begins to count again once it was taken', () => {
  const together = createTogether();
  const middle = answer(page('caseload:1', 500, true));
  const waits = Array.from({ length: 5 }, () => {
    together.add(middle);
    return together.mayWait(middle);
  });
  expect(waits).toEqual([true, true, true, true, false]);
  together.take(NOW);
  together.add(middle);
  expect(together.mayWait(middle)).toBe(true);
});
