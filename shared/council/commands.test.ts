import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { type CommandType, commandSchemas, commandTypes, laneFor } from './commands.ts';

const uuid = fc.uuid({ version: 4 });
const anyType = fc.constantFrom(...commandTypes);
/** As often of one type as of two. */
const anyTwo = fc.oneof(
  fc.tuple(anyType, anyType),
  anyType.map((it): [CommandType, CommandType] => [it, it]),
);

/** Whatever a command of any type can say, of two cases, bookings, absences and half days; its schema takes what is its own. */
const ids = {
  caseId: ['00000000-0000-4000-8000-00000000c001', '00000000-0000-4000-8000-00000000c002'],
  escrowId: ['00000000-0000-4000-8000-00000000e001', '00000000-0000-4000-8000-00000000e002'],
  bookingId: ['00000000-0000-4000-8000-00000000b001', '00000000-0000-4000-8000-00000000b002'],
  absenceId: ['00000000-0000-4000-8000-00000000a001', '00000000-0000-4000-8000-00000000a002'],
} as const;
const about = fc.record({
  caseId: fc.constantFrom(...ids.caseId),
  escrowId: fc.constantFrom(...ids.escrowId),
  bookingId: fc.constantFrom(...ids.bookingId),
  absenceId: fc.constantFrom(...ids.absenceId),
  day: fc.constantFrom('2026-11-24', '2026-11-25'),
  half: fc.constantFrom('am', 'pm'),
});
const said = fc.record({
  noteId: uuid,
  text: fc.string({ minLength: 1 }),
  set: fc.constantFrom({ nextAction: 'Ring' }, { status: 'waiting' }),
  reason: fc.stringMatching(/^[a-z]{1,9}$/),
  spaceId: fc.string(),
  siteId: fc.string(),
  from: fc.constant('2026-11-24T09:00:00.000Z'),
  to: fc.constant('2026-11-24T17:00:00.000Z'),
  accept: fc.constantFrom('only-this', 'same-zone'),
  firstDay: fc.constantFrom('2026-11-24', '2026-11-25'),
  firstHalf: fc.constantFrom('am', 'pm'),
  lastDay: fc.constantFrom('2026-11-26', '2026-11-27'),
  lastHalf: fc.constantFrom('am', 'pm'),
  category: fc.constantFrom('other', 'injury'),
  decision: fc.constantFrom('approved', 'refused'),
  where: fc.constantFrom('office', 'home'),
  showOnPlans: fc.boolean(),
});
const payloadOf = (type: CommandType, it: object): unknown => z.parse(commandSchemas[type], it);

/** What the command is about: entity and what tells it from others of its kind. */
const thingOf = (type: CommandType, it: Readonly<Record<keyof typeof ids | 'day' | 'half', string>>): string => {
  const [kind] = type.split('.');
  if (kind === 'plan') return `${kind} ${it.day} ${it.half}`;
  if (kind === 'case' || kind === 'escrow' || kind === 'booking' || kind === 'absence')
    return `${kind} ${it[`${kind}Id`]}`;
  return `${kind}`;
};

it('puts two commands of one person on one lane exactly when they are about one thing, whatever else they say', () => {
  fc.assert(
    fc.property(anyTwo, about, about, said, said, uuid, ([typeA, typeB], a, b, saidA, saidB, person) => {
      const laneA = laneFor(typeA, payloadOf(typeA, { ...a, ...saidA }), person);
      const laneB = laneFor(typeB, payloadOf(typeB, { ...b, ...saidB }), person);
      expect(laneA === laneB).toBe(thingOf(typeA, a) === thingOf(typeB, b));
    }),
  );
});

it('keeps what only its person has on lanes of their own', () => {
  fc.assert(
    fc.property(about, said, uuid, uuid, (it, more, one, other) => {
      fc.pre(one !== other);
      for (const type of ['plan.set', 'person.setPreferences'] as const) {
        const payload = payloadOf(type, { ...it, ...more });
        expect(laneFor(type, payload, one)).not.toBe(laneFor(type, payload, other));
      }
    }),
  );
});
