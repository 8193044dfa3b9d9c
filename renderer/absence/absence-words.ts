import type { AbsenceView } from '../../shared/absence/contract.ts';
import type { AbsenceKind, AbsenceState, SicknessCategory } from '../../shared/absence/entities.ts';
import { dayOf, dayWords, nearDayWords } from '../../shared/time/london.ts';

export const CATEGORY_WORDS: Record<SicknessCategory, string> = {
  'cold-or-flu': 'Cold or flu',
  stomach: 'Stomach',
  'headache-or-migraine': 'Headache or migraine',
  'back-or-joint': 'Back or joint',
  'mental-health': 'Mental health',
  injury: 'Injury',
  'planned-treatment': 'Planned treatment',
  'pregnancy-related': 'Pregnancy related',
  other: 'Something else',
  'prefer-not-to-say': 'Prefer not to say',
};

export const KIND_WORDS: Record<AbsenceKind, string> = { sickness: 'Sick', 'annual-leave': 'Annual leave' };

export const STATE_WORDS: Record<AbsenceState, string> = {
  reported: 'Reported',
  acknowledged: 'Acknowledged',
  closed: 'Closed',
  asked: 'Asked for',
  approved: 'Approved',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
};

type Span = Pick<AbsenceView, 'firstDay' | 'firstHalf' | 'lastDay' | 'lastHalf'>;

/** `Tue 24 Nov`, `Mon 7 Dec to Fri 11 Dec, until midday`, `Since Tue 24 Nov, no end date yet`. */
export function spanWords(it: Span, today: string): string {
  const day = (of: string) =>
    nearDayWords(of, today).includes(' ') ? dayWords(of, 'short', today) : nearDayWords(of, today);
  const start = `${day(it.firstDay)}${it.firstHalf === 'pm' ? ' afternoon' : ''}`;
  if (it.lastDay === null) return `since ${start}, no end date yet`;
  if (it.lastDay === it.firstDay) {
    return it.firstHalf === 'am' && it.lastHalf === 'am' ? `${start} morning` : start;
  }
  return `${start} to ${day(it.lastDay)}${it.lastHalf === 'am' ? ' morning' : ''}`;
}

/** `half a day`, `1 day`, `2.5 days`. */
export const daysWords = (days: number): string =>
  days === 0.5 ? 'half a day' : `${days} ${days === 1 ? 'day' : 'days'}`;

/** Who decided and when, or that somebody has to. */
export function decisionWords(it: AbsenceView, today: string): string | null {
  const when = it.decidedAt === null ? '' : `, ${nearDayWords(dayOf(it.decidedAt), today)}`;
  const by = it.decidedByName === null ? '' : ` by ${it.decidedByName}`;
  if (it.state === 'approved' || it.state === 'refused' || it.state === 'acknowledged') {
    return `${STATE_WORDS[it.state]}${by}${when}`;
  }
  if (it.waiting) return null;
  if (it.state === 'asked') return 'Your manager has not decided yet';
  if (it.state === 'reported') return 'Your manager has not acknowledged it yet';
  return null;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
