import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, anAbsence, aPerson, aProfile, aSite, aTeam, uuid } from '../../tests/builders/council-rows.ts';
import { type Device, openDevice } from '../../tests/builders/device.ts';
import { createServices } from '../engine/services.ts';
import { fold } from './fold.ts';

const boss = uuid('p', 1);
let device: Device;
let people: ReturnType<typeof createServices>['people'];

beforeEach(() => {
  device = openDevice(boss, '2026-11-24T09:10:00.000Z');
  device.put(
    'person',
    aPerson(1, { name: 'Ruth Okafor', jobTitle: 'Team manager', role: 'manager' }),
    aPerson(2, { name: 'Sam O’Brien' }),
    aPerson(3, { name: 'Zoë Adams', jobTitle: 'Surveyor' }),
    aPerson(4, { name: 'Adam Zuma', teamId: 'planning', jobTitle: 'Planner' }),
  );
  device.put('team', aTeam(), aTeam({ id: 'planning', name: 'Planning Enforcement', service: 'Planning' }));
  device.put('profile', aProfile(1, { manages: ['housing-west'] }));
  people = createServices(device.session).people;
});
afterEach(() => device.close());

const names = (text: string): string[] => people.search({ text, limit: 10 }).map((it) => it.name);

describe('directory search', () => {
  it('matches the start of each word in name, job or team, without accents', () => {
    expect(names('zoe')).toEqual(['Zoë Adams']);
    expect(names('obrien')).toEqual(['Sam O’Brien']);
    expect(names("o'brien")).toEqual(['Sam O’Brien']);
    expect(names('sam hous')).toEqual(['Sam O’Brien']);
    expect(names('enforcement')).toEqual(['Adam Zuma']);
    expect(names('brien')).toEqual([]);
  });

  it('puts names that begin so first, and finds nothing for nothing', () => {
    expect(names('adam')).toEqual(['Adam Zuma', 'Zoë Adams']);
    expect(names('')).toEqual([]);
    expect(names('%" OR')).toEqual([]);
  });

  it('folds to the same text however it was typed', () => {
    expect(fold('  O’Brien-Łuk, ZOË ')).toBe('obrien łuk zoe');
  });
});

describe('the team page', () => {
  it('says where each member is and how much they hold, by name', () => {
    device.put('site', aSite());
    device.put(
      'planHalf',
      {
        id: `${uuid('p', 2)}:2026-11-24:am`,
        personId: uuid('p', 2),
        day: '2026-11-24',
        half: 'am',
        where: 'office',
        siteId: 'city-hall',
      },
      {
        id: `${uuid('p', 2)}:2026-11-24:pm`,
        personId: uuid('p', 2),
        day: '2026-11-24',
        half: 'pm',
        where: 'field',
        siteId: null,
      },
    );
    device.put(
      'case',
      aCase(1, { assignedTo: uuid('p', 2), dueOn: '2026-11-20' }),
      aCase(2, { assignedTo: uuid('p', 2), dueOn: '2026-11-24' }),
      aCase(3, { assignedTo: uuid('p', 2), dueOn: '2026-12-24' }),
      aCase(4, { assignedTo: uuid('p', 2), status: 'resolved' }),
    );
    device.put('absence', anAbsence(1, { personId: uuid('p', 3), firstDay: '2026-11-23', lastDay: '2026-11-27' }));
    const [team] = people.team();
    expect(team?.teamName).toBe('Housing West');
    expect(team?.members.map((it) => it.person.name)).toEqual(['Sam O’Brien', 'Zoë Adams']);
    expect(team?.members[0]).toMatchObject({
      am: 'office',
      pm: 'field',
      siteName: 'City Hall',
      awayWords: null,
      open: 3,
      overdue: 1,
      dueSoon: 1,
    });
    expect(team?.members[1]).toMatchObject({ awayWords: 'On leave until Fri 27 Nov', open: 0 });
  });
});

describe('preferences', () => {
  it('change at once and go through the outbox', () => {
    people.setShowOnPlans({ show: false });
    expect(device.store.get('profile', boss)?.data.showOnPlans).toBe(false);
    expect(device.store.outboxFor({ entity: 'profile', id: boss })[0]?.words).toBe('Keep your name off floor plans');
  });
});
