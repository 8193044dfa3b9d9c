import type { InferContractRouterOutputs } from '@orpc/contract';
import type { AskLeave, CloseSickness, ReportSickness } from '../../shared/absence/commands.ts';
import { DecideLeave } from '../../shared/absence/commands.ts';
import type { AbsenceView, absenceContract, Consequences } from '../../shared/absence/contract.ts';
import type { Absence } from '../../shared/absence/entities.ts';
import { checkSickness } from '../../shared/absence/request-rules.ts';
import { type ClosedSpan, leaveYearOf, type Span } from '../../shared/absence/rules.ts';
import { bankHolidaysBetween } from '../../shared/time/bank-holidays.ts';
import { addDays } from '../../shared/time/london.ts';
import type { PlainDay } from '../../shared/time/schemas.ts';
import type { PersonSession } from '../engine/person-session.ts';
import { problem } from '../engine/problem.ts';
import { teamMembers } from '../people/index.ts';
import { balanceOf, leaveConsequences, sicknessConsequences } from './consequences.ts';
import { inboxOf } from './inbox.ts';
import { absencesOf, teamBetween } from './repository.ts';
import { absenceView } from './view.ts';

type Outputs = InferContractRouterOutputs<typeof absenceContract>;
type Pile = 'now' | 'coming' | 'history';

/** Which list of the person's own page an absence stands in. */
export function pileOf(absence: Absence, today: PlainDay): Pile {
  const over = absence.lastDay !== null && absence.lastDay < today;
  // Closed today is away today still: Today and the team say so, and so does this page.
  if (absence.state === 'withdrawn' || absence.state === 'refused' || over) return 'history';
  return absence.firstDay > today ? 'coming' : 'now';
}

/** Sickness and leave of one signed-on person, and what waits for them as a manager or deputy. */
export function createAbsenceService(session: PersonSession) {
  const { store, personId } = session;
  const view = (absence: Absence): AbsenceView => absenceView(store, absence);
  const teams = (): readonly string[] => store.get('profile', personId)?.data.manages ?? [];

  const found = (id: string): Absence => {
    const absence = store.get('absence', id)?.data;
    if (absence !== undefined) return absence;
    throw problem('not-found', 'This absence is not on this device any more. Look at the list again.');
  };
  const mine = (id: string): Absence => {
    const absence = found(id);
    if (absence.personId === personId) return absence;
    throw problem('not-allowed', 'This is a colleague’s absence. Only they can change it.');
  };
  const toDecide = (id: string): Absence => {
    const absence = found(id);
    if (absence.personId !== personId && teams().includes(absence.teamId)) return absence;
    throw problem('not-allowed', 'You do not manage this person’s absences. Ask their manager.');
  };
  const unless = (it: Consequences): void => {
    if (it.blocked !== null) throw problem('not-valid', it.blocked);
  };

  return {
    mine: (): Outputs['mine'] => {
      const today = session.today();
      const piles = Map.groupBy(absencesOf(store.db, personId).map(view), (it) => pileOf(it, today));
      return {
        now: piles.get('now') ?? [],
        coming: (piles.get('coming') ?? []).toReversed(),
        history: piles.get('history') ?? [],
        balance: balanceOf(session, leaveYearOf(today)),
      };
    },

    previewSickness: (input: Span): Consequences => sicknessConsequences(session, input),
    previewLeave: (input: ClosedSpan): Consequences => leaveConsequences(session, input),

    reportSickness: (input: Omit<ReportSickness, 'absenceId'>): Outputs['reportSickness'] => {
      unless(sicknessConsequences(session, input));
      const absenceId = session.newId();
      session.submit('absence.reportSickness', { ...input, absenceId });
      return { absenceId };
    },

    closeSickness: (input: CloseSickness): null => {
      const absence = mine(input.absenceId);
      if (absence.state !== 'reported' && absence.state !== 'acknowledged') {
        throw problem('not-valid', 'This sickness is closed already.');
      }
      const others = absencesOf(store.db, personId).filter((it) => it.id !== absence.id);
      const closed = { ...absence, lastDay: input.lastDay, lastHalf: input.lastHalf };
      const refusal = checkSickness(closed, others, session.today());
      if (refusal !== null) throw problem('not-valid', refusal.words);
      session.submit('absence.closeSickness', input);
      return null;
    },

    askLeave: (input: Omit<AskLeave, 'absenceId'>): Outputs['askLeave'] => {
      unless(leaveConsequences(session, input));
      const absenceId = session.newId();
      session.submit('absence.askLeave', { ...input, absenceId });
      return { absenceId };
    },

    withdrawLeave: (input: { readonly absenceId: string }): null => {
      const absence = mine(input.absenceId);
      if (absence.state !== 'asked' && absence.state !== 'approved') {
        throw problem('not-valid', 'This leave is not waiting or approved, so there is nothing to withdraw.');
      }
      if (absence.state === 'approved' && absence.firstDay <= session.today()) {
        throw problem('not-valid', 'This leave has begun, so it cannot be withdrawn. Speak to your manager.');
      }
      session.submit('absence.withdrawLeave', input);
      return null;
    },

    inbox: (): Outputs['inbox'] => inboxOf(session),

    teamCalendar: (input: { readonly from: PlainDay; readonly days: number }): Outputs['teamCalendar'] => {
      const to = addDays(input.from, input.days - 1);
      const people = teams().flatMap((teamId) => {
        const away = Map.groupBy(teamBetween(store.db, teamId, input.from, to).map(view), (it) => it.personId);
        return teamMembers(store.db, teamId).map((id) => ({
          personId: id,
          name: store.get('person', id)?.data.name ?? id,
          absences: away.get(id) ?? [],
        }));
      });
      return { people, bankHolidays: bankHolidaysBetween(input.from, to) };
    },

    acknowledge: (input: { readonly absenceId: string }): null => {
      const absence = toDecide(input.absenceId);
      if (absence.state === 'reported') session.submit('absence.acknowledge', input);
      return null;
    },

    decide: (input: DecideLeave): null => {
      const absence = toDecide(input.absenceId);
      const checked = DecideLeave.safeParse(input);
      if (!checked.success) throw problem('not-valid', checked.error.issues[0]?.message ?? 'Check the form.');
      if (absence.state !== 'asked') {
        const by = absence.decidedByName === null ? '' : ` by ${absence.decidedByName}`;
        throw problem('not-valid', `This leave has been decided already${by}. It is ${absence.state} now.`);
      }
      session.submit('absence.decide', checked.data);
      return null;
    },
  };
}

export type AbsenceService = ReturnType<typeof createAbsenceService>;
