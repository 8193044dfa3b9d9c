import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, msOf, timeWords, weekday } from '../../../../shared/time/london.ts';
import { dayNumberOf } from '../calendar.ts';
import { demonstrationDay, generateCouncil } from '../index.ts';
import { workingDays } from '../working-days.ts';

const today = '2026-11-24';
const council = generateCouncil({ seed: 11, now: demonstrationDay(msOf('2026-11-24T12:00:00.000Z')) });
const days = workingDays();
const spaces = new Map(council.spaces.map((space) => [space.id, space]));
const booked = council.bookings.filter((one) => one.state === 'booked');

function clashes<T extends { from: string; to: string }>(list: readonly T[], key: (one: T) => string): T[] {
  const byKey = new Map<string, T[]>();
  for (const one of list) {
    const own = byKey.get(key(one));
    if (own === undefined) byKey.set(key(one), [one]);
    else own.push(one);
  }
  return [...byKey.values()].flatMap((own) => {
    const inOrder = own.sort((a, b) => (a.from < b.from ? -1 : 1));
    return inOrder.filter((one, n) => n > 0 && one.from < (inOrder[n - 1]?.to ?? ''));
  });
}

describe('bookings', () => {
  it('hold no space twice and no person twice', () => {
    expect(clashes(booked, (one) => one.spaceId)).toEqual([]);
    expect(clashes(booked, (one) => one.personId)).toEqual([]);
  });

  it('keep to opening hours, the days ahead allowed, and bookable spaces', () => {
    const sites = new Map(council.sites.map((site) => [site.id, site]));
    const minutes = (instant: string) => Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
    const text = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
    for (const one of booked) {
      const day = dayOf(one.from);
      const opening = sites.get(one.siteId)?.opening[weekday(day) - 1];
      expect(opening, `${one.siteId} on ${day}`).toBeTruthy();
      // November: London is UTC.
      expect(minutes(one.from)).toBeGreaterThanOrEqual(text(opening?.opens ?? '23:59'));
      expect(minutes(one.to)).toBeLessThanOrEqual(text(opening?.closes ?? '00:00'));
      expect(one.from < one.to).toBe(true);
      expect(daysBetween(today, day)).toBeGreaterThanOrEqual(-7);
      expect(daysBetween(today, day)).toBeLessThanOrEqual(14);
      expect(['bookable', 'drop-in']).toContain(spaces.get(one.spaceId)?.mode);
    }
  });

  it('fill City Hall to a little over half today, and less on Friday', () => {
    const desks = council.spaces.filter(
      (space) => space.siteId === 'city-hall' && space.kind === 'desk' && space.mode === 'bookable',
    );
    const on = (day: string) =>
      new Set(
        booked
          .filter((one) => dayOf(one.from) === day && desks.some((desk) => desk.id === one.spaceId))
          .map((one) => one.spaceId),
      ).size;
    expect(on(today) / desks.length).toBeGreaterThan(0.5);
    expect(on(today) / desks.length).toBeLessThan(0.68);
    expect(on('2026-11-20')).toBeLessThan(on('2026-11-18'));
  });

  it('are made only by people whose absence does not say otherwise', () => {
    for (const absence of council.absences) {
      if (absence.state === 'asked' || absence.state === 'refused') continue;
      const last = absence.lastDay ?? '2999-12-31';
      if (last < '2026-11-17') continue;
      for (const one of booked) {
        if (one.personId !== absence.personId) continue;
        const day = dayOf(one.from);
        const whole = day > absence.firstDay || absence.firstHalf === 'am';
        if (day >= absence.firstDay && day <= last && whole)
          expect.fail(`${absence.personName} is away and booked on ${day}`);
      }
    }
  });
});

