import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type EntityName, entitySchemas } from '../../../shared/council/entities.ts';
import { bankHolidaysBetween } from '../../../shared/time/bank-holidays.ts';
import { addDays, atTime, dayOf, msOf, weekday } from '../../../shared/time/london.ts';
import { dayText, instantAt, londonOf } from './calendar.ts';
import { demonstrationDay, featuredPeople, generateCouncil } from './index.ts';
import { holidaysByRule, workingDays } from './working-days.ts';

const now = demonstrationDay(msOf('2026-11-25T10:00:00.000Z'));
const today = '2026-11-24';
const council = generateCouncil({ seed: 2026, now });
const people = new Map(council.people.map((person) => [person.id, person]));
const unique = (list: readonly string[]) => new Set(list).size;

describe('the demonstration council', () => {
  it('is the same from the same seed and time, and another from another seed', () => {
    expect(JSON.stringify(generateCouncil({ seed: 2026, now }))).toBe(JSON.stringify(council));
    expect(generateCouncil({ seed: 7, now }).people[0]?.id).not.toBe(council.people[0]?.id);
  });

  it('has the people, services, sites, spaces and cases it promises', () => {
    expect(council.people).toHaveLength(1200);
    expect(unique(council.teams.map((team) => team.service))).toBe(10);
    expect(council.teams).toHaveLength(68);
    expect(council.sites).toHaveLength(28);
    expect(council.floors.filter((floor) => floor.siteId === 'city-hall')).toHaveLength(7);
    expect(council.spaces.length).toBeGreaterThan(1050);
    expect(council.cases).toHaveLength(9000);
    const over = council.cases.filter((one) => one.status === 'closed' || one.status === 'resolved').length;
    expect(over / 9000).toBeCloseTo(0.25, 2);
    const late = council.cases.filter(
      (one) => one.dueOn < today && !['closed', 'resolved'].includes(one.status),
    ).length;
    expect(late).toBeGreaterThan(300);
    expect(late).toBeLessThan(1400);
  });

  it('fits the entities of the feed', () => {
    const rows = {
      person: council.people,
      profile: council.profiles,
      team: council.teams,
      site: council.sites,
      floor: council.floors,
      space: council.spaces,
      booking: council.bookings.slice(0, 500),
      case: council.cases.slice(0, 500),
      caseNote: council.notes.slice(0, 500),
      caseChange: council.changes.slice(0, 500),
      visit: council.visits.slice(0, 500),
      absence: council.absences.slice(0, 500),
      leaveBalance: council.balances,
      planHalf: council.planHalves.slice(0, 500),
    } satisfies Partial<Record<EntityName, readonly unknown[]>>;
    for (const [name, list] of Object.entries(rows)) {
      const parsed = z.array(entitySchemas[name as EntityName]).safeParse(list);
      expect(parsed.success, `${name}: ${parsed.error?.message}`).toBe(true);
    }
  });

  it('names nobody and nothing that is not there', () => {
    const teams = new Set(council.teams.map((team) => team.id));
    const sites = new Set(council.sites.map((site) => site.id));
    const spaces = new Map(council.spaces.map((space) => [space.id, space]));
    const zones = new Set(council.floors.flatMap((floor) => floor.zones.map((zone) => zone.id)));
    const cases = new Set(council.cases.map((one) => one.id));
    for (const person of council.people) expect(teams.has(person.teamId) && sites.has(person.baseSiteId)).toBe(true);
    for (const team of council.teams) {
      expect(people.get(team.managerId)?.teamId).toBe(team.id);
      expect(people.get(team.deputyId ?? '')?.teamId).toBe(team.id);
    }
    for (const { managerId, usualSpaceId } of council.profiles) {
      expect(managerId === null || people.has(managerId)).toBe(true);
      expect(usualSpaceId === null || spaces.get(usualSpaceId)?.kind === 'desk').toBe(true);
    }
    for (const zone of council.floors.flatMap((floor) => floor.zones))
      expect(zone.teamId === null || teams.has(zone.teamId)).toBe(true);
    for (const space of council.spaces) expect(zones.has(space.zoneId) && sites.has(space.siteId)).toBe(true);
    for (const one of council.bookings)
      expect(people.has(one.personId) && spaces.get(one.spaceId)?.siteId === one.siteId).toBe(true);
    for (const one of council.notes)
      expect(cases.has(one.caseId) && people.get(one.by)?.name === one.byName).toBe(true);
    for (const one of council.changes) expect(cases.has(one.caseId) && people.has(one.by)).toBe(true);
    for (const one of council.visits) expect(cases.has(one.caseId) && people.has(one.personId)).toBe(true);
    for (const one of council.cases)
      expect(one.assignedTo === null || people.get(one.assignedTo)?.teamId === one.teamId).toBe(true);
    for (const one of council.absences) expect(people.get(one.personId)?.teamId).toBe(one.teamId);
    for (const one of council.planHalves)
      expect(people.has(one.personId) && (one.siteId === null || sites.has(one.siteId))).toBe(true);
  });

  it('gives every row its own id, every person a user name, every case a reference', () => {
    for (const list of [
      council.bookings,
      council.cases,
      council.notes,
      council.changes,
      council.visits,
      council.absences,
    ]) {
      expect(unique(list.map((row) => row.id))).toBe(list.length);
    }
    expect(unique(council.people.map((person) => person.userName))).toBe(1200);
    expect(unique(council.people.map((person) => person.id))).toBe(1200);
    expect(unique(council.cases.map((one) => one.reference))).toBe(9000);
    expect(unique(council.spaces.map((space) => space.id))).toBe(council.spaces.length);
    expect(unique(council.planHalves.map((half) => half.id))).toBe(council.planHalves.length);
  });

  it('uses only telephone numbers kept for drama, and postcodes and UPRNs of nowhere', () => {
    const drama = /^(0161 496 0\d{3}|07700 900\d{3}|01632 960\d{3})$/;
    for (const person of council.people) expect(person.phone).toMatch(drama);
    for (const phone of council.cases.flatMap((one) => one.people.map((party) => party.phone))) {
      if (phone !== '') expect(phone).toMatch(drama);
    }
    for (const place of [...council.sites, ...council.cases.map((one) => one.address)]) {
      expect(place.postcode).toMatch(/^TK[1-9] \d[ABD-HJLNP-UW-Z]{2}$/);
      expect(place.uprn).toMatch(/^777\d{9}$/);
    }
  });

  it('shows first about a dozen people, the housing officer and her manager in one team', () => {
    const featured = featuredPeople(council).map((one) => people.get(one.personId));
    expect(featured).toHaveLength(13);
    const [grace, martin] = featured;
    expect([grace?.workstyle, martin?.role]).toEqual(['nomadic', 'manager']);
    expect(council.teams.find((team) => team.id === grace?.teamId)?.managerId).toBe(martin?.id);
    const inbox = council.absences.filter((one) => one.teamId === grace?.teamId && one.personId !== martin?.id);
    expect(inbox.filter((one) => one.kind === 'annual-leave' && one.state === 'asked').length).toBeGreaterThan(0);
    expect(inbox.filter((one) => one.kind === 'sickness' && one.state === 'reported').length).toBeGreaterThan(0);
    const visits = council.visits.filter((one) => one.personId === grace?.id && dayOf(one.from) === today);
    expect(visits.length).toBeGreaterThanOrEqual(3);
    expect(visits.length).toBeLessThanOrEqual(5);
    const load = council.cases.filter(
      (one) => one.assignedTo === grace?.id && !['closed', 'resolved'].includes(one.status),
    );
    expect(load.length).toBeGreaterThanOrEqual(25);
    expect(load.length).toBeLessThanOrEqual(40);
  });
});

