import type { Consequences } from '../../shared/absence/contract.ts';
import type { LeaveBalance } from '../../shared/absence/entities.ts';
import {
  checkLeave,
  checkSickness,
  daysByLeaveYear,
  knownSpan,
  leaveLeft,
} from '../../shared/absence/request-rules.ts';
import {
  type ClosedSpan,
  fitNoteFrom,
  releasesBooking,
  type Span,
  visitAtRisk,
  workingDaysOf,
} from '../../shared/absence/rules.ts';
import type { Visit } from '../../shared/cases/entities.ts';
import type { Booking } from '../../shared/spaces/entities.ts';
import { addDays, dayWords, wholeDay } from '../../shared/time/london.ts';
import type { Interval } from '../../shared/time/schemas.ts';
import { visitsBetween } from '../cases/index.ts';
import type { PersonSession } from '../engine/person-session.ts';
import { bookingsBetween, bookingWords } from '../spaces/index.ts';
import { absencesOf } from './repository.ts';
import { countWords } from './words.ts';

/** Days looked ahead for bookings that an open-ended sickness leaves standing: as far as a space can be booked. */
const AHEAD_DAYS = 28;
/** Bookings named one by one; more are only counted. */
const NAMED = 3;

const blocked = (words: string): Consequences => ({ workingDays: null, words: [], blocked: words });

/** Standing bookings and planned visits of this person's in the days of a span that have not passed. */
function ahead(session: PersonSession, span: ClosedSpan): { bookings: readonly Booking[]; visits: readonly Visit[] } {
  const { store, personId } = session;
  const days: Interval = { from: wholeDay(span.firstDay).from, to: wholeDay(span.lastDay).to };
  const now = session.now();
  return {
    bookings: bookingsBetween(store.db, personId, days).filter(
      (it) => (it.state === 'booked' || it.state === 'asked') && it.to > now,
    ),
    visits: visitsBetween(store.db, personId, days.from, days.to).filter((it) => it.state === 'planned' && it.to > now),
  };
}

/** What the absence ends or endangers, in words. `will`: now, or once approved. */
function effects(session: PersonSession, span: ClosedSpan, will: string): string[] {
  const found = ahead(session, span);
  const released = found.bookings.filter((it) => releasesBooking(span, it));
  const atRisk = found.visits.filter((it) => visitAtRisk(span, it.from));
  const words: string[] = [];
  if (released.length > 0) {
    const each = released.map((it) => bookingWords(session.store, it)).join('; ');
    const named = released.length > NAMED ? '' : `: ${each}`;
    words.push(`${countWords(released.length, 'booking')} ${will} be released${named}`);
  }
  if (atRisk.length > 0) words.push(`${countWords(atRisk.length, 'visit')} ${will} be marked at risk`);
  return words;
}

/** An open-ended sickness touches bookings up to today. Those after it are the person's to give up. */
function keptWords(session: PersonSession, span: Span): string[] {
  const firstDay = addDays(knownSpan(span, session.today()).lastDay, 1);
  const later = { ...span, firstDay, lastDay: addDays(firstDay, AHEAD_DAYS) };
  const kept = ahead(session, later).bookings.length;
  return kept === 0 ? [] : [`${countWords(kept, 'later booking')} will be kept: cancel what you will not need`];
}

const patternOf = (session: PersonSession) => session.store.get('profile', session.personId)?.data.pattern;

/** What reporting sick for these days will do. */
export function sicknessConsequences(session: PersonSession, span: Span): Consequences {
  const { store, personId } = session;
  const today = session.today();
  const refusal = checkSickness(span, absencesOf(store.db, personId), today);
  if (refusal !== null) return blocked(refusal.words);
  const pattern = patternOf(session);
  const { lastDay } = span;
  const days = pattern === undefined || lastDay === null ? null : workingDaysOf({ ...span, lastDay }, pattern);
  const words: string[] = [];
  if (lastDay === null) words.push('No end date yet: say when you are back');
  words.push(...effects(session, knownSpan(span, today), 'will'));
  if (lastDay === null) words.push(...keptWords(session, span));
  const managerId = store.get('profile', personId)?.data.managerId ?? null;
  const manager = managerId === null ? undefined : store.get('person', managerId)?.data.name;
  words.push(`${manager ?? 'Your manager'} will be told that you are away`);
  const fitNote = dayWords(fitNoteFrom(span.firstDay), 'short', today);
  if (lastDay === null) words.push(`You need a fit note from ${fitNote} if you are still sick then`);
  else if (lastDay >= fitNoteFrom(span.firstDay)) words.push(`You need a fit note from ${fitNote}`);
  return { workingDays: days, words, blocked: null };
}

/** Leave of a leave year, with what was asked for on this device and has not reached the council counted as asked. */
export function balanceOf(session: PersonSession, leaveYear: number): LeaveBalance | null {
  const { store, personId } = session;
  const balance = store.get('leaveBalance', `${personId}:${leaveYear}`)?.data;
  const pattern = patternOf(session);
  if (balance === undefined || pattern === undefined) return balance ?? null;
  const unsent = absencesOf(store.db, personId).filter(
    (it) => it.kind === 'annual-leave' && it.state === 'asked' && store.get('absence', it.id)?.version === 0,
  );
  const asked = unsent.flatMap((it) =>
    it.lastDay === null ? [] : [daysByLeaveYear(pattern, { ...it, lastDay: it.lastDay }).get(leaveYear) ?? 0],
  );
  return { ...balance, asked: asked.reduce((sum, days) => sum + days, balance.asked) };
}

/** What asking for leave on these days will do. */
export function leaveConsequences(session: PersonSession, span: ClosedSpan): Consequences {
  const { store, personId } = session;
  const pattern = patternOf(session);
  if (pattern === undefined)
    return blocked('Your working pattern is not on this device yet. Try again after the next sync.');
  const years = daysByLeaveYear(pattern, span);
  const balances = [...years.keys()].flatMap((year) => balanceOf(session, year) ?? []);
  const refusal = checkLeave(span, pattern, absencesOf(store.db, personId), balances, session.today());
  if (refusal !== null) return blocked(refusal.words);
  const days = workingDaysOf(span, pattern);
  const words: string[] = [];
  for (const balance of balances) {
    const left = countWords(leaveLeft(balance) - (years.get(balance.leaveYear) ?? 0), 'day');
    const year = balances.length === 1 ? '' : ` in ${balance.leaveYear} to ${balance.leaveYear + 1}`;
    words.push(`You will have ${left} left${year}`);
  }
  words.push(...effects(session, span, 'will, once it is approved,'));
  return { workingDays: days, words, blocked: null };
}
