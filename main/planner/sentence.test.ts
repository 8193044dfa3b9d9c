import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayPlan } from '../../shared/planner/contract.ts';
import { dayWords } from '../../shared/time/london.ts';
import { anyDay, anyWhere } from '../../tests/builders/any.ts';
import { areaOf, type DayFacts, daySentence } from './sentence.ts';

const half = (where: DayPlan['am']['where'], siteId: string | null = null): DayPlan['am'] => ({ where, siteId });
const said = (am: DayPlan['am'], pm: DayPlan['am'], more: Partial<DayFacts> = {}): string =>
  daySentence({
    plan: { day: '2026-11-24', am, pm, bankHoliday: null, bookings: 0 },
    siteName: (id) => (id === 'ch' ? 'City Hall' : null),
    visits: [],
    away: 'away',
    ...more,
  });
const visit = (hour: number, address: string) => ({ from: `2026-11-24T${hour}:00:00.000Z`, address });

describe('the sentence at the top of Today', () => {
  it('says the plan of the day', () => {
    const visits = [visit(14, '12 Mill Lane, Westfield'), visit(15, 'Flat 4, Heron House, Kiln Way, Westfield')];
    expect(said(half('office', 'ch'), half('field'), { visits })).toBe(
      'Tuesday 24 November. You planned City Hall until 1pm, then visits in Westfield.',
    );
    expect(said(half('office', 'ch'), half('office', 'ch'))).toBe(
      'Tuesday 24 November. You planned City Hall all day.',
    );
    expect(said(half('home'), half('drop-in'))).toBe(
      'Tuesday 24 November. You planned home until 1pm, then a drop-in centre.',
    );
    expect(said(half('not-working'), half('home'))).toBe('Tuesday 24 November. You planned home from 1pm.');
    expect(said(half('not-working'), half('not-working'))).toBe('Tuesday 24 November. You are not working today.');
  });

  it('names two areas, counts more, and sees a whole day of visits as one', () => {
    const two = [visit(10, '1 A Street, Westfield'), visit(14, '2 B Street, Harrop Green')];
    expect(said(half('field'), half('field'), { visits: two })).toContain(
      'You planned visits in Westfield and Harrop Green.',
    );
    const three = [...two, visit(15, '3 C Street, Eastbrook')];
    expect(said(half('field'), half('field'), { visits: three })).toContain('You planned 3 visits');
    expect(said(half('field'), half('field'))).toContain('You planned visits.');
  });

  it('says being away before anything else', () => {
    expect(said(half('away'), half('away'), { away: 'off sick' })).toBe('Tuesday 24 November. You are off sick.');
    expect(said(half('away'), half('office', 'ch'), { away: 'on leave' })).toContain(
      'You are on leave until 1pm, then you planned City Hall.',
    );
    expect(said(half('home'), half('away'))).toContain('You planned home until 1pm. Then you are away.');
  });

  it('reads the place out of an address', () => {
    expect(areaOf('12 Mill Lane, Westfield, TK3 1AA')).toBe('Westfield');
    expect(areaOf('12 Mill Lane')).toBeNull();
  });
});

describe('whatever the day holds', () => {
  const anyHalfPlan = fc
    .tuple(anyWhere, fc.constantFrom(null, 'ch', 'gone'))
    .map(([where, siteId]) => half(where, siteId));
  const anyVisits = fc.array(
    fc
      .tuple(
        fc.integer({ min: 9, max: 17 }),
        fc.constantFrom('1 A Street, Westfield', '2 B Street, Eastbrook', 'Nowhere'),
      )
      .map(([hour, address]) => visit(hour, address)),
    { maxLength: 4 },
  );
  const anyBankHoliday = fc.constantFrom(null, 'Boxing Day');

  it('begins with the day, tells each half of it once, and leaves no gap in the words', () => {
    fc.assert(
      fc.property(anyDay, anyHalfPlan, anyHalfPlan, anyVisits, anyBankHoliday, (day, am, pm, visits, bankHoliday) => {
        const words = daySentence({
          plan: { day, am, pm, bankHoliday, bookings: 0 },
          siteName: (id) => (id === 'ch' ? 'City Hall' : null),
          visits,
          away: 'off sick',
        });
        expect(words.startsWith(`${dayWords(day, 'long')}. `)).toBe(true);
        expect(words).toMatch(/[a-z]\.$/);
        expect(words).not.toMatch(/null|undefined| {2}|\.\./);
        expect(words.includes('off sick')).toBe(am.where === 'away' || pm.where === 'away');
        expect(words.includes('not working')).toBe(am.where === 'not-working' && pm.where === 'not-working');
        const home = [am, pm].filter((it) => it.where === 'home').length;
        expect(words.split('home').length - 1).toBe(Math.min(home, 1));
        expect(words.includes('Boxing Day')).toBe(bankHoliday !== null);
      }),
    );
  });

  it('the place of an address is the last part that is no postcode, and never its first', () => {
    const part = fc.stringMatching(/^[A-Z][a-z]{2,9}( [A-Z][a-z]{2,9})?$/);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.boolean(), (parts, withPostcode) => {
        const address = [...parts, ...(withPostcode ? ['TK3 1AA'] : [])].join(', ');
        expect(areaOf(address)).toBe(parts.length < 2 ? null : parts.at(-1));
        expect(areaOf(address.replaceAll(', ', ' ,  '))).toBe(areaOf(address));
      }),
    );
  });
});
