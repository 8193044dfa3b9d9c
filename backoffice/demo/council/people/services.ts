import type { CaseCategory } from '../../../../shared/cases/entities.ts';
import type { Workstyle } from '../../../../shared/people/entities.ts';
import type { Area } from '../places/districts.ts';

/** How a team's people work: shares of home-based, flexible, nomadic and office-based. */
export type Styles = Readonly<Record<Workstyle, number>>;

export interface TeamSpec {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly manager: string;
  /** Job titles from senior to junior; the deputy has the first, most people the second. */
  readonly jobs: readonly [string, string, ...string[]];
  readonly styles: Styles;
  readonly site: string;
  readonly area: Area | null;
  readonly districts?: readonly string[];
  /** Categories of case the team takes, by weight. Empty: the team has no cases. */
  readonly cases: readonly (readonly [CaseCategory, number])[];
}

export interface ServiceSpec {
  readonly id: string;
  readonly name: string;
  readonly head: string;
  readonly teams: readonly TeamSpec[];
}

export const field: Styles = { 'home-based': 4, flexible: 14, nomadic: 78, 'office-based': 4 };
export const mixed: Styles = { 'home-based': 20, flexible: 55, nomadic: 10, 'office-based': 15 };
export const home: Styles = { 'home-based': 68, flexible: 24, nomadic: 0, 'office-based': 8 };
export const counter: Styles = { 'home-based': 8, flexible: 20, nomadic: 0, 'office-based': 72 };
export const desk: Styles = { 'home-based': 28, flexible: 58, nomadic: 0, 'office-based': 14 };

export const areas: readonly (readonly [Area, string])[] = [
  ['west', 'West'],
  ['north', 'North'],
  ['east', 'East'],
  ['south', 'South'],
];

/** Everyone who is not in a case team: each service's head, business support and policy officers. */
export function leadership(service: string, name: string, head: string, size: number): TeamSpec {
  return {
    id: `${service}-leadership`,
    name: `${name} leadership and support`,
    size,
    manager: head,
    jobs: ['Business manager', 'Business support officer', 'Business support officer', 'Service development officer'],
    styles: desk,
    site: 'city-hall',
    area: null,
    cases: service === 'hr' || service === 'it' ? [] : [['councillor-enquiry', 1]],
  };
}
