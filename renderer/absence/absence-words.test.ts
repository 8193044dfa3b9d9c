import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AbsenceState } from '../../shared/absence/entities.ts';
import { type Span, spanProblem } from '../../shared/absence/rules.ts';
import { addDays } from '../../shared/time/london.ts';
import { anyDay, anyHalf, anySpan } from '../../tests/builders/any.ts';
import { anAbsence } from '../../tests/builders/council-rows.ts';
import { capital, daysWords, decisionWords, spanWords } from './absence-words.ts';
import { problemsOf } from './form-problems.ts';

test('no two spans are said alike, however near to today', () => {
  const key = (it: Span): string =>
    `${it.firstDay}${it.firstHalf} ${it.lastDay}${it.lastDay === null ? '' : it.lastHalf}`;
  const near = fc.integer({ min: -2, max: 2 });
  fc.assert(
    fc.property(anySpan, anyHalf, anyHalf, near, near, (a, first, last, shift, away) => {
      const b = { ...a, firstDay: addDays(a.firstDay, shift), firstHalf: first, lastHalf: last };
      fc.pre(spanProblem(b) === null);
      const today = addDays(a.firstDay, away);
      expect(spanWords(a, today) === spanWords(b, today)).toBe(key(a) === key(b));
    }),
  );
});

test('days are said with their number, and no two numbers alike', () => {
  const days = fc.nat(200).map((it) => it / 2);
  fc.assert(
    fc.property(days, days, (a, b) => {
      expect(daysWords(a) === daysWords(b)).toBe(a === b);
      expect(daysWords(a)).toMatch(/^(half a day|1 day|\d+(\.5)? days)$/);
    }),
  );
});

test('a decision is told with who and when, and is not yet made only while it is asked or reported', () => {
  const state = fc.constantFrom<AbsenceState[]>(
    'reported',
    'acknowledged',
    'asked',
    'approved',
    'refused',
    'withdrawn',
  );
  fc.assert(
    fc.property(state, fc.option(fc.constant('Maya Hill')), fc.boolean(), anyDay, (is, by, waiting, today) => {
      const it = { ...anAbsence(1, { state: is, decidedByName: by }), waiting, needsYou: false };
      const words = decisionWords(it, today);
      const decided = is === 'approved' || is === 'refused' || is === 'acknowledged';
      if (decided) expect(words?.includes('Maya Hill')).toBe(by !== null);
      else expect(words?.includes('not') ?? false).toBe(!waiting && (is === 'asked' || is === 'reported'));
      expect(words === null || capital(words) === words).toBe(true);
    }),
  );
});

test('a form’s problems are all there, in the order of its fields, and what is blocked is said when nothing else is', () => {
  const names = ['firstDay', 'lastDay', 'category'];
  fc.assert(
    fc.property(
      fc.subarray(names),
      fc.option(fc.constant('You have no leave left.')),
      fc.nat(2),
      (wrong, blocked, tried) => {
        const errors = Object.fromEntries(wrong.map((it) => [it, { type: 'custom', message: `Enter ${it}` }]));
        const found = problemsOf(errors, 'leave', blocked, tried);
        const own = wrong.map((it) => ({ field: `leave-${it}`, words: `Enter ${it}` }));
        if (wrong.length > 0) expect(found).toEqual(own);
        else expect(found.map((it) => it.words)).toEqual(blocked !== null && tried > 0 ? [blocked] : []);
      },
    ),
  );
});
