import type { Kept, KeptCommand, KeptDraft, KeptTouch, RawCommand } from './salvage-kept.ts';

/**
 * How far a command had come, among states with the same count of tries. A higher count always came later, because only
 * sending counts. `waiting` after a try stands above what was answered: either the council went back to a backup, or it
 * is not known; and to ask again under the same id is always safe, because the council answers that from its book.
 */
const ORDER = ['sending', 'sent', 'answered', 'done', 'blocked', 'waiting', 'conflict', 'rejected', 'withdrawn'];

const text = (value: unknown): string => JSON.stringify(value);
const progress = (row: RawCommand): readonly [number, number] => [
  // Taken back is for good, whatever else is said of it.
  row.state === 'withdrawn' ? Number.MAX_SAFE_INTEGER : Number(row.tries),
  ORDER.indexOf(String(row.state)),
];

function laterOf(a: RawCommand, b: RawCommand): RawCommand {
  const [triesA, placeA] = progress(a);
  const [triesB, placeB] = progress(b);
  if (triesA !== triesB) return triesA > triesB ? a : b;
  if (placeA !== placeB) return placeA > placeB ? a : b;
  return text(a) >= text(b) ? a : b;
}

function uniteTouches(a: readonly KeptTouch[], b: readonly KeptTouch[]): readonly KeptTouch[] {
  const all = new Map([...a, ...b].map((it) => [`${it.entity} ${it.id}`, { entity: it.entity, id: it.id }]));
  return [...all].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, it]) => it);
}

const uniteCommand = (a: KeptCommand, b: KeptCommand): KeptCommand => ({
  row: laterOf(a.row, b.row),
  touches: uniteTouches(a.touches, b.touches),
});

const laterDraft = (a: KeptDraft, b: KeptDraft): KeptDraft =>
  `${a.savedAt} ${a.text}` >= `${b.savedAt} ${b.text}` ? a : b;

function mapsUnited<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>, both: (a: T, b: T) => T): Map<string, T> {
  const united = new Map(a);
  for (const [key, it] of b) {
    const held = united.get(key);
    united.set(key, held === undefined ? it : both(held, it));
  }
  return united;
}

/** Numbers that protect the session go up only: damage must not unlock it or give back a try at the PIN. */
const guarded = new Set(['locked', 'wrongPins']);

/**
 * Two sources as one. Commands and drafts do not depend on which is named first: of a command the one that came further
 * counts, of a draft the one saved last. Of the session's own values those of `newer` count.
 */
export function unite(newer: Kept, older: Kept): Kept {
  const meta = new Map([...older.meta, ...newer.meta]);
  for (const name of guarded) {
    const found = [newer.meta.get(name), older.meta.get(name)].filter((it) => it !== undefined).map(Number);
    if (found.length > 0) meta.set(name, String(Math.max(...found)));
  }
  return {
    commands: mapsUnited(newer.commands, older.commands, uniteCommand),
    drafts: mapsUnited(newer.drafts, older.drafts, laterDraft),
    meta,
    secrets: new Map([...older.secrets, ...newer.secrets]),
  };
}
