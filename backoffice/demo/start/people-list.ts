import { z } from 'zod';
import type { CouncilData } from '../../db/council-data.ts';
import { featuredPeople } from '../council/index.ts';
import type { SignInPerson } from '../identity/index.ts';

/** Who can sign in, as the login page and `npm start` show them. Kept beside the database. */
export const ListedPerson = z.object({
  personId: z.string(),
  userName: z.string(),
  name: z.string(),
  jobTitle: z.string(),
  role: z.string(),
  team: z.string(),
  workstyle: z.string(),
  /** Their story; null for people who are not featured. */
  words: z.string().nullable(),
});
export type ListedPerson = z.infer<typeof ListedPerson>;

const workstyles: Readonly<Record<string, string>> = {
  'home-based': 'Home-based',
  flexible: 'Flexible',
  nomadic: 'Nomadic',
  'office-based': 'Office-based',
};

/** Everybody of the council, the featured people first and in their order. */
export function listPeople(data: Pick<CouncilData, 'people' | 'teams'>): readonly ListedPerson[] {
  const teams = new Map(data.teams.map((team) => [team.id, team.name]));
  const featured = featuredPeople(data);
  const places = new Map(featured.map((one, place) => [one.personId, place]));
  const placeOf = (id: string): number => places.get(id) ?? featured.length;
  return data.people
    .toSorted((a, b) => placeOf(a.id) - placeOf(b.id))
    .map((person) => ({
      personId: person.id,
      userName: person.userName,
      name: person.name,
      jobTitle: person.jobTitle,
      role: person.role,
      team: teams.get(person.teamId) ?? person.teamId,
      workstyle: workstyles[person.workstyle] ?? person.workstyle,
      words: featured[placeOf(person.id)]?.words ?? null,
    }));
}

export const asSignIn = (person: ListedPerson): SignInPerson => ({
  userName: person.userName,
  displayName: person.name,
  personId: person.personId,
  jobTitle: person.jobTitle,
  role: person.role,
  team: person.team,
  workstyle: person.workstyle,
  featured: person.words !== null,
});
