import { dayOf, dayWords, instantOf, timeWords } from '../../shared/time/london.ts';
import { COPY_DAYS } from './old-copies.ts';
import type { PutBack } from './salvage-put.ts';

export interface Told {
  /** When it was found, milliseconds since 1970 by this device's clock. */
  readonly at: number;
  readonly back: PutBack;
  /** `cache`: the file was damaged and moved aside. `end`: it opens, but what was done last is not in it. */
  readonly what: 'cache' | 'end';
  /** Unfinished commands known to be lost; null: not known. */
  readonly lost: number | null;
  /** Whether the spare copy could be read. */
  readonly spare: boolean;
}

const many = (n: number, one: string, more: string): string => (n === 1 ? `1 ${one}` : `${n} ${more}`);
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

function gotBack({ unsent, needYou, drafts }: PutBack): string | null {
  const parts = [
    unsent === 0 ? '' : many(unsent, 'change that is still to be sent', 'changes that are still to be sent'),
    needYou === 0 ? '' : many(needYou, 'change that needs you', 'changes that need you'),
    drafts === 0 ? '' : many(drafts, 'draft', 'drafts'),
  ].filter((it) => it !== '');
  return parts.length === 0 ? null : `We got back ${listed(parts)}.`;
}

const LOOK = 'Look through what you did last, and do again what is missing.';

function doubt({ lost, spare }: Told, found: boolean): string {
  if (lost === 0) return found ? '' : 'Nothing on it was still to be sent, so nothing is lost.';
  if (lost !== null) return `${many(lost, 'change', 'changes')} could not be read. ${LOOK}`;
  if (spare)
    return `${found ? 'Up' : 'As far as we can tell nothing of yours was waiting to be sent, but up'} to a minute of what you did last may be missing. ${LOOK}`;
  return `We cannot tell whether something you did before is missing. ${LOOK} The damaged copy is kept for ${COPY_DAYS} days: IT may get more out of it.`;
}

/** What happened to the cache, what was got back, and what is not known, as one text for the person. */
export function wordsOfSalvage(told: Told): string {
  const found = instantOf(told.at);
  const when = `On ${dayWords(dayOf(found))} at ${timeWords(found)}`;
  const happened =
    told.what === 'cache'
      ? `${when} the copy of your work on this device was found damaged. All that had reached the council is safe, and is fetched again from there.`
      : `${when} what you did last was missing from the copy of your work on this device.`;
  const back = gotBack(told.back);
  return [happened, back ?? '', doubt(told, back !== null)].filter((it) => it !== '').join(' ');
}
