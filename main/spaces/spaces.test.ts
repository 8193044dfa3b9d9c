import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spacesContract } from '../../shared/spaces/contract.ts';
import {
  aBooking,
  aFloor,
  anOccupancy,
  aPerson,
  aProfile,
  aSite,
  aSpace,
  uuid,
} from '../../tests/builders/council-rows.ts';
import { type Device, openDevice } from '../../tests/builders/device.ts';
import { createSpacesService, type SpacesService } from './index.ts';

const me = uuid('p', 1);
const NOW = '2026-11-23T09:10:00.000Z';
const day = { from: '2026-11-24T09:00:00.000Z', to: '2026-11-24T17:00:00.000Z' };
const asked = { siteId: 'city-hall', interval: day };

let device: Device;
let spaces: SpacesService;

beforeEach(() => {
  device = openDevice(me, NOW);
  device.put('person', aPerson(1));
  device.put('profile', aProfile(1));
  device.put('site', aSite());
  device.put('floor', aFloor());
  device.put(
    'space',
    aSpace('4.14'),
    aSpace('4.2'),
    aSpace('4.30', { zoneId: 'z1' }),
    aSpace('4.31', { mode: 'assigned', ownerId: uuid('p', 8) }),
    aSpace('4.32', { mode: 'drop-in', kind: 'touchdown' }),
  );
  spaces = createSpacesService(device.session);
});
afterEach(() => device.close());

const judged = (label: string) => spaces.availability(asked).spaces.find((it) => it.space.label === label);

describe('availability', () => {
  it('says of each space whether and why', () => {
    device.put(
      'occupancy',
      anOccupancy(1, { holder: { personId: uuid('p', 5), name: 'Ann Lee' } }),
      anOccupancy(2, { spaceId: 'desk-4.2', to: '2026-11-24T13:00:00.000Z' }),
    );
    expect(judged('4.14')).toMatchObject({
      state: 'taken',
      words: 'Taken until 5pm',
      holders: ['Ann Lee'],
      freeFrom: day.to,
    });
    expect(judged('4.2')).toMatchObject({
      state: 'part-free',
      words: 'Free from 1pm',
      holders: [],
      freeFrom: '2026-11-24T13:00:00.000Z',
    });
    expect(judged('4.30')).toMatchObject({ state: 'free', words: 'Free 9am to 5pm', freeFrom: day.from });
    expect(judged('4.31')).toMatchObject({ state: 'held', words: 'Kept for one person' });
    expect(judged('4.32')).toMatchObject({ state: 'held', words: 'First come, first served: no booking needed' });
    expect(spaces.availability(asked).spaces.map((it) => it.space.label)).toEqual([
      '4.2',
      '4.14',
      '4.30',
      '4.31',
      '4.32',
    ]);
  });

  it('lends an assigned desk while its owner is away all of the time', () => {
    const away = (half: 'am' | 'pm') =>
      ({
        id: `${uuid('p', 8)}:2026-11-24:${half}`,
        personId: uuid('p', 8),
        day: '2026-11-24',
        half,
        where: 'away',
        siteId: null,
      }) as const;
    device.put('planHalf', away('am'));
    expect(judged('4.31')?.state).toBe('held');
    device.put('planHalf', away('pm'));
    expect(judged('4.31')?.state).toBe('free');
  });

  it('holds everything when the site is closed or the day too far off', () => {
    const sunday = { from: '2026-11-29T09:00:00.000Z', to: '2026-11-29T12:00:00.000Z' };
    const closed = spaces.availability({ siteId: 'city-hall', interval: sunday }).spaces[0];
    expect(closed).toMatchObject({ state: 'held' });
    expect(closed?.words).toContain('closed on Sun 29 Nov');
    expect(() => spaces.ask({ spaceId: 'desk-4.2', siteId: 'city-hall', ...sunday, accept: 'only-this' })).toThrow(
      /closed/,
    );
  });

  it('asks for the days it has not read and says so until they are read', () => {
    expect(spaces.availability(asked)).toMatchObject({ loading: true, asOf: null });
    expect(device.store.scopes.find('site:city-hall:2026-11-24')).toBeDefined();
    device.read('site:city-hall:2026-11-24', NOW);
    const answer = spaces.availability(asked);
    expect(answer).toMatchObject({ loading: false, asOf: NOW });
    expect(spacesContract.availability['~orpc'].outputSchema?.safeParse(answer)).toMatchObject({ success: true });
  });
});

describe('suggest', () => {
  it('offers the usual desk, else one in the team’s zone, else another', () => {
    expect(spaces.suggest(asked)?.space.label).toBe('4.30');
    device.putVersion('profile', 2, aProfile(1, { usualSpaceId: 'desk-4.14' }));
    expect(spaces.suggest(asked)?.space.label).toBe('4.14');
    device.put('occupancy', anOccupancy(1), anOccupancy(2, { spaceId: 'desk-4.30' }));
    expect(spaces.suggest(asked)?.space.label).toBe('4.2');
    device.put('space', aSpace('4.40'), aSpace('4.1', { zoneId: 'z8' }));
    expect(spaces.suggest(asked)?.space.label).toBe('4.2');
    device.put('occupancy', anOccupancy(4, { spaceId: 'desk-4.40' }));
    device.put('occupancy', anOccupancy(5, { spaceId: 'desk-4.1' }), anOccupancy(3, { spaceId: 'desk-4.2' }));
    expect(spaces.suggest(asked)).toBeNull();
  });
});

