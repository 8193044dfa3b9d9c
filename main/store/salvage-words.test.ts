import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Told, wordsOfSalvage } from './salvage-words.ts';

const said = (told: Partial<Told>): string =>
  wordsOfSalvage({
    at: Date.parse('2026-11-24T09:11:00.000Z'),
    back: { unsent: 0, needYou: 0, drafts: 0 },
    what: 'cache',
    lost: 0,
    spare: true,
    ...told,
  });
const ASIDE =
  'On Tue 24 Nov at 9:11am the copy of your work on this device was found damaged. All that had reached the council is safe, and is fetched again from there. ';

describe('what a person is told after damage', () => {
  it('counts what came back, and adds no doubt where there is none', () => {
    expect(said({ back: { unsent: 2, needYou: 1, drafts: 3 } })).toBe(
      `${ASIDE}We got back 2 changes that are still to be sent, 1 change that needs you and 3 drafts.`,
    );
    expect(said({ back: { unsent: 1, needYou: 0, drafts: 1 } })).toBe(
      `${ASIDE}We got back 1 change that is still to be sent and 1 draft.`,
    );
  });

  it('says that nothing waited only when that is known', () => {
    expect(said({})).toBe(`${ASIDE}Nothing on it was still to be sent, so nothing is lost.`);
    expect(said({ lost: null })).not.toContain('nothing is lost');
    expect(said({ lost: null, spare: false })).not.toContain('nothing is lost');
  });

  it('counts what is known to be lost, and says what to do', () => {
    expect(said({ lost: 2, back: { unsent: 1, needYou: 0, drafts: 0 } })).toBe(
      `${ASIDE}We got back 1 change that is still to be sent. 2 changes could not be read. Look through what you did last, and do again what is missing.`,
    );
  });

  it('says that something may be missing when only the spare copy could be read, and what to do', () => {
    const doubt =
      'to a minute of what you did last may be missing. Look through what you did last, and do again what is missing.';
    expect(said({ lost: null, back: { unsent: 1, needYou: 0, drafts: 0 } })).toBe(
      `${ASIDE}We got back 1 change that is still to be sent. Up ${doubt}`,
    );
    expect(said({ lost: null })).toBe(
      `${ASIDE}As far as we can tell nothing of yours was waiting to be sent, but up ${doubt}`,
    );
  });

  it('says that it does not know when neither could be read', () => {
    expect(said({ lost: null, spare: false })).toContain('We cannot tell whether something you did before is missing.');
  });

  it('does not speak of a file moved aside when only the end of its log was lost', () => {
    expect(said({ what: 'end', lost: null, back: { unsent: 1, needYou: 0, drafts: 0 } })).toMatch(
      /^On Tue 24 Nov at 9:11am what you did last was missing from the copy of your work on this device\. We got back 1 change/,
    );
  });
});

describe('whatever came back and whatever is not known', () => {
  const anyTold = fc.record({
    back: fc.record({ unsent: fc.nat(9), needYou: fc.nat(9), drafts: fc.nat(9) }),
    what: fc.constantFrom('cache' as const, 'end' as const),
    at: fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2036, 0) }),
    lost: fc.option(fc.nat(9)),
    spare: fc.boolean(),
  });

  it('every number is said, in sentences, and all is well only when it is known to be', () => {
    fc.assert(
      fc.property(anyTold, (told) => {
        const words = wordsOfSalvage(told);
        expect(words).toMatch(/^[A-Z].*\.$/);
        expect(words).not.toMatch(/ {2}|\.\.|undefined|null/);
        const { unsent, needYou, drafts } = told.back;
        expect(words.includes('We got back')).toBe(unsent + needYou + drafts > 0);
        expect(words.includes(`${unsent} change`) && words.includes('still to be sent')).toBe(unsent > 0);
        if (needYou > 0) expect(words).toMatch(new RegExp(`${needYou} changes? that needs? you`));
        if (drafts > 0) expect(words).toMatch(new RegExp(`${drafts} drafts?\\b`));
        if (told.lost !== null && told.lost > 0)
          expect(words).toMatch(new RegExp(`${told.lost} changes? could not be read`));
        expect(words.includes('nothing is lost')).toBe(told.lost === 0 && unsent + needYou + drafts === 0);
        if (told.lost !== 0) expect(words).toMatch(/Look through what you did last/);
      }),
    );
  });
});
