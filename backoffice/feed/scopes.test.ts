import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScopeName } from '../../shared/council/protocol.ts';
import { Role } from '../../shared/people/entities.ts';
import { addDays, mondayOf } from '../../shared/time/london.ts';
import { anyDay } from '../../tests/builders/any.ts';
import { aCase, aPerson, aSite, uuid } from '../../tests/builders/council-rows.ts';
import { type Caller, decidesFor } from '../auth/caller.ts';
import { mayCall, permissions } from '../auth/permissions.ts';
import { horizonPosition } from './horizon.ts';
import { caseScopes, scopesOfRow } from './membership.ts';
import { SITE_DAYS, scopesFor, VISIT_DAYS } from './scopes.ts';

const TEAMS = ['housing', 'noise', 'licensing'];
const teams = TEAMS.map((id) => ({ id, name: `Team ${id}` }));
const some = fc.subarray(TEAMS);
const anyCaller: fc.Arbitrary<Caller> = fc
  .record({ role: fc.constantFrom(...Role.options), teamId: fc.constantFrom(...TEAMS), manages: some, deputises: some })
  .map(({ role, teamId, ...it }) => ({ ...it, person: aPerson(1, { role, teamId }) }));
const anySites = fc
  .subarray(['city-hall', 'abbey', 'depot'])
  .chain((ids) => fc.tuple(...ids.map((id) => fc.nat(60).map((n) => aSite({ id, name: id, bookAheadDays: n + 1 })))));

const offered = (caller: Caller, today: string, sites: readonly ReturnType<typeof aSite>[] = [aSite()]) =>
  scopesFor(caller, today, teams, sites).map((it) => it.scope);

describe('what a person is offered', () => {
  it('has each scope once, with a name the protocol takes and words that name no id', () => {
    fc.assert(
      fc.property(anyCaller, anyDay, anySites, (caller, today, sites) => {
        const offers = scopesFor(caller, today, teams, sites);
        const names = offers.map((it) => it.scope);
        expect(new Set(names).size).toBe(names.length);
        for (const { scope, words } of offers) {
          expect(ScopeName.safeParse(scope).success).toBe(true);
          expect(words).not.toContain(caller.person.id);
          expect(words).not.toMatch(/undefined|null/);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is only ever their own, their teams’ and everybody’s', () => {
    fc.assert(
      fc.property(anyCaller, anyDay, (caller, today) => {
        const names = offered(caller, today);
        const mine = [caller.person.teamId, ...caller.manages, ...caller.deputises];
        for (const team of TEAMS) {
          const has = (kind: string) =>
            names.some((it) => it === `${kind}:${team}` || it.startsWith(`${kind}:${team}:`));
          if (!mine.includes(team))
            expect([has('team'), has('team-plan'), has('team-absence')]).toEqual([false, false, false]);
          expect(has('team-absence')).toBe(decidesFor(caller, team));
          expect(has('team-restricted')).toBe(caller.person.role === 'manager' && caller.manages.includes(team));
        }
        for (const it of names) if (/^(me|caseload|visits):/.test(it)) expect(it).toContain(caller.person.id);
        expect(names).toContain(`me:${caller.person.id}`);
      }),
    );
  });

  it('has the week’s visits and a site’s days as far as it can be booked, those of the base at once', () => {
    fc.assert(
      fc.property(anyCaller, anyDay, anySites, (caller, today, sites) => {
        const offers = scopesFor(caller, today, teams, sites);
        const days = (prefix: string) =>
          offers.filter((it) => it.scope.startsWith(prefix)).map((it) => it.scope.slice(-10));
        const seen = days(`visits:${caller.person.id}:`);
        if (mayCall(caller.person.role, 'scope.visits'))
          expect(seen).toEqual(Array.from({ length: VISIT_DAYS }, (_, n) => addDays(today, n)));
        else expect(seen).toEqual([]);
        for (const site of sites) {
          const reach = Math.max(SITE_DAYS, site.bookAheadDays);
          expect(days(`site:${site.id}:`)).toEqual(Array.from({ length: reach + 1 }, (_, n) => addDays(today, n)));
        }
        for (const it of offers)
          expect(it.optional).toBe(it.scope.startsWith('site:') && !it.scope.startsWith('site:city-hall:'));
      }),
      { numRuns: 40 },
    );
  });

  it('leads to a case exactly when they work on it or its team’s list is theirs to see', () => {
    const anyCase = fc
      .record({
        teamId: fc.constantFrom(...TEAMS),
        sensitivity: fc.constantFrom('normal' as const, 'restricted' as const),
        assignedTo: fc.constantFrom(null, uuid('p', 1), uuid('p', 2)),
      })
      .map((it) => aCase(1, it));
    fc.assert(
      fc.property(anyCaller, anyDay, anyCase, (caller, today, it) => {
        const names = offered(caller, today);
        const reaches = caseScopes(it).some((scope) => names.includes(scope));
        const works = caller.person.role === 'worker' || caller.person.role === 'manager';
        const own = it.assignedTo === caller.person.id;
        const team = [caller.person.teamId, ...caller.manages, ...caller.deputises].includes(it.teamId);
        const manages = caller.person.role === 'manager' && caller.manages.includes(it.teamId);
        expect(reaches).toBe(works && (own || (it.sensitivity === 'normal' ? team : manages)));
      }),
    );
  });

  it('moves with the day: tomorrow’s is today’s, but for the days at either end', () => {
    fc.assert(
      fc.property(anyCaller, anyDay, (caller, today) => {
        const [now, next] = [offered(caller, today), offered(caller, addDays(today, 1))];
        const left = now.filter((it) => !next.includes(it));
        const ended = [today, mondayOf(today)];
        for (const it of left) expect(ended).toContain(it.slice(-10));
        expect(scopesOfRow('site', aSite(), {}).every((it) => now.includes(it) && next.includes(it))).toBe(true);
      }),
    );
  });
});

describe('the table of who may', () => {
  it('gives a worker nothing that their manager may not, and nobody a call that nobody may make', () => {
    const calls = Object.keys(permissions) as (keyof typeof permissions)[];
    fc.assert(
      fc.property(fc.constantFrom(...calls), fc.constantFrom(...Role.options), (call, role) => {
        if (mayCall('worker', call)) expect(mayCall('manager', call)).toBe(true);
        // Whoever may read a team's cases may work on them, and nobody else.
        expect(mayCall(role, 'case.update')).toBe(mayCall(role, 'scope.team'));
        expect(Role.options.some((it) => mayCall(it, call))).toBe(true);
      }),
    );
  });
});

describe('the horizon', () => {
  it('is after all that is finished and before all that may still come', () => {
    const xid = fc.bigInt({ min: 4n, max: 2n ** 63n - 1n });
    const seq = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });
    const epoch = uuid('e', 1);
    fc.assert(
      fc.property(xid, fc.bigInt({ min: -3n, max: 3n }), seq, (xmin, away, at) => {
        const written = xmin + away;
        const position = horizonPosition({ epoch, xmin: String(xmin), xmax: String(xmin) });
        const [x, s] = [BigInt(position.xid), BigInt(position.seq)];
        // A position orders by transaction, then by sequence.
        const passed = written < x || (written === x && at <= s);
        expect(passed).toBe(written < xmin);
        expect(position.epoch).toBe(epoch);
      }),
    );
  });
});