describe('the demonstration day', () => {
  it('is 9:10am on the Tuesday of the week, in winter and in summer', () => {
    expect(now).toBe(msOf(atTime(today, '09:10')));
    expect(demonstrationDay(msOf('2026-07-19T22:00:00.000Z'))).toBe(msOf(atTime('2026-07-14', '09:10')));
    expect(demonstrationDay(msOf('2026-07-19T23:30:00.000Z'))).toBe(msOf(atTime('2026-07-21', '09:10')));
  });

  it('is never a bank holiday', () => {
    expect(dayOf('2029-12-25T12:00:00.000Z')).toBe('2029-12-25');
    expect(demonstrationDay(msOf('2029-12-25T12:00:00.000Z'))).toBe(msOf(atTime('2029-12-18', '09:10')));
  });

  it('agrees with the shared calendar on every day of ten years', () => {
    const days = workingDays();
    for (let day = '2024-01-01'; day < '2034-01-01'; day = addDays(day, 1)) {
      const london = londonOf(msOf(atTime(day, '09:10')));
      expect(london.minutes).toBe(550);
      expect(dayText(london.day)).toBe(day);
      expect(instantAt(london.day, 550)).toBe(atTime(day, '09:10'));
      expect(days.isWorking(london.day)).toBe(weekday(day) <= 5 && !days.isBankHoliday(london.day));
    }
    for (const year of [2025, 2026, 2027, 2028]) {
      const published = bankHolidaysBetween(`${year}-01-01`, `${year}-12-31`).map(({ day }) => day);
      expect(holidaysByRule(year).map(dayText).sort()).toEqual(published);
    }
  });
});
