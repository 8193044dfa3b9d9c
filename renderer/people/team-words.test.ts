import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyWhere } from '../../tests/builders/any.ts';
import { aPerson } from '../../tests/builders/council-rows.ts';
import { type Member, memberMatches, whereSentence, workOf, workWords } from './team-words.ts';

test('work is split so that nothing is counted twice', () => {
  const work = workOf({ open: 9, overdue: 2, dueSoon: 4 });
  expect(work).toEqual({ overdue: 2, dueSoon: 4, later: 3 });
  expect(workWords(work)).toBe('2 overdue, 4 due soon, 3 later');
  expect(workWords(workOf({ open: 0, overdue: 0, dueSoon: 0 }))).toBe('No open cases');
});

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const anyMember: fc.Arbitrary<Member> = fc
  .record({ n: fc.nat(99), am: anyWhere, pm: anyWhere, siteName: fc.option(fc.constant('City Hall')) })
  .map(({ n, ...it }) => ({ ...it, person: aPerson(n), awayWords: null, open: 0, overdue: 0, dueSoon: 0 }));

test('every open case is in the words once', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (overdue, dueSoon, later) => {
      const words = workWords(workOf({ open: overdue + dueSoon + later, overdue, dueSoon }));
      expect(sum(numbersIn(words))).toBe(overdue + dueSoon + later);
      expect(numbersIn(words)).not.toContain(0);
    }),
  );
});

test('every member is somewhere this morning, once, in whichever order they stand', () => {
  fc.assert(
    fc.property(fc.array(anyMember, { maxLength: 12 }), (members) => {
      const words = whereSentence(members);
      expect(sum(numbersIn(words))).toBe(members.length);
      expect(whereSentence(members.toReversed())).toBe(words);
    }),
  );
});

test('a member is found by any part of what is shown of them, however it is typed, and by more only if by less', () => {
  fc.assert(
    fc.property(anyMember, fc.nat(9), fc.nat(12), fc.string({ maxLength: 4 }), (it, from, length, other) => {
      const part = it.person.name.slice(from, from + length);
      expect(memberMatches(it, ` ${part.toUpperCase()} `)).toBe(true);
      if (memberMatches(it, `${part}${other}`)) expect(memberMatches(it, part)).toBe(true);
    }),
  );
});
