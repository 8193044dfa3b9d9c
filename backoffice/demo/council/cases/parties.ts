import type { Case } from '../../../../shared/cases/entities.ts';
import { homePhone, inventChild, inventName, inventRelative, mobilePhone, type Name } from '../people/names.ts';
import type { Chance } from '../random.ts';
import type { Category } from './categories.ts';
import type { Story } from './story.ts';
import { pronounsOf } from './telling.ts';

const women = new Set(['Daughter', 'Sister', 'Niece', 'Mother', 'Grandmother', 'Aunt']);
const men = new Set(['Son', 'Husband', 'Father']);
const family = new Set([...women, ...men, 'Partner']);

function named(by: Chance, part: string, of: Name): Name {
  for (let tries = 0; tries < 40; tries += 1) {
    const name = family.has(part) && by.happens(0.75) ? inventRelative(by, of.last) : inventName(by);
    if (name.first === of.first) continue;
    if (women.has(part) ? name.woman : men.has(part) ? !name.woman : true) return name;
  }
  return inventName(by);
}

const phone = (by: Chance): string => (by.happens(0.65) ? mobilePhone(by) : homePhone(by));
const full = (name: Name): string => `${name.first} ${name.last}`;

/** The people of a case, and the words its notes call them by. */
export function inventParties(
  by: Chance,
  category: Category,
  story: Story,
  staffNames: ReadonlySet<string>,
): { people: Case['people']; facts: Record<string, string> } {
  const words = JSON.stringify([story.steps, story.ends]);
  const mother = /\b(mum|dad)\b/.test(words);
  const fits = (name: Name) => !staffNames.has(full(name)) && (!mother || name.woman);
  let main = inventName(by);
  for (let tries = 0; tries < 40 && !fits(main); tries += 1) main = inventName(by);
  const title = main.woman ? by.pick(['Mrs', 'Ms', 'Miss', 'Mrs']) : 'Mr';
  const [part, others] = story.parts ?? [category.part, category.others];
  const facts: Record<string, string> = {
    ...pronounsOf(main.woman),
    name: full(main),
    mr: part === 'Young person' ? main.first : `${title} ${main.last}`,
  };
  const people: Case['people'] = [{ name: full(main), part, phone: phone(by) }];
  if (words.includes('{child}')) {
    const child = inventChild(by, main.last);
    facts.child = child.first;
    facts.their2 = child.woman ? 'her' : 'his';
    people.unshift({ name: full(child), part: 'Child', phone: '' });
  }
  if (others.length > 0 && (words.includes('{other}') || by.happens(0.35))) {
    const otherPart = by.pick(others);
    const other = named(by, otherPart, main);
    facts.other = other.first;
    people.push({ name: full(other), part: otherPart, phone: phone(by) });
  }
  return { people, facts };
}
