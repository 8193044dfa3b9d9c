import type { SignInPerson } from './options.ts';

const firstPage = 12;
export const mostFound = 30;

export interface Found {
  readonly people: readonly SignInPerson[];
  /** How many matched altogether, so the page can say that it shows only some. */
  readonly total: number;
}

export interface PersonDirectory {
  byId(personId: string): Promise<SignInPerson | undefined>;
  /** The people shown before anybody searches. */
  featured(): Promise<readonly SignInPerson[]>;
  /** Everyone whose name, user name, job title, team, role or workstyle holds every word asked for. */
  find(words: string): Promise<Found>;
  count(): Promise<number>;
}

/** Accents and case never stand between a person and their name. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Reads the register at each call: a person added while the provider runs can sign in. */
export function createPersonDirectory(people: () => Promise<readonly SignInPerson[]>): PersonDirectory {
  return {
    async byId(personId) {
      return (await people()).find((person) => person.personId === personId);
    },
    async featured() {
      const everyone = await people();
      const featured = everyone.filter((person) => person.featured === true);
      return featured.length > 0 ? featured : everyone.slice(0, firstPage);
    },
    async find(words) {
      const wanted = plain(words)
        .split(/\s+/)
        .filter((word) => word !== '');
      const matches = (await people()).filter((person) => {
        const { displayName, userName, jobTitle, team, role, workstyle } = person;
        const text = plain([displayName, userName, jobTitle, team, role, workstyle ?? ''].join(' '));
        return wanted.every((word) => text.includes(word));
      });
      return { people: matches.slice(0, mostFound), total: matches.length };
    },
    async count() {
      return (await people()).length;
    },
  };
}
