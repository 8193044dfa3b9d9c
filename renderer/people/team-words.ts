import type { InferContractRouterOutputs } from '@orpc/contract';
import type { peopleContract } from '../../shared/people/contract.ts';
import type { Whereabouts } from '../../shared/people/entities.ts';
import { WHERE_WORDS } from './whereabouts.tsx';

export type TeamView = InferContractRouterOutputs<typeof peopleContract>['team'][number];
export type Member = TeamView['members'][number];

/** Whether what was typed is in a member's name, job, site or whereabouts. */
export function memberMatches(it: Member, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return true;
  return [
    it.person.name,
    it.person.jobTitle,
    it.siteName ?? '',
    it.awayWords ?? '',
    WHERE_WORDS[it.am],
    WHERE_WORDS[it.pm],
  ]
    .join(' ')
    .toLowerCase()
    .includes(wanted);
}

/** In the order they are said. */
const AT_WORDS: Readonly<Partial<Record<Whereabouts, string>>> = {
  office: 'in the office',
  'drop-in': 'at a drop-in',
  field: 'on visits',
  home: 'at home',
  away: 'away',
  'not-working': 'not working',
};

/** `This morning: 5 in the office, 3 at home, 2 away`: the team at a glance. */
export function whereSentence(members: readonly Member[]): string {
  const said = Object.entries(AT_WORDS)
    .map(([where, words]) => [members.filter((it) => it.am === where).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`);
  return said.length === 0 ? '' : `This morning: ${said.join(', ')}`;
}

export interface Work {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly later: number;
}

/** Open cases split so that nothing is counted twice. */
export const workOf = (it: Pick<Member, 'open' | 'overdue' | 'dueSoon'>): Work => ({
  overdue: it.overdue,
  dueSoon: it.dueSoon,
  later: Math.max(0, it.open - it.overdue - it.dueSoon),
});

/** `2 overdue, 4 due soon, 9 later`; `No open cases`. */
export function workWords(it: Work): string {
  const parts = [
    it.overdue === 0 ? null : `${it.overdue} overdue`,
    it.dueSoon === 0 ? null : `${it.dueSoon} due soon`,
    it.later === 0 ? null : `${it.later} later`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'No open cases' : parts.join(', ');
}
