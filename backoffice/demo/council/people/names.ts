import type { Chance } from '../random.ts';
import { backgrounds } from './name-lists.ts';

const girls = [
  'Olivia',
  'Amelia',
  'Isla',
  'Ava',
  'Freya',
  'Poppy',
  'Evie',
  'Ella',
  'Mia',
  'Lily',
  'Rosie',
  'Maisie',
  'Ivy',
  'Willow',
  'Daisy',
];
const boys = [
  'Noah',
  'Arthur',
  'Leo',
  'Theo',
  'Archie',
  'Alfie',
  'Freddie',
  'Tommy',
  'Charlie',
  'Jude',
  'Finley',
  'Oscar',
  'Mason',
  'Logan',
  'Riley',
];

export interface Name {
  readonly first: string;
  readonly last: string;
  readonly woman: boolean;
}

const weighted = backgrounds.map((background) => [background, background.weight] as const);

/** An invented person; given and family names come from one background nine times in ten, as in any mixed town. */
export function inventName(by: Chance, family?: string): Name {
  const background = by.weigh(weighted);
  const woman = by.happens(0.58);
  const first = by.pick(woman ? background.women : background.men);
  const last = family ?? by.pick((by.happens(0.9) ? background : by.weigh(weighted)).surnames);
  return { first, last, woman };
}

/** A given name (for a child, a partner) that fits somebody's family name. */
export function inventRelative(by: Chance, family: string): Name {
  const background = backgrounds.find((one) => one.surnames.includes(family)) ?? by.weigh(weighted);
  const woman = by.happens(0.5);
  return { first: by.pick(woman ? background.women : background.men), last: family, woman };
}

/** A child of somebody: British and Irish children have names of today, not their grandparents'. */
export function inventChild(by: Chance, family: string): Name {
  const modern = backgrounds.slice(0, 2).some((one) => one.surnames.includes(family));
  if (!modern) return inventRelative(by, family);
  const woman = by.happens(0.5);
  return { first: by.pick(woman ? girls : boys), last: family, woman };
}

/** The part of an e-mail address a name becomes: accents and apostrophes dropped. */
export const mailPart = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z-]/g, '')
    .toLowerCase();

/**
 * Telephone numbers from the ranges Ofcom keeps for drama, so that no real person can be rung:
 * Manchester 0161 496 0000 to 0999, mobile 07700 900000 to 900999, no area 01632 960000 to 960999.
 */
export const deskPhone = (by: Chance): string => `0161 496 0${String(by.whole(0, 999)).padStart(3, '0')}`;
export const mobilePhone = (by: Chance): string => `07700 900${String(by.whole(0, 999)).padStart(3, '0')}`;
export const homePhone = (by: Chance): string =>
  by.happens(0.5) ? deskPhone(by) : `01632 960${String(by.whole(0, 999)).padStart(3, '0')}`;