describe('visits', () => {
  it('are the worker’s own, one at a time, done before now and planned after', () => {
    const cases = new Map(council.cases.map((one) => [one.id, one]));
    const standing = council.visits.filter((one) => one.state === 'planned' || one.state === 'at-risk');
    expect(clashes(standing, (one) => one.personId)).toEqual([]);
    for (const one of council.visits) {
      const of = cases.get(one.caseId);
      expect(of?.assignedTo).toBe(one.personId);
      expect(one.address).toBe(`${of?.address.line}, ${of?.address.postcode}`);
      if (one.state === 'done') expect(one.to < '2026-11-24T09:10' && one.from >= (of?.openedAt ?? '')).toBe(true);
      else expect(one.from > '2026-11-24T09:10' && one.purpose === of?.nextAction).toBe(true);
    }
    expect(standing.filter((one) => one.state === 'at-risk').length).toBeGreaterThan(0);
  });
});

describe('absences', () => {
  it('of one person do not overlap, and cost what their pattern says', () => {
    const patterns = new Map(council.profiles.map((profile) => [profile.id, profile.pattern]));
    const lasting = council.absences.filter((one) => one.state !== 'refused');
    const spans = lasting.map((one) => ({
      personId: one.personId,
      from: one.firstDay,
      to: addDays(one.lastDay ?? '2999-01-01', 1),
    }));
    expect(clashes(spans, (one) => one.personId)).toEqual([]);
    for (const one of council.absences) {
      if (one.lastDay === null) {
        expect([one.kind, one.workingDays]).toEqual(['sickness', null]);
        continue;
      }
      let lost = 0;
      for (let day = one.firstDay; day <= one.lastDay; day = addDays(day, 1)) {
        if (days.isBankHoliday(dayNumberOf(day))) continue;
        const [am, pm] = (patterns.get(one.personId) ?? []).slice((weekday(day) - 1) * 2);
        if (am !== 'not-working' && !(day === one.firstDay && one.firstHalf === 'pm')) lost += 0.5;
        if (pm !== 'not-working' && !(day === one.lastDay && one.lastHalf === 'am')) lost += 0.5;
      }
      expect(one.workingDays).toBe(lost);
    }
  });

  it('are decided by somebody else, after they were asked, and never in the future', () => {
    for (const one of council.absences) {
      expect(one.decidedBy).not.toBe(one.personId);
      expect(one.askedAt < '2026-11-24T09:10').toBe(true);
      if (one.decidedAt !== null)
        expect(
          one.decidedAt >= one.askedAt && one.decidedAt < '2026-11-24T09:10',
          `${one.askedAt} ${one.decidedAt}`,
        ).toBe(true);
      expect(one.decidedBy === null).toBe(one.state === 'reported' || one.state === 'asked');
      if (one.state === 'refused') expect(one.decisionReason).not.toBeNull();
    }
  });

  it('add up to the balances, within everybody’s entitlement', () => {
    const sums = new Map<string, number>();
    for (const one of council.absences) {
      if (one.kind !== 'annual-leave' || one.firstDay < '2026-04-01' || one.firstDay > '2027-03-31') continue;
      if (one.state !== 'approved' && one.state !== 'asked') continue;
      const key = `${one.personId}:${one.state}`;
      sums.set(key, (sums.get(key) ?? 0) + (one.workingDays ?? 0));
    }
    for (const balance of council.balances) {
      expect(balance.taken).toBe(sums.get(`${balance.personId}:approved`) ?? 0);
      expect(balance.asked).toBe(sums.get(`${balance.personId}:asked`) ?? 0);
      expect(balance.taken + balance.asked).toBeLessThanOrEqual(balance.entitlement);
    }
  });
});

describe('plans', () => {
  it('cover this week and next for everybody, and say away where somebody is', () => {
    const weeks = new Map<string, number>();
    for (const half of council.planHalves) weeks.set(half.personId, (weeks.get(half.personId) ?? 0) + 1);
    for (const person of council.people) expect(weeks.get(person.id)).toBe(20);
    const sick = council.absences.find(
      (one) => one.kind === 'sickness' && one.state === 'reported' && one.firstDay === today,
    );
    const halves = council.planHalves.filter((half) => half.personId === sick?.personId && half.day === today);
    expect(halves.map((half) => half.where)).toContain('away');
    expect(timeWords(sick?.askedAt ?? '')).toMatch(/am$/);
  });
});
