import type { FieldConflict } from '../../shared/council/protocol.ts';
import type { OutboxItem } from '../../shared/sync/contract.ts';
import { isUnread } from '../cases/clashes.ts';
import { fieldWords, isWritten, valueInside } from '../cases/field-words.ts';

type Told = Pick<OutboxItem, 'type' | 'state' | 'answer' | 'rejection' | 'conflict' | 'handedOver'>;

const andWords = (fields: readonly FieldConflict[]) =>
  fields.map((it) => fieldWords(it.field).toLowerCase()).join(' and ');

/** Letters of a longer text that tell it from others like it. */
const FIRST_LETTERS = 70;

/** A text's beginning in quotation marks, cut between words. */
function quoted(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= FIRST_LETTERS) return `“${flat}”`;
  const cut = flat.slice(0, FIRST_LETTERS);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), FIRST_LETTERS / 2)).trimEnd()} …”`;
}

/** With a full stop, unless what is quoted last has one. */
const ended = (sentence: string): string => (/[.!?…]”$/.test(sentence) ? sentence : `${sentence}.`);

/** A case field's new value as it is said in a list. */
const newValue = (field: string, value: unknown): string =>
  isWritten(field) && typeof value === 'string' && value !== '' ? quoted(value) : valueInside(field, value);

/**
 * What a thing says, which its title does not: a note’s first words, what a field was changed to. Three notes on one case
 * would else read alike. Null: the title says all, or what it says is no longer for this person.
 */
export function contentWords({
  payload,
  state,
  handedOver,
}: Pick<OutboxItem, 'payload' | 'state' | 'handedOver'>): string | null {
  if (state === 'conflict' || handedOver !== null) return null;
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return null;
  const { text, set } = payload;
  if (typeof text === 'string') return quoted(text);
  if (typeof set !== 'object' || set === null || Array.isArray(set)) return null;
  const fields = Object.entries(set);
  const [only] = fields;
  if (only === undefined) return null;
  if (fields.length === 1) return `To ${newValue(...only)}`;
  return fields.map(([field, value]) => `${fieldWords(field)}: ${newValue(field, value)}`).join(', ');
}

/** The council’s words. Of leave that it could not take: a manager has not said no, nobody has been asked. */
function refusedWords({ type, rejection }: Told): string | null {
  if (rejection === null) return null;
  return type === 'absence.askLeave' ? `Your manager has not been asked. ${rejection.words}` : rejection.words;
}

/** What became of a thing that needs its person, and what to do: `You put urgent, Colin Lee put emergency. …`. */
export function needWords(item: Told): string {
  const fields = item.state === 'conflict' ? (item.conflict ?? []) : [];
  const [written, unread] = [fields.filter((it) => !isUnread(it)), fields.filter(isUnread)];
  const [clash, ...more] = written;
  if (clash === undefined) {
    const by = unread[0]?.by;
    if (by === undefined) return refusedWords(item) ?? item.answer ?? '';
    return `${by} changed the ${andWords(unread)} after you last read it. Read it, and this goes to the council.`;
  }
  // A colleague's change that is taken up from the tray is not this person's own.
  const own = item.type !== 'escrow.takeUp';
  const mine = own ? 'You put' : 'What was handed over says';
  const other = isWritten(clash.field) ? 'both put together' : 'another';
  const choice = more.length === 0 ? `${own ? 'yours' : 'that'}, ${clash.by}’s or ${other}` : 'field by field';
  const kept = `${own ? 'Yours is kept on this device until you choose' : 'Nothing is lost. Choose'}: ${choice}.`;
  const what =
    more.length === 0
      ? ended(`${mine} ${newValue(clash.field, clash.mine)}, ${clash.by} put ${newValue(clash.field, clash.theirs)}`)
      : `${clash.by} changed the ${andWords(written)} too.`;
  const new_ =
    unread.length === 0 ? '' : ` ${clash.by} also wrote a new ${andWords(unread)}: you are asked to read it there.`;
  return `${what} ${kept} Until then ${clash.by}’s counts.${new_}`;
}

/** What deleting a thing means, before it is done. */
export function lossWords(item: Told): string {
  const clash = item.conflict?.[0];
  if (item.state === 'conflict' && clash !== undefined)
    return `What you put is thrown away, and what ${clash.by} put stays.`;
  if (item.state === 'rejected') return 'The council does not have it, and it will not be sent again.';
  return 'It has not been sent, and it will not be. It is taken off this device.';
}

/** What it is, and where the case is. */
export const titleWords = ({ words, place }: Pick<OutboxItem, 'words' | 'place'>): string =>
  place === null ? words : `${words}, ${place}`;

/** What became of a thing that is dealt with. `replaced`: another one was sent in its place. No full stop: a time follows. */
export function goneWords(item: Told, replaced: boolean): string {
  const clash = item.conflict?.[0];
  if (item.state === 'withdrawn') {
    if (replaced)
      return clash === undefined
        ? 'You put it right, and that was sent in its place'
        : 'You chose, and that was sent in its place';
    return clash === undefined ? 'You deleted it. The council does not have it' : `You kept ${clash.by}’s instead`;
  }
  if (item.type === 'absence.askLeave') return 'Sent to your manager (Absence shows the answer)';
  if (item.answer === null || item.answer === 'Done.') return 'Reached the council';
  return item.answer.replace(/\.$/, '');
}
