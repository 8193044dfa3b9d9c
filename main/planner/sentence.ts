import type { Visit } from '../../shared/cases/entities.ts';
import type { DayPlan } from '../../shared/planner/contract.ts';
import { atTime, dayWords } from '../../shared/time/london.ts';
import type { Half } from '../../shared/time/schemas.ts';

export interface DayFacts {
  readonly plan: DayPlan;
  readonly siteName: (siteId: string) => string | null;
  /** This person's visits of the day. */
  readonly visits: readonly Pick<Visit, 'from' | 'address'>[];
  /** What being away is, when they are: `off sick`, `on leave`. */
  readonly away: 'off sick' | 'on leave' | 'away';
}

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;

/** `Westfield` of `Flat 4, Heron House, Mill Lane, Westfield`, with or without a postcode; null when the address names no place. */
export function areaOf(address: string): string | null {
  const parts = address.split(',').map((part) => part.trim());
  const places = parts.slice(1).filter((part) => part !== '' && !POSTCODE.test(part));
  return places.at(-1) ?? null;
}

function visitWords(visits: DayFacts['visits']): string {
  if (visits.length === 0) return 'visits';
  const areas = [...new Set(visits.flatMap((visit) => areaOf(visit.address) ?? []))];
  const [first, second] = areas;
  if (areas.length === 1) return `visits in ${first}`;
  if (areas.length === 2) return `visits in ${first} and ${second}`;
  return visits.length === 1 ? 'a visit' : `${visits.length} visits`;
}

/** Where half a day is planned, as the middle of a sentence; null when nothing is. */
function placeWords(facts: DayFacts, half: Half, visits: DayFacts['visits']): string | null {
  const { where, siteId } = facts.plan[half];
  const site = siteId === null ? null : facts.siteName(siteId);
  if (where === 'office') return site ?? 'the office';
  if (where === 'drop-in') return site ?? 'a drop-in centre';
  if (where === 'home') return 'home';
  return where === 'field' ? visitWords(visits) : null;
}

const dayEnd = (words: string): string => (words.startsWith('visit') ? words : `${words} all day`);

/** What the day holds: `You planned City Hall until 1pm, then visits in Westfield.` */
function planWords(facts: DayFacts): string {
  const { plan } = facts;
  const noon = atTime(plan.day, '13:00');
  const sameField = plan.am.where === 'field' && plan.pm.where === 'field';
  const morning = sameField ? facts.visits : facts.visits.filter((visit) => visit.from < noon);
  const afternoon = sameField ? facts.visits : facts.visits.filter((visit) => visit.from >= noon);
  const am = placeWords(facts, 'am', morning);
  const pm = placeWords(facts, 'pm', afternoon);
  const amAway = plan.am.where === 'away';
  const pmAway = plan.pm.where === 'away';
  if (amAway && pmAway) return `You are ${facts.away}.`;
  if (amAway)
    return pm === null ? `You are ${facts.away}.` : `You are ${facts.away} until 1pm, then you planned ${pm}.`;
  if (pmAway)
    return am === null ? `You are ${facts.away}.` : `You planned ${am} until 1pm. Then you are ${facts.away}.`;
  if (am === null && pm === null) return 'You are not working today.';
  if (am === null) return `You planned ${pm} from 1pm.`;
  if (pm === null) return `You planned ${am} until 1pm.`;
  return am === pm ? `You planned ${dayEnd(am)}.` : `You planned ${am} until 1pm, then ${pm}.`;
}

/** Who, where and when at the top of Today: `Tuesday 24 November. You planned City Hall until 1pm, then visits in Westfield.` */
export function daySentence(facts: DayFacts): string {
  const { day, bankHoliday } = facts.plan;
  const holiday = bankHoliday === null ? '' : ` It is a bank holiday: ${bankHoliday}.`;
  return `${dayWords(day, 'long')}.${holiday} ${planWords(facts)}`;
}
