import type { PutBack } from './salvage-put.ts';

export interface Told {
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

function doubt({ lost, spare }: Told, found: boolean): string {
  if (lost === 0) return found ? '' : 'Nothing in it was waiting to be sent.';
  if (lost !== null)
    return `${many(lost, 'change', 'changes')} could not be read. Look through what you did last and do again what is missing.`;
  if (spare) {
    const from = found
      ? 'What came back is from the spare copy.'
      : 'The spare copy held nothing that was waiting to be sent.';
    return `${from} Something from the last moments may be missing: check what you did last.`;
  }
  return 'We do not know whether anything is missing. Check what you did last and do again what is not there. The damaged file is kept: IT may get more out of it.';
}

/** What happened to the cache, what was got back, and what is not known, as one text for the person. */
export function wordsOfSalvage(told: Told): string {
  const happened =
    told.what === 'cache'
      ? 'The file with your work on this device was damaged. It was moved aside, and your cases and bookings come again from the council.'
      : 'What you did last was missing from the file on this device.';
  const back = gotBack(told.back);
  return [happened, back ?? '', doubt(told, back !== null)].filter((it) => it !== '').join(' ');
}
