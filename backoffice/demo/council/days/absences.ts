import type { LeaveBalance } from '../../../../shared/absence/entities.ts';
import { type DayNumber, dayNumber, dayNumberOf, leaveYearOf } from '../calendar.ts';
import type { Register } from '../people/register.ts';
import type { Staff } from '../people/staff.ts';
import { chance } from '../random.ts';
import type { WorkingDays } from '../working-days.ts';
import { type AbsenceDraft, type AbsenceTimes, type AbsenceTools, makeAbsence } from './absence-maker.ts';
import { patternAt, workingDaysLost } from './working-halves.ts';

const refusals = [
  'Two others are already off that week. Could you take the week after?',
  'The service review is that week and I need you there. Any other week is fine.',
  'You have asked for more days than you have left. Shall we talk about it?',
];

/** Days of leave a year: 26, or 31 after 5 years' service (Thanwick's own scheme), by contracted hours, to the half day. */
export function entitlementOf(one: Staff, today: DayNumber): number {
  const years = (today - dayNumberOf(one.person.startedOn)) / 365.25;
  return Math.round(((years >= 5 ? 31 : 26) * one.hours * 2) / 37) / 2;
}

/** A year of sickness and leave behind everybody, what is going on now, and what is to come. No two of one person overlap. */
export function inventAbsences(
  seed: number,
  staff: readonly Staff[],
  register: Register,
  days: WorkingDays,
  now: { readonly day: DayNumber; readonly minutes: number },
): AbsenceDraft[] {
  const by = chance(seed, 'absences');
  const today = now.day;
  const tools: AbsenceTools = { by, days, register, today, minutesNow: now.minutes };
  const year = leaveYearOf(today);
  const yearStart = dayNumber(year, 4, 1);
  const yearEnd = dayNumber(year + 1, 3, 31);
  const all: AbsenceDraft[] = [];

  for (const one of staff) {
    const spans: { from: DayNumber; to: DayNumber }[] = [];
    const hired = dayNumberOf(one.person.startedOn);
    const free = (from: DayNumber, to: DayNumber) =>
      from > hired && spans.every((span) => to < span.from - 1 || from > span.to + 1);
    const works = (day: DayNumber) =>
      patternAt(one, day, 'am', days) !== 'not-working' || patternAt(one, day, 'pm', days) !== 'not-working';
    const onto = (day: DayNumber) => {
      let at = day;
      while (!works(at)) at += 1;
      return at;
    };
    const later = (day: DayNumber, count: number) => {
      let at = day;
      for (let n = 0; n < count; n += 1) at = onto(at + 1);
      return at;
    };
    let entitlement = entitlementOf(one, today);
    const add = (
      kind: 'sickness' | 'annual-leave',
      state: AbsenceDraft['state'],
      times: AbsenceTimes,
      more: Parameters<typeof makeAbsence>[5] = {},
    ) => {
      const to = times.last ?? today + 60;
      if (!free(times.first, to)) return false;
      if (kind === 'annual-leave' && state !== 'refused') {
        if (leaveYearOf(times.first) !== leaveYearOf(to)) return false;
        const cost = workingDaysLost(
          one,
          { day: times.first, half: times.firstHalf ?? 'am' },
          { day: to, half: times.lastHalf ?? 'pm' },
          days,
        );
        if (cost === 0) return false;
        if (leaveYearOf(times.first) === year) {
          if (cost > entitlement) return false;
          entitlement -= cost;
        }
      }
      if (state !== 'refused') spans.push({ from: times.first, to });
      all.push(makeAbsence(tools, one, kind, state, times, more));
      return true;
    };

    const plot = stories(one, register);
    // Now.
    if (plot === 'sick-today') {
      add(
        'sickness',
        'reported',
        { first: today, last: null, askedOn: today, askedAt: 7 * 60 + 41 },
        { category: 'stomach' },
      );
    } else if (plot === 'asks-leave' || plot === 'asks-leave-too') {
      const first = onto(today + (plot === 'asks-leave' ? 13 : 20));
      add('annual-leave', 'asked', {
        first,
        last: later(first, plot === 'asks-leave' ? 4 : 1),
        askedOn: days.after(today, -1),
      });
    } else if (plot === 'ordinary' && works(today) && by.happens(0.027)) {
      const began = by.weigh([
        [0, 5],
        [1, 4],
        [4, 3],
        [9, 3],
        [24, 2],
        [47, 1],
      ]);
      const first = onto(days.after(today, -began));
      const open = by.happens(0.6);
      const last = open ? null : later(today, by.whole(0, began > 3 ? 6 : 1));
      const known = began > 0 || by.happens(0.3);
      const state = known ? 'acknowledged' : 'reported';
      const decided = known ? { decidedOn: first } : {};
      if (first <= today)
        add('sickness', state, { first, last, askedOn: first, askedAt: by.whole(410, 500), ...decided });
    } else if (plot === 'ordinary' && by.happens(0.055)) {
      const first = onto(today - by.whole(0, 4));
      if (first <= today) {
        const last = later(first, by.whole(2, 7));
        if (last >= today)
          add('annual-leave', 'approved', {
            first,
            last,
            askedOn: days.after(first, -25),
            decidedOn: days.after(first, -22),
          });
      }
    }
    // To come.
    if (plot === 'ordinary' || plot === 'featured') {
      if (by.happens(plot === 'featured' ? 0.5 : 0.34)) {
        const first = onto(today + by.whole(3, 45));
        const askedOn = days.after(today, -by.whole(6, 30));
        add('annual-leave', 'approved', {
          first,
          last: later(first, by.whole(0, 6)),
          askedOn,
          decidedOn: days.after(askedOn, by.whole(0, 3)),
        });
      }
      if (plot === 'ordinary' && by.happens(0.055)) {
        const first = onto(today + by.whole(6, 60));
        add('annual-leave', 'asked', {
          first,
          last: later(first, by.whole(0, 4)),
          askedOn: days.after(today, -by.whole(1, 4)),
        });
      } else if (plot === 'ordinary' && by.happens(0.015)) {
        const first = onto(today + by.whole(10, 40));
        const askedOn = days.after(today, -by.whole(3, 12));
        add(
          'annual-leave',
          'refused',
          { first, last: later(first, 4), askedOn, decidedOn: days.after(askedOn, 1) },
          { reason: by.pick(refusals) },
        );
      }
    }
    // A year back.
    for (let n = by.whole(1, 4); n > 0; n -= 1) {
      const first = onto(by.whole(yearStart - 120, today - 12));
      const half = by.happens(0.15);
      const last = half
        ? first
        : later(
            first,
            by.weigh([
              [0, 3],
              [1, 3],
              [4, 6],
              [9, 2],
            ]),
          );
      if (last >= today - 1 || last > yearEnd) continue;
      const askedOn = days.after(first, -by.whole(8, 60));
      add('annual-leave', 'approved', {
        first,
        last,
        ...(half ? { firstHalf: 'pm' as const } : {}),
        askedOn,
        decidedOn: days.after(askedOn, by.whole(0, 4)),
      });
    }
    for (
      let n = by.weigh([
        [0, 52],
        [1, 30],
        [2, 13],
        [3, 5],
      ]);
      n > 0;
      n -= 1
    ) {
      const first = onto(today - by.whole(8, 360));
      const last = later(
        first,
        by.weigh([
          [0, 8],
          [1, 8],
          [2, 5],
          [4, 3],
          [9, 1],
          [22, 0.5],
        ]),
      );
      if (last >= today - 1) continue;
      add('sickness', 'closed', {
        first,
        last,
        askedOn: first,
        decidedOn: by.happens(0.8) ? first : days.after(first, 1),
      });
    }
  }
  return all;
}

