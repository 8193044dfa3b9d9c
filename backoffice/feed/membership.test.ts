import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../shared/cases/entities.ts';
import { type EntityName, entityNames } from '../../shared/council/entities.ts';
import { dayOf, instantOf, mondayOf, msOf, overlaps, wholeDay } from '../../shared/time/london.ts';
import { anyDay, anyHalf, anyInterval } from '../../tests/builders/any.ts';
import {
  aBooking,
  aCase,
  anAbsence,
  anEscrow,
  anOccupancy,
  aPerson,
  aVisit,
  uuid,
} from '../../tests/builders/council-rows.ts';
import { planHalfId, planHalfOf } from '../planner/plan-halves.ts';
import { caseScopes, daysTouched, isOfCase, scopesOfRow, trayScopes } from './membership.ts';

const people = [uuid('p', 1), uuid('p', 2)] as const;
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    status: fc.constantFrom('new' as const, 'waiting' as const, 'closed' as const),
    sensitivity: fc.constantFrom('normal' as const, 'restricted' as const),
    teamId: fc.constantFrom('housing', 'noise'),
    assignedTo: fc.constantFrom(null, ...people),
  })
  .map((it) => aCase(1, it));

describe('the scopes of a case', () => {
  it('are its worker’s and one of its team’s, and none once it is closed', () => {
    fc.assert(
      fc.property(anyCase, (it) => {
        const scopes = caseScopes(it);
        const open = it.status !== 'closed';
        expect(scopes.filter((scope) => scope.startsWith('caseload:'))).toEqual(
          open && it.assignedTo !== null ? [`caseload:${it.assignedTo}`] : [],
        );
        expect(scopes.filter((scope) => scope.endsWith(`:${it.teamId}`))).toHaveLength(open ? 1 : 0);
        expect(scopes).toHaveLength(open ? (it.assignedTo === null ? 1 : 2) : 0);
      }),
    );
  });

  it('of a restricted one are never read by the whole team, nor is what lies in its tray', () => {
    fc.assert(
      fc.property(anyCase, (it) => {
        const open = [...caseScopes(it), ...trayScopes(it)].filter((scope) => scope.startsWith('team:'));
        if (it.sensitivity === 'restricted') expect(open).toEqual([]);
        // The tray stays with the team when the case is closed: work in it is still to be decided.
        expect(trayScopes(it)).toEqual(trayScopes({ ...it, status: 'closed' }));
        expect(trayScopes(it)).toHaveLength(1);
        for (const scope of trayScopes(it)) if (it.status !== 'closed') expect(caseScopes(it)).toContain(scope);
      }),
    );
  });

  it('are those of its notes and its history, while work in escrow lies in the tray until it is decided', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom('held' as const, 'taken' as const, 'declined' as const), (it, state) => {
        for (const entity of ['caseNote', 'caseChange'] as const)
          expect(scopesOfRow(entity, {}, { case: it })).toEqual(scopesOfRow('case', it, {}));
        const escrow = scopesOfRow('escrow', anEscrow(1, { state }), { case: it });
        expect(escrow).toEqual(state === 'held' ? trayScopes(it) : []);
        expect(entityNames.filter(isOfCase)).toEqual(['caseNote', 'caseChange', 'escrow']);
      }),
    );
  });
});

describe('the scopes of any other row', () => {
  const anyRow: fc.Arbitrary<{ entity: EntityName; owner: string; row: unknown }> = fc
    .tuple(fc.constantFrom(...people), anyInterval, anyDay, anyHalf)
    .chain(([owner, time, day, half]) =>
      fc.constantFrom<{ entity: EntityName; owner: string; row: unknown }[]>(
        { entity: 'booking', owner, row: aBooking(1, { personId: owner, ...time }) },
        { entity: 'absence', owner, row: anAbsence(1, { personId: owner, teamId: 'housing' }) },
        { entity: 'visit', owner, row: aVisit(1, uuid('c', 1), { personId: owner, ...time }) },
        { entity: 'planHalf', owner, row: planHalfOf(owner, { day, half }, 'home', null) },
      ),
    );

  it('name nobody but its own person, and give it to them', () => {
    fc.assert(
      fc.property(anyRow, ({ entity, owner, row }) => {
        const scopes = scopesOfRow(entity, row, { teamId: 'housing' });
        expect(scopes.some((it) => it.includes(owner))).toBe(true);
        for (const other of people) if (other !== owner) expect(scopes.join(' ')).not.toContain(other);
        expect(new Set(scopes).size).toBe(scopes.length);
        for (const it of scopes) expect(it.length).toBeLessThanOrEqual(120);
      }),
    );
  });

  it('are the days it has any time in, without its holder in their names', () => {
    fc.assert(
      fc.property(anyInterval, fc.constantFrom(...people), (time, personId) => {
        const row = anOccupancy(1, { ...time, holder: { personId, name: 'Ann Lee' } });
        const scopes = scopesOfRow('occupancy', row, {});
        expect(scopes).toEqual(daysTouched(time.from, time.to).map((day) => `site:city-hall:${day}`));
        expect(scopes.join(' ')).not.toContain(personId);
      }),
    );
  });

  it('touch a day exactly when they share a moment with it, also in the nights the clock changes', () => {
    fc.assert(
      fc.property(anyInterval, anyDay, (time, day) => {
        const days = daysTouched(time.from, time.to);
        expect(days).toEqual([...new Set(days)].toSorted());
        expect([days[0], days.at(-1)]).toEqual([dayOf(time.from), dayOf(instantOf(msOf(time.to) - 1))]);
        for (const it of [day, dayOf(time.to)]) expect(days.includes(it)).toBe(overlaps(wholeDay(it), time));
      }),
    );
  });

  it('of half a day are the week it is in, and its id is its own', () => {
    const one = fc.tuple(fc.constantFrom(...people), anyDay, anyHalf);
    fc.assert(
      fc.property(one, one, (a, b) => {
        expect(planHalfId(...a) === planHalfId(...b)).toBe(a.join() === b.join());
        const [person, day, half] = a;
        const row = planHalfOf(person, { day, half }, 'office', 'city-hall');
        expect(row).toMatchObject({ id: planHalfId(...a), personId: person, day, half });
        expect(scopesOfRow('planHalf', row, { teamId: 'noise' })).toContain(`team-plan:noise:${mondayOf(day)}`);
        expect(scopesOfRow('planHalf', row, {})).toEqual([`me:${person}`]);
      }),
    );
  });

  it('of a colleague in the directory is everybody’s', () => {
    fc.assert(
      fc.property(fc.nat(50), (n) => {
        expect(scopesOfRow('person', aPerson(n), {})).toEqual(['people']);
      }),
    );
  });
});
