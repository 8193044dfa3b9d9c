import { addDays, dayOf, daysBetween, dayWords, instantOf, mondayOf, timeWords } from '../../../shared/time/london.ts';

/** How long a demonstration's day goes on from where it stood: a program started again meanwhile goes on, too. */
export const dayLengthMs = 9 * 3_600_000;

export interface Standing {
  /** How far the council's clock is ahead of the real one, milliseconds. */
  readonly shiftMs: number;
  /** How many weeks the kept data must move to be around that day. */
  readonly weeks: number;
}

export interface StandingQuestion {
  /** Real time, milliseconds. */
  readonly real: number;
  /** Where a demonstration stands by default at that time, milliseconds. */
  readonly usual: number;
  /** `--now`, milliseconds. */
  readonly asked: number | undefined;
  /** What an earlier start left: where its data stands and its shift, milliseconds. */
  readonly kept: { readonly stands: number; readonly shiftMs: number } | undefined;
}

/**
 * Where the council's clock goes. `--now` is taken as it is. Else a demonstration that stood on the same day goes on
 * from where it would be by now, so that nothing done lies in the future; any other stands on its usual morning.
 */
export function stand({ real, usual, asked, kept }: StandingQuestion): Standing {
  const goesOn =
    kept !== undefined &&
    asked === undefined &&
    real + kept.shiftMs >= kept.stands &&
    real + kept.shiftMs < usual + dayLengthMs &&
    dayOf(instantOf(kept.stands)) === dayOf(instantOf(usual));
  const at = asked ?? (goesOn ? real + kept.shiftMs : usual);
  return { shiftMs: at - real, weeks: kept === undefined ? 0 : weeksBetween(kept.stands, at) };
}

/** Whole weeks from the week of `from` to the week of `to` (milliseconds), by London's calendar. */
export function weeksBetween(from: number, to: number): number {
  const monday = (ms: number): string => mondayOf(dayOf(instantOf(ms)));
  return daysBetween(monday(from), monday(to)) / 7;
}

/** `Tuesday 24 November 2026, 9:10am`. */
export function standingWords(now: number): string {
  const instant = instantOf(now);
  // Naming another year's day as today makes the year come out.
  return `${dayWords(dayOf(instant), 'long', addDays(dayOf(instant), 400))}, ${timeWords(instant)}`;
}