type Plot = 'ordinary' | 'featured' | 'sick-today' | 'asks-leave' | 'asks-leave-too';

/** What the featured managers find waiting: their teams' stories are fixed. */
function stories(one: Staff, register: Register): Plot {
  if (one.featured) return one.person.userName.startsWith('martin.birtwistle') ? 'asks-leave-too' : 'featured';
  const team = register.members.get(one.team.id) ?? [];
  const place = team.filter((other) => !other.featured && other.part === 'worker').indexOf(one);
  if (one.team.id === 'housing-westfield') {
    if (place === 2) return 'sick-today';
    if (place === 0) return 'asks-leave';
    if (place === 4) return 'asks-leave-too';
  }
  if (one.team.id === 'adults-east' && place === 1) return 'asks-leave';
  if (one.team.id === 'revenues-north' && place === 1) return 'asks-leave-too';
  return 'ordinary';
}

/** What everybody has of this leave year: what is approved in it (behind and to come) and what is asked. */
export function leaveBalances(
  staff: readonly Staff[],
  absences: readonly AbsenceDraft[],
  today: DayNumber,
): LeaveBalance[] {
  const year = leaveYearOf(today);
  const sums = new Map<string, { taken: number; asked: number }>();
  for (const absence of absences) {
    if (absence.kind !== 'annual-leave' || leaveYearOf(absence.first) !== year) continue;
    const sum = sums.get(absence.personId) ?? { taken: 0, asked: 0 };
    if (absence.state === 'approved') sum.taken += absence.workingDays ?? 0;
    if (absence.state === 'asked') sum.asked += absence.workingDays ?? 0;
    sums.set(absence.personId, sum);
  }
  return staff.map((one) => {
    const { taken, asked } = sums.get(one.person.id) ?? { taken: 0, asked: 0 };
    return {
      id: `${one.person.id}:${year}`,
      personId: one.person.id,
      leaveYear: year,
      entitlement: entitlementOf(one, today),
      taken,
      asked,
    };
  });
}
