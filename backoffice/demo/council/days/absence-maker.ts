import type { Absence, SicknessCategory } from '../../../../shared/absence/entities.ts';
import type { Half } from '../../../../shared/time/schemas.ts';
import { type DayNumber, dayText, instantAt } from '../calendar.ts';
import type { Register } from '../people/register.ts';
import type { Staff } from '../people/staff.ts';
import type { Chance } from '../random.ts';
import type { WorkingDays } from '../working-days.ts';
import { workingDaysLost } from './working-halves.ts';

/** An absence whose effects (which bookings and visits it touched) are not known yet. */
export type AbsenceDraft = Absence & { readonly first: DayNumber; readonly last: DayNumber | null };

export const sicknessCategories: readonly (readonly [SicknessCategory, number])[] = [
  ['cold-or-flu', 30],
  ['stomach', 18],
  ['headache-or-migraine', 10],
  ['back-or-joint', 12],
  ['mental-health', 11],
  ['injury', 5],
  ['planned-treatment', 5],
  ['pregnancy-related', 2],
  ['other', 4],
  ['prefer-not-to-say', 3],
];

export interface AbsenceTimes {
  readonly first: DayNumber;
  readonly last: DayNumber | null;
  readonly firstHalf?: Half;
  readonly lastHalf?: Half;
  readonly askedOn: DayNumber;
  readonly askedAt?: number;
  readonly decidedOn?: DayNumber;
}

export interface AbsenceTools {
  readonly by: Chance;
  readonly days: WorkingDays;
  readonly register: Register;
  readonly today: DayNumber;
  readonly minutesNow: number;
}

/** Who decides: the team's manager; for managers themselves their deputy. */
export function decider(register: Register, one: Staff): Staff | undefined {
  return one.part === 'head' || one.part === 'manager'
    ? register.deputies.get(one.team.id)
    : register.managers.get(one.team.id);
}

export function makeAbsence(
  tools: AbsenceTools,
  one: Staff,
  kind: Absence['kind'],
  state: Absence['state'],
  times: AbsenceTimes,
  more: { category?: SicknessCategory | undefined; reason?: string; effects?: string[] } = {},
): AbsenceDraft {
  const { by, days, register, today, minutesNow } = tools;
  const { first, last, firstHalf = 'am', lastHalf = 'pm' } = times;
  const boss = times.decidedOn === undefined ? undefined : decider(register, one);
  const moment = (day: DayNumber, minutes: number) =>
    instantAt(day, day === today ? Math.min(minutes, minutesNow - 1) : minutes);
  const asked = times.askedAt ?? (kind === 'sickness' ? by.whole(6 * 60 + 50, 8 * 60 + 40) : by.whole(8 * 60, 17 * 60));
  const decided =
    times.decidedOn === times.askedOn ? Math.min(18 * 60, asked + by.whole(20, 90)) : by.whole(8 * 60 + 30, 17 * 60);
  return {
    id: by.uuid(),
    personId: one.person.id,
    personName: one.person.name,
    teamId: one.team.id,
    kind,
    state,
    firstDay: dayText(first),
    firstHalf,
    lastDay: last === null ? null : dayText(last),
    lastHalf,
    category: kind === 'sickness' ? (more.category ?? by.weigh(sicknessCategories)) : null,
    workingDays:
      last === null ? null : workingDaysLost(one, { day: first, half: firstHalf }, { day: last, half: lastHalf }, days),
    askedAt: moment(times.askedOn, asked),
    decidedBy: boss?.person.id ?? null,
    decidedByName: boss?.person.name ?? null,
    decidedAt: boss === undefined || times.decidedOn === undefined ? null : moment(times.decidedOn, decided),
    decisionReason: more.reason ?? null,
    effects: more.effects ?? [],
    first,
    last,
  };
}
