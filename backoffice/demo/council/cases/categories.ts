import type { CaseCategory } from '../../../../shared/cases/entities.ts';
import { adultStories } from './adult-stories.ts';
import { arrearsStories } from './arrears-stories.ts';
import { childrenStories } from './children-stories.ts';
import { earlyAndLeavingStories } from './early-and-leaving-stories.ts';
import { enquiryStories } from './enquiry-stories.ts';
import { flyTippingStories, noiseStories } from './environment-stories.ts';
import { licensingStories } from './licensing-stories.ts';
import { plannedRepairStories } from './planned-repair-stories.ts';
import { planningStories } from './planning-stories.ts';
import { repairStories } from './repair-stories.ts';
import type { Story } from './story.ts';
import { taxStories } from './tax-stories.ts';

export interface Category {
  /** What a reference starts with. */
  readonly prefix: string;
  readonly from: number;
  /** What the main person is called in the case, and the others there may be. */
  readonly part: string;
  readonly others: readonly string[];
  readonly roadside: boolean;
  readonly stories: readonly Story[];
}

const category = (
  prefix: string,
  from: number,
  part: string,
  others: readonly string[],
  stories: readonly Story[],
  roadside = false,
): Category => ({ prefix, from, part, others, roadside, stories });

export const categories: Readonly<Record<CaseCategory, Category>> = {
  'housing-repair': category(
    'HR',
    20104,
    'Tenant',
    ['Daughter', 'Son', 'Neighbour', 'Support worker', 'Partner'],
    [...repairStories, ...plannedRepairStories],
  ),
  'rent-arrears': category(
    'RA',
    11820,
    'Tenant',
    ['Partner', 'Money adviser', 'Daughter', 'Support worker'],
    arrearsStories,
  ),
  'adult-social-care': category(
    'AS',
    31277,
    'Person',
    ['Daughter', 'Son', 'Husband', 'Sister', 'Niece', 'Neighbour'],
    adultStories,
  ),
  'childrens-social-care': category(
    'CS',
    8463,
    'Parent',
    ['Grandmother', 'Father', 'Aunt', 'Health visitor'],
    [...childrenStories, ...earlyAndLeavingStories],
  ),
  licensing: category('LI', 5210, 'Applicant', ['Agent', 'Business partner', 'Solicitor'], licensingStories),
  noise: category('NO', 7042, 'Complainant', ['Partner', 'Neighbour'], noiseStories),
  'fly-tipping': category('FT', 16930, 'Reporter', ['Witness', 'Neighbour'], flyTippingStories, true),
  'councillor-enquiry': category('CE', 4188, 'Resident', ['Partner', 'Daughter'], enquiryStories),
  'planning-enforcement': category('PE', 2365, 'Complainant', ['Owner', 'Agent'], planningStories),
  'council-tax': category('CT', 42650, 'Taxpayer', ['Partner', 'Daughter', 'Solicitor'], taxStories),
};

const suits = (story: Story, teamId: string) => story.teams?.some((start) => teamId.startsWith(start)) ?? true;

/** The stories of a category that a team takes, with their weights. */
export function storiesFor(category: Category, teamId: string): (readonly [Story, number])[] {
  return category.stories.filter((story) => suits(story, teamId)).map((story) => [story, story.weight ?? 1]);
}

/** Thanwick's councillors who write most. */
export const councillors = [
  'Cllr Pickup',
  'Cllr Mahmood',
  'Cllr Tattersall',
  'Cllr Okafor',
  'Cllr Brennan',
  'Cllr Sharma',
  'Cllr Duckworth',
  'Cllr Hanif',
  'Cllr Lomas',
  'Cllr Nowak',
  'Cllr Eccles',
  'Cllr Francis',
  'Cllr Wrigley',
  'Cllr Sandhu',
  'Cllr Heyes',
] as const;
