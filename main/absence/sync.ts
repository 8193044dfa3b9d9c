import type { Absence } from '../../shared/absence/entities.ts';
import { spanWords } from '../../shared/absence/request-rules.ts';
import { type Span, workingDaysOf } from '../../shared/absence/rules.ts';
import type { CommandType } from '../../shared/council/commands.ts';
import { dayOf } from '../../shared/time/london.ts';
import type { CommandMapping, EntityIndex, MadeCommand, ReadStore, Touch } from '../store/mapping.ts';
import { putAbsence, removeAbsence } from './repository.ts';
import { spanInSentence } from './words.ts';

export const absenceIndexes = {
  absence: { put: putAbsence, remove: removeAbsence },
} satisfies { readonly [N in 'absence']: EntityIndex<N> };

type AbsenceCommand = Extract<CommandType, `absence.${string}`>;
type Made = MadeCommand<AbsenceCommand>;

/** Days against the person's own pattern, when this device has it and the span is closed. */
function daysOf(store: ReadStore, personId: string, span: Span): number | null {
  const pattern = store.get('profile', personId)?.data.pattern;
  return pattern === undefined || span.lastDay === null
    ? null
    : workingDaysOf({ ...span, lastDay: span.lastDay }, pattern);
}

/** A new absence of the person who made the command, until the council's own row is there. */
function created(
  made: MadeCommand<'absence.reportSickness' | 'absence.askLeave'>,
  store: ReadStore,
  rest: Pick<Absence, 'kind' | 'state' | 'category'>,
): Absence | undefined {
  const person = store.get('person', made.personId)?.data;
  if (person === undefined) return undefined;
  const { absenceId, firstDay, firstHalf, lastDay, lastHalf } = made.payload;
  const span = { firstDay, firstHalf, lastDay, lastHalf };
  return {
    id: absenceId,
    personId: made.personId,
    personName: person.name,
    teamId: person.teamId,
    ...rest,
    ...span,
    workingDays: daysOf(store, made.personId, span),
    askedAt: made.occurredAt,
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
    decisionReason: null,
    effects: [],
  };
}

const decidedBy = (made: Made, store: ReadStore) => ({
  decidedBy: made.personId,
  decidedByName: store.get('person', made.personId)?.data.name ?? null,
  decidedAt: made.occurredAt,
});

const touches = (made: Made): readonly Touch[] => [{ entity: 'absence', id: made.payload.absenceId }];
const link = (): string => '/absence';
const whose = (made: Made, store: ReadStore): string => {
  const absence = store.get('absence', made.payload.absenceId)?.data;
  if (absence === undefined || absence.personId === made.personId) return '';
  return ` of ${absence.personName}`;
};
const when = (made: Made, store: ReadStore): string => {
  const absence = store.get('absence', made.payload.absenceId)?.data;
  return absence === undefined ? '' : `: ${spanWords(absence, dayOf(made.occurredAt))}`;
};
const common = { touches, link, answerNeedsSeeing: () => false };
/** What a manager answers is on the team's side of the page. */
const forTeam = { ...common, link: () => '/absence/team' };

export const absenceCommands = {
  'absence.reportSickness': {
    ...common,
    apply: (row, _touch, made, store) =>
      row ?? created(made, store, { kind: 'sickness', state: 'reported', category: made.payload.category }),
    words: (made) => `Report that you are sick ${spanInSentence(made.payload, dayOf(made.occurredAt))}`,
  },
  'absence.acknowledge': {
    ...forTeam,
    apply: (row, _touch, made, store) => {
      const absence = row as Absence | undefined;
      return absence?.state === 'reported' ? { ...absence, state: 'acknowledged', ...decidedBy(made, store) } : absence;
    },
    words: (made, store) => `Acknowledge the sickness${whose(made, store)}`,
  },
  'absence.closeSickness': {
    ...common,
    apply: (row, _touch, made, store) => {
      const absence = row as Absence | undefined;
      if (absence === undefined || !['reported', 'acknowledged'].includes(absence.state)) return absence;
      const { lastDay, lastHalf } = made.payload;
      const closed: Absence = { ...absence, state: 'closed', lastDay, lastHalf };
      return { ...closed, workingDays: daysOf(store, absence.personId, closed) };
    },
    words: (made, store) => `Back at work${whose(made, store)}`,
  },
  'absence.askLeave': {
    ...common,
    apply: (row, _touch, made, store) =>
      row ?? created(made, store, { kind: 'annual-leave', state: 'asked', category: null }),
    words: (made) => `Ask for leave: ${spanWords(made.payload, dayOf(made.occurredAt))}`,
  },
  'absence.decide': {
    ...forTeam,
    apply: (row, _touch, made, store) => {
      const absence = row as Absence | undefined;
      if (absence?.state !== 'asked') return absence;
      const { decision, reason } = made.payload;
      const decisionReason = reason.trim() === '' ? null : reason.trim();
      return { ...absence, state: decision, decisionReason, ...decidedBy(made, store) };
    },
    words: (made, store) =>
      `${made.payload.decision === 'approved' ? 'Approve' : 'Refuse'} the leave${whose(made, store)}${when(made, store)}`,
  },
  'absence.withdrawLeave': {
    ...common,
    apply: (row) => {
      const absence = row as Absence | undefined;
      return absence?.state === 'asked' || absence?.state === 'approved' ? { ...absence, state: 'withdrawn' } : absence;
    },
    words: (made, store) => `Withdraw your leave${when(made, store)}`,
  },
} satisfies { readonly [T in AbsenceCommand]: CommandMapping<T> };
