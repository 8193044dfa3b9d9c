import type { Chance } from '../random.ts';

const pronouns = {
  woman: { they: 'she', their: 'her', them: 'her', themself: 'herself' },
  man: { they: 'he', their: 'his', them: 'him', themself: 'himself' },
} as const;

export const pronounsOf = (woman: boolean): Readonly<Record<string, string>> => (woman ? pronouns.woman : pronouns.man);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Fills `{slot}`s from the facts of a case and settles each `[a|b]` by chance. Facts may hold slots themselves. */
export function tell(by: Chance, template: string, facts: Readonly<Record<string, string>>): string {
  const chosen = template.includes('[')
    ? template.replace(/\[([^\]]*)\]/g, (_, choices: string) => by.pick(choices.split('|')))
    : template;
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const low = slot.charAt(0).toLowerCase() + slot.slice(1);
      const fact = facts[low];
      if (fact === undefined) throw new RangeError(`No fact for {${slot}} in “${template}”.`);
      const filled = fact.includes('{') ? fill(fact) : fact;
      return slot === low ? filled : capital(filled);
    });
  return capital(fill(chosen)).replace(
    /([.?!]\s+)([a-z])/g,
    (_, end: string, letter: string) => end + letter.toUpperCase(),
  );
}
