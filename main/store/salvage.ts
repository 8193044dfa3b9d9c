import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, type KeyedOptions } from './open.ts';
import { recoveryOf } from './recovery.ts';
import type { Registry } from './registry.ts';
import { CHANGES, type Kept, nothingKept } from './salvage-kept.ts';
import { putBack } from './salvage-put.ts';
import { type DamagedRead, readDamaged } from './salvage-read.ts';
import { unite } from './salvage-unite.ts';
import { wordsOfSalvage } from './salvage-words.ts';
import type { Spare } from './spare.ts';
import type { DatedOptions } from './spare-file.ts';
import type { WritableStore } from './store.ts';

const ends = ['', '-wal', '-shm'] as const;
const SALVAGING = '.salvaging-';

function moveAll(from: string, to: string): void {
  for (const end of ends) if (existsSync(from + end)) renameSync(from + end, to + end);
}

/** Moves a cache that cannot be read aside. Until what was in it has been put back it is called so, also after a power cut. */
export function setAside(path: string, now: number): void {
  moveAll(path, `${path}${SALVAGING}${now}`);
}

/** Files set aside out of which nothing has been got back yet, oldest first. */
function asides(path: string): string[] {
  const start = `${basename(path)}${SALVAGING}`;
  return readdirSync(dirname(path))
    .filter((it) => it.startsWith(start) && /^\d+$/.test(it.slice(start.length)))
    .sort()
    .map((it) => join(dirname(path), it));
}

/** A copy is read, so that the file itself stays byte by byte what it was; with no space for one the file itself. */
function readAside(path: string, options: KeyedOptions): DamagedRead {
  const copy = `${path}-copy`;
  const drop = (): void => {
    for (const end of ends) rmSync(copy + end, { force: true });
  };
  drop();
  try {
    for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, copy + end);
    return readDamaged({ ...options, path: copy });
  } catch (error) {
    if (codeOf(error) !== 'ENOSPC') throw error;
    drop();
    return readDamaged({ ...options, path });
  } finally {
    drop();
  }
}

/** Which unfinished commands are lost for good: neither read nor in the spare copy. Null: not known. */
function lostOf(read: readonly DamagedRead[], spare: Kept): number | null {
  const places = new Set([...spare.commands.values()].map((it) => Number(it.row.made)));
  let lost = 0;
  for (const it of read) {
    if (it.unread === null) return null;
    lost += it.unread.filter((made) => !places.has(made)).length;
  }
  return lost;
}

const newerFirst = (a: { changes: number }, b: { changes: number }): number => b.changes - a.changes;

/**
 * Brings the store and its spare copy together when it was opened: what was in a damaged cache, and what the spare copy has
 * seen and the cache has not (its log was lost), is put back. Returns what to tell the person; null when all was well.
 */
export function salvage(store: WritableStore, registry: Registry, spare: Spare, options: DatedOptions): string | null {
  const damaged = asides(options.path);
  const seen = Number(store.meta.get(CHANGES) ?? '0');
  if (damaged.length === 0 && spare.found.changes <= seen) {
    if (spare.found.changes !== seen || spare.found.damaged) spare.copyAll();
    return null;
  }
  const fromSpare = spare.found.kept();
  const read = damaged.map((path) => readAside(path, options));
  const sources: readonly { readonly kept: Kept; readonly changes: number }[] = [
    ...read,
    { kept: fromSpare, changes: spare.found.changes },
  ].sort(newerFirst);
  const united = sources.reduce<Kept>((all, it) => unite(all, it.kept), nothingKept);
  const changes = Math.max(seen, ...sources.map((it) => it.changes)) + 1;
  let told: string | null = recoveryOf(store.meta).unread;
  putBack(store, registry, united, {
    changes,
    exact: damaged.length === 0,
    words: (back) => {
      const nothing = back.unsent + back.needYou + back.drafts === 0;
      // A log that was lost and took nothing a person made; or all this was done and told before a power cut.
      if (nothing && (damaged.length === 0 || told !== null)) return told;
      told = wordsOfSalvage({
        at: options.now,
        back,
        what: damaged.length > 0 ? 'cache' : 'end',
        lost: damaged.length > 0 ? lostOf(read, fromSpare) : null,
        spare: !spare.found.damaged,
      });
      return told;
    },
  });
  for (const path of damaged) moveAll(path, path.replace(SALVAGING, '.damaged-'));
  spare.copyAll();
  return told;
}
