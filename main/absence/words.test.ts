import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Span, spanProblem } from '../../shared/absence/rules.ts';
import { addDays, mondayOf } from '../../shared/time/london.ts';
import { anyClosedSpan, anyHalf, anySpan } from '../../tests/builders/any.ts';
import { anAbsence } from '../../tests/builders/council-rows.ts';
import { awayWords, countWords, coverWords, spanInSentence } from './words.ts';

it('a number of things is said with the number, as one thing only when it is one', () => {
  fc.assert(
    fc.property(fc.nat(200), (halves) => {
      const words = countWords(halves / 2, 'day');
      expect(Number(words.split(' ')[0])).toBe(halves / 2);
      expect(words.endsWith(' day')).toBe(halves === 2);
    }),
  );
});

it('no two spans are named alike in a sentence, however near to today', () => {
  const key = (it: Span): string =>
    `${it.firstDay}${it.firstHalf} ${it.lastDay}${it.lastDay === null ? '' : it.lastHalf}`;
  fc.assert(
    fc.property(
      anySpan,
      anyHalf,
      anyHalf,
      fc.integer({ min: -1, max: 1 }),
      fc.integer({ min: -2, max: 2 }),
      (a, first, last, shift, away) => {
        const moved = { ...a, firstDay: addDays(a.firstDay, shift), firstHalf: first, lastHalf: last };
        fc.pre(spanProblem(moved) === null);
        const today = addDays(a.firstDay, away);
        expect(spanInSentence(a, today) === spanInSentence(moved, today)).toBe(key(a) === key(moved));
      },
    ),
  );
});

it('cover says how many are away, and one week as one', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), anySpan, (away, more, span) => {
      const words = coverWords(away, away + more, span);
      if (away === 0) expect(words.startsWith('Nobody else')).toBe(true);
      else
        expect(words.startsWith(`${away} of ${away + more} in the team ${away === 1 ? 'is' : 'are'} away`)).toBe(true);
      const last = span.lastDay ?? span.firstDay;
      expect(words.endsWith('that week')).toBe(mondayOf(last) === mondayOf(span.firstDay));
    }),
  );
});

it('who is away today is said to be sick or on leave, with an end only when it is known and not today', () => {
  fc.assert(
    fc.property(anyClosedSpan, fc.boolean(), fc.boolean(), fc.nat(20), (span, sick, open, n) => {
      const today = [addDays(span.firstDay, n), span.lastDay].toSorted()[0] ?? span.firstDay;
      const kind = sick ? 'sickness' : 'annual-leave';
      const words = awayWords(anAbsence(1, { ...span, lastDay: open && sick ? null : span.lastDay, kind }), today);
      expect(words.startsWith(sick ? 'Off sick' : 'On leave')).toBe(true);
      const endsToday = !(open && sick) && span.lastDay === today;
      expect(words.endsWith(' today') && !words.includes('since')).toBe(endsToday);
    }),
  );
});
