import type { CouncilData } from '../../db/council-data.ts';
import { featuredSpecs } from './people/featured-list.ts';
import { mailPart } from './people/names.ts';

export interface FeaturedPerson {
  readonly personId: string;
  /** Their story in one or two sentences, for the login page. */
  readonly words: string;
}

/** The people the login page shows first, in order. Those not in the data are left out. */
export function featuredPeople(data: Pick<CouncilData, 'people'>): FeaturedPerson[] {
  const byUserName = new Map(data.people.map((person) => [person.userName, person.id]));
  return featuredSpecs.flatMap((spec) => {
    const personId = byUserName.get(`${mailPart(spec.first)}.${mailPart(spec.last)}@thanwick.example`);
    return personId === undefined ? [] : [{ personId, words: spec.words }];
  });
}