describe('my bookings', () => {
  const ask = () => spaces.ask({ spaceId: 'desk-4.14', siteId: 'city-hall', ...day, accept: 'same-zone' });
  const mine = () => spaces.myBookings({ from: '2026-11-24', days: 1 });

  it('are asked, not booked, until the council’s answer, which is there to be seen', () => {
    const { bookingId, outboxId } = ask();
    expect(mine()).toMatchObject([
      { state: 'asked', waiting: true, spaceLabel: 'Desk 4.14', siteName: 'City Hall', answer: null },
    ]);
    expect(judged('4.14')).toMatchObject({ state: 'mine', words: 'You asked for 9am to 5pm: not booked yet' });
    expect(device.store.outboxFor({ entity: 'booking', id: bookingId })[0]).toMatchObject({
      words: 'Desk 4.14 at City Hall, Tue 24 Nov 9am to 5pm',
      link: '/book?day=2026-11-24&part=hours&from=09%3A00&to=17%3A00&site=city-hall&space=desk-4.14',
    });
    device.answer(outboxId, { words: 'Booked 4.2 instead.', given: { spaceId: 'desk-4.2', label: '4.2' } });
    // The answer is a yes already; the council's row comes with the next read of the feed.
    expect(mine()).toMatchObject([{ state: 'booked', waiting: false, spaceLabel: 'Desk 4.2' }]);
    expect(judged('4.2')).toMatchObject({ state: 'mine', words: 'Yours 9am to 5pm' });
    expect(judged('4.14')?.state).toBe('free');
    device.put('booking', aBooking(1, { id: bookingId, spaceId: 'desk-4.2' }));
    device.pass();
    expect(mine()).toMatchObject([
      { state: 'booked', waiting: false, spaceLabel: 'Desk 4.2', answer: 'Booked 4.2 instead.', outboxId },
    ]);
    expect(judged('4.14')?.state).toBe('free');
    expect(judged('4.2')).toMatchObject({ state: 'mine', words: 'Yours 9am to 5pm' });
    expect(spacesContract.myBookings['~orpc'].outputSchema?.safeParse(mine())).toMatchObject({ success: true });
  });

  it('are asked, not booked, again when the council lost its yes with a backup', () => {
    const { outboxId } = ask();
    device.answer(outboxId, {});
    expect(mine()).toMatchObject([{ state: 'booked', waiting: false }]);
    device.store.write(() => device.store.outbox.sendAgain());
    expect(mine()).toMatchObject([{ state: 'asked', waiting: true }]);
  });

  it('hold one desk at a time', () => {
    ask();
    expect(() => spaces.ask({ spaceId: 'desk-4.2', siteId: 'city-hall', ...day, accept: 'only-this' })).toThrow(
      'You already have desk 4.14 at City Hall, Tue 24 Nov 9am to 5pm. Cancel it first, or choose other times.',
    );
    device.put('space', aSpace('P1', { kind: 'parking' }));
    expect(spaces.ask({ spaceId: 'desk-P1', siteId: 'city-hall', ...day, accept: 'only-this' })).toBeDefined();
  });

  it('that are refused are gone from the plan', () => {
    const { outboxId } = ask();
    device.refuse(outboxId, { code: 'space-taken', words: 'Somebody else has it.' });
    expect(mine()).toEqual([]);
    expect(judged('4.14')?.state).toBe('free');
  });

  it('free their space at once when cancelled', () => {
    device.put('booking', aBooking(1));
    device.put('occupancy', anOccupancy(1, { id: uuid('b', 1) }));
    expect(judged('4.14')?.state).toBe('mine');
    spaces.cancel({ bookingId: uuid('b', 1) });
    expect(judged('4.14')?.state).toBe('free');
    expect(mine()).toEqual([]);
    expect(device.store.outboxFor({ entity: 'booking', id: uuid('b', 1) })[0]?.words).toBe(
      'Cancel desk 4.14 at City Hall, Tue 24 Nov 9am to 5pm',
    );
    expect(() => spaces.cancel({ bookingId: uuid('b', 9) })).toThrow(/nothing to cancel/);
  });

  it('that the council released stay, with the reason', () => {
    device.put('booking', aBooking(1, { state: 'released', why: 'You are on leave.' }));
    expect(mine()).toMatchObject([{ state: 'released', why: 'You are on leave.' }]);
  });
});

describe('places', () => {
  it('are listed with the base first, their floors and what can be booked', () => {
    device.put('site', aSite({ id: 'abbey', name: 'Abbey drop-in', kind: 'drop-in' }));
    expect(spaces.sites().map((it) => [it.name, it.isBase, it.floors, it.bookable])).toEqual([
      ['City Hall', true, 1, 3],
      ['Abbey drop-in', false, 0, 0],
    ]);
    expect(spaces.floors({ siteId: 'city-hall' })[0]).not.toHaveProperty('shapes');
    expect(spaces.floor({ floorId: 'city-hall-4' }).name).toBe('Floor 4');
    expect(() => spaces.floor({ floorId: 'none' })).toThrow(/not on the list/);
  });
});
