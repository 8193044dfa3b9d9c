import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Call, permissions } from '../../../backoffice/auth/permissions.ts';
import { type CommandType, commandTypes, type PayloadOf } from '../../../shared/council/commands.ts';
import type { RejectionCode } from '../../../shared/council/protocol.ts';
import type { Role } from '../../../shared/people/entities.ts';
import { atTime } from '../../../shared/time/london.ts';
import { type Client, clientOf, command, pullPage, pushOne } from './rig.ts';
import { listen } from './server.ts';
import { people, TODAY, uuid } from './small-council.ts';
import { onEachDatabase } from './suite.ts';

/** One person of each role. The manager manages nobody's team but housing; HR manages its own. */
const ofRole: Record<Role, string> = {
  worker: people.worker,
  manager: people.manager,
  hr: people.hr,
  facilities: people.facilities,
  admin: people.admin,
};
const teamOf: Record<Role, string> = {
  worker: 'housing',
  manager: 'housing',
  hr: 'office',
  facilities: 'office',
  admin: 'office',
};
const roles = Object.keys(ofRole) as Role[];

let n = 0;
const fresh = () => uuid(500_000 + ++n);
const span = { firstDay: '2026-12-07', firstHalf: 'am', lastDay: '2026-12-07', lastHalf: 'pm' } as const;

/** A payload of each command that is in good order, for anybody. */
const payloads: { [T in CommandType]: () => PayloadOf<T> } = {
  'case.addNote': () => ({ noteId: fresh(), caseId: uuid(1001), text: 'Rang' }),
  'case.update': () => ({ caseId: uuid(1001), set: { priority: 'urgent' } }),
  'escrow.takeUp': () => ({ escrowId: fresh() }),
  'escrow.decline': () => ({ escrowId: fresh(), reason: 'Already there' }),
  'booking.ask': () => ({
    bookingId: fresh(),
    spaceId: `d${(n % 10) + 1}`,
    siteId: 'hall',
    from: atTime('2026-11-25', '09:00'),
    to: atTime('2026-11-25', '10:00'),
    accept: 'same-site',
  }),
  'booking.cancel': () => ({ bookingId: fresh() }),
  'absence.reportSickness': () => ({ absenceId: fresh(), ...span, firstDay: TODAY, lastDay: TODAY, category: 'other' }),
  'absence.acknowledge': () => ({ absenceId: fresh() }),
  'absence.closeSickness': () => ({ absenceId: fresh(), lastDay: TODAY, lastHalf: 'pm' }),
  'absence.askLeave': () => ({ absenceId: fresh(), ...span }),
  'absence.decide': () => ({ absenceId: fresh(), decision: 'approved', reason: '' }),
  'absence.withdrawLeave': () => ({ absenceId: fresh() }),
  'plan.set': () => ({ day: '2026-12-01', half: 'am', where: 'home', siteId: null }),
  'person.setPreferences': () => ({ showOnPlans: true }),
};

/** What a command meets when the role may make it: done, or a refusal about the row and not about the role. */
const beyondRole: Partial<Record<CommandType, RejectionCode>> = {
  'booking.cancel': 'not-found',
  'escrow.takeUp': 'not-found',
  'escrow.decline': 'not-found',
  'absence.closeSickness': 'not-found',
  'absence.withdrawLeave': 'not-found',
  'absence.acknowledge': 'not-allowed',
  'absence.decide': 'not-allowed',
};
const roleWords = 'Your role does not allow this. Ask your manager.';

const scopeCalls: Record<Extract<Call, `scope.${string}`>, (role: Role) => string> = {
  'scope.me': (role) => `me:${ofRole[role]}`,
  'scope.estate': () => 'estate',
  'scope.people': () => 'people',
  'scope.caseload': (role) => `caseload:${ofRole[role]}`,
  'scope.team': (role) => `team:${teamOf[role]}`,
  'scope.teamRestricted': () => 'team-restricted:housing',
  'scope.visits': (role) => `visits:${ofRole[role]}:${TODAY}`,
  'scope.teamPlan': (role) => `team-plan:${teamOf[role]}:2026-11-23`,
  'scope.teamAbsence': (role) => `team-absence:${teamOf[role]}`,
  'scope.site': () => `site:hall:${TODAY}`,
};
/** Who of these people decides for the team the scope names: the role alone does not give this one. */
const decides: readonly Role[] = ['manager', 'hr'];

onEachDatabase('authorization over HTTP', (suite) => {
  let server: Awaited<ReturnType<typeof listen>>;
  let clients: Record<Role, Client>;
  beforeAll(async () => {
    server = await listen(suite.rig.office);
    const client = (role: Role) => clientOf((request) => fetch(request), ofRole[role], server.url);
    clients = {
      worker: client('worker'),
      manager: client('manager'),
      hr: client('hr'),
      facilities: client('facilities'),
      admin: client('admin'),
    };
  });
  afterAll(() => server.close());

  it('the table names every call there is', () => {
    const calls = ['manifest', 'pull', 'push', 'hints', ...commandTypes, ...Object.keys(scopeCalls)].sort();
    expect(Object.keys(permissions).sort()).toEqual(calls);
  });

  it.each(roles)('walks every command as %s', async (role) => {
    for (const type of commandTypes) {
      const over = type === 'case.update' ? { baseVersion: 1 } : {};
      const answer = await pushOne(clients[role], command(ofRole[role], type, payloads[type]() as never, over));
      const refusedByRole = answer.rejection?.words === roleWords;
      expect([type, refusedByRole]).toEqual([type, !permissions[type].includes(role)]);
      if (!refusedByRole) expect([type, answer.rejection?.code]).toEqual([type, beyondRole[type]]);
    }
  });

  it.each(roles)('walks every scope as %s, in pull and in the manifest alike', async (role) => {
    const offered = (await clients[role].manifest()).scopes.map((it) => it.scope);
    for (const [call, scopeFor] of Object.entries(scopeCalls) as [keyof typeof scopeCalls, (role: Role) => string][]) {
      const scope = scopeFor(role);
      const may = permissions[call].includes(role) && (call !== 'scope.teamAbsence' || decides.includes(role));
      expect([call, (await pullPage(clients[role], scope, null)).state]).toEqual([call, may ? 'ok' : 'gone']);
      expect([call, offered.includes(scope)]).toEqual([call, may]);
    }
  });

  it.each(roles)('gives %s nothing of another person or team', async (role) => {
    const others = [
      `me:${people.otherWorker}`,
      `caseload:${people.otherWorker}`,
      `visits:${people.otherWorker}:${TODAY}`,
      'team:noise',
      'team-restricted:noise',
      'team-plan:noise:2026-11-23',
      'team-absence:noise',
    ];
    for (const scope of others)
      expect([scope, (await pullPage(clients[role], scope, null)).state]).toEqual([scope, 'gone']);
  });
});
