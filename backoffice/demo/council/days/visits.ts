import type { Visit } from '../../../../shared/cases/entities.ts';
import { type DayNumber, instantAt } from '../calendar.ts';
import type { MadeCase } from '../cases/case-maker.ts';
import type { Staff } from '../people/staff.ts';
import { chance } from '../random.ts';
import type { WorkClock } from '../work-clock.ts';
import type { WorkingDays } from '../working-days.ts';
import { type AwayHalves, halves, patternAt } from './working-halves.ts';

const starts = { am: [575, 635, 700], pm: [795, 855, 915, 970] } as const;

export interface Away {
  /** Away for any reason that was known in time: nobody plans a visit then. */
  readonly leave: AwayHalves;
  readonly sick: AwayHalves;
}

/** Visits done in the last fortnight, as the notes tell them, and those planned for today and the next seven days. */
export function inventVisits(
  seed: number,
  made: readonly MadeCase[],
  days: WorkingDays,
  clock: WorkClock,
  today: DayNumber,
  away: Away,
): Visit[] {
  const by = chance(seed, 'visits');
  const visits: Visit[] = [];
  const waiting = new Map<Staff, MadeCase[]>();
  for (const one of made) {
    const { worker } = one;
    if (worker === null || worker.person.workstyle !== 'nomadic') continue;
    const address = `${one.case.address.line}, ${one.case.address.postcode}`;
    for (const { ago, purpose } of one.visited) {
      const note = clock.at(ago);
      if (note.day < today - 14) continue;
      // The note was written after the visit: the same day, or the afternoon before when it was written early.
      const same = note.minutes >= 10 * 60;
      const day = same ? note.day : days.after(note.day, -1);
      const from = same ? note.minutes - by.whole(60, 75) : by.whole(860, 930);
      const start = Math.floor(from / 5) * 5;
      if (instantAt(day, start) < one.case.openedAt) continue;
      visits.push({
        ...{ id: by.uuid(), caseId: one.case.id, personId: worker.person.id, purpose, address, state: 'done' },
        from: instantAt(day, start),
        to: instantAt(day, start + 45),
      });
    }
    if (one.nextIsVisit) waiting.set(worker, [...(waiting.get(worker) ?? []), one]);
  }
  for (const [worker, cases] of waiting) {
    const queue = by
      .shuffled(cases)
      .sort((a, b) => (a.case.dueOn < b.case.dueOn ? -1 : a.case.dueOn > b.case.dueOn ? 1 : 0));
    for (let day = today; day <= today + 7 && queue.length > 0; day += 1) {
      for (const half of halves) {
        if (patternAt(worker, day, half, days) !== 'field' || away.leave.has(worker.person.id, day, half)) continue;
        const times = starts[half];
        const whole = patternAt(worker, day, 'am', days) === 'field' && patternAt(worker, day, 'pm', days) === 'field';
        const count = worker.featured && day === today ? (whole ? 2 : 4) : by.whole(1, whole ? 2 : 3);
        for (const minutes of times.slice(0, count)) {
          const next = queue.shift();
          if (next === undefined) break;
          const sick = away.sick.has(worker.person.id, day, half);
          visits.push({
            id: by.uuid(),
            caseId: next.case.id,
            personId: worker.person.id,
            from: instantAt(day, minutes),
            to: instantAt(day, minutes + 45),
            purpose: next.case.nextAction,
            address: `${next.case.address.line}, ${next.case.address.postcode}`,
            state: sick ? 'at-risk' : !worker.featured && by.happens(0.03) ? 'cancelled' : 'planned',
          });
        }
      }
    }
  }
  return visits;
}
