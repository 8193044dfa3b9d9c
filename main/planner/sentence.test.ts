import { describe, expect, it } from 'vitest';
import type { DayPlan } from '../../shared/planner/contract.ts';
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
