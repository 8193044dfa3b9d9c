import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../main/engine/registry.ts';
import { type CommandType, commandTypes, type PayloadOf } from '../../shared/council/commands.ts';
import type { EntityName, EntityOf } from '../../shared/council/entities.ts';
import { entitySchemas } from '../../shared/council/entities.ts';
import {
  aBooking,
  aCase,
  aNote,
  anAbsence,
  anEscrow,
  anOccupancy,
  aPerson,
  aProfile,
  aSite,
  aSpace,
  uuid,
} from '../builders/council-rows.ts';
import { type Device, openDevice } from '../builders/device.ts';

const me = uuid('p', 1);
const NOW = '2026-11-24T09:10:00.000Z';
const days = { firstDay: '2026-12-14', firstHalf: 'am', lastDay: '2026-12-16', lastHalf: 'pm' } as const;

/** One command of each type, on rows that are there and rows that are not. */
const payloads: { readonly [T in CommandType]: readonly PayloadOf<T>[] } = {
  'case.addNote': [1, 404].map((n) => ({ noteId: uuid('n', 9), caseId: uuid('c', n), text: 'Nobody in' })),
  'case.update': [1, 404].map((n) => ({ caseId: uuid('c', n), set: { status: 'resolved' as const, nextAction: '' } })),
  'escrow.takeUp': [1, 404].map((n) => ({ escrowId: uuid('e', n) })),
  'escrow.decline': [1, 404].map((n) => ({ escrowId: uuid('e', n), reason: 'Already there' })),
  'booking.ask': [1, 9].map((n) => ({
    bookingId: uuid('b', n),
    spaceId: 'desk-4.14',
    siteId: 'city-hall',
    from: '2026-11-26T09:00:00.000Z',
    to: '2026-11-26T12:00:00.000Z',
    accept: 'only-this' as const,
  })),
  'booking.cancel': [1, 2, 404].map((n) => ({ bookingId: uuid('b', n) })),
  'absence.reportSickness': [1, 9].map((n) => ({
    absenceId: uuid('a', n),
    ...days,
    lastDay: null,
    category: 'other' as const,
  })),
  'absence.acknowledge': [1, 2, 404].map((n) => ({ absenceId: uuid('a', n) })),
  'absence.closeSickness': [1, 2, 404].map((n) => ({
    absenceId: uuid('a', n),
    lastDay: '2026-12-09',
    lastHalf: 'am' as const,
  })),
  'absence.askLeave': [1, 9].map((n) => ({ absenceId: uuid('a', n), ...days })),
  'absence.decide': [1, 3, 404].map((n) => ({
    absenceId: uuid('a', n),
    decision: 'refused' as const,
    reason: 'Inspection',
  })),
  'absence.withdrawLeave': [1, 3, 404].map((n) => ({ absenceId: uuid('a', n) })),
  'plan.set': (['am', 'pm'] as const).map((half) => ({
    day: '2026-11-25',
    half,
    where: 'home' as const,
    siteId: null,
  })),
  'person.setPreferences': [{ showOnPlans: false }],
};

let device: Device;
beforeAll(() => {
  device = openDevice(me, NOW);
  device.put('person', aPerson(1));
  device.put('profile', aProfile(1));
  device.put('site', aSite());
  device.put('space', aSpace('4.14'));
  device.put('case', aCase(1));
  device.put('caseNote', aNote(9, uuid('c', 1), 'Nobody in', { byName: 'As the council has it' }));
  device.put('escrow', anEscrow(1));
  device.put('booking', aBooking(1), aBooking(2, { state: 'released', why: 'You reported sick.' }));
  device.put('occupancy', anOccupancy(1, { id: uuid('b', 1) }));
  device.put(
    'absence',
    anAbsence(1),
    anAbsence(2, { kind: 'sickness', state: 'reported', lastDay: null, workingDays: null }),
    anAbsence(3, { state: 'asked' }),
  );
  device.put('planHalf', {
    id: `${me}:2026-11-25:am`,
    personId: me,
    day: '2026-11-25',
    half: 'am',
    where: 'away',
    siteId: null,
  });
});
afterAll(() => device.close());

describe.each(commandTypes)('%s over what the screen shows', (type) => {
  const mapping = registry.commandOf(type);
  if (mapping === undefined) throw new Error(`${type} has no mapping.`);
  const made = payloads[type].map((payload) => ({
    id: uuid('x', 1),
    type,
    payload,
    occurredAt: NOW,
    personId: me,
    answer: null,
  }));

  it('gives the same when its effect is in the row already, and rows the schema accepts', () => {
    for (const command of made) {
      for (const touch of mapping.touches(command, device.store)) {
        const once = mapping.apply(device.store.get(touch.entity, touch.id)?.data, touch, command, device.store);
        expect(mapping.apply(once, touch, command, device.store)).toEqual(once);
        if (once !== undefined) expect(entitySchemas[touch.entity].safeParse(once)).toMatchObject({ success: true });
      }
    }
  });

  it('does not change what it was given', () => {
    for (const command of made) {
      for (const touch of mapping.touches(command, device.store)) {
        const row: EntityOf<EntityName> | undefined = device.store.get(touch.entity, touch.id)?.data;
        const before = structuredClone(row);
        mapping.apply(row, touch, command, device.store);
        expect(row).toEqual(before);
      }
    }
  });

  it('is said in words and has its place in the program, whatever is on the device', () => {
    for (const command of made) {
      expect(mapping.words(command, device.store)).toMatch(/^[A-Z][^{}[\]]{5,}[^.]$/);
      expect(mapping.link(command, device.store) ?? '/').toMatch(/^\//);
    }
  });
});
