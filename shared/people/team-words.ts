/** A team in a sentence: `the Housing repairs team`, and `the Contact centre early team`, which says so itself. */
export const theTeam = (name: string): string => (/\bteam\b/i.test(name) ? `the ${name}` : `the ${name} team`);
