import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Days for which a damaged file that was moved aside is kept, for IT to get more out of it. */
export const COPY_DAYS = 30;

/** What a damaged file is called once all that can be read of it has been got out, with the time (ms since 1970) in it. */
const DAMAGED = /\.damaged-(\d+)(-wal|-shm)?$/;

/** Between a cache's name and the version it had before a migration. */
export const BEFORE = '.before-';

/** Once a migrated cache has been opened again, nobody needs what it was before, which also holds cases that leave. */
export function dropMigrationCopies(path: string): void {
  const start = basename(path) + BEFORE;
  for (const name of readdirSync(dirname(path))) if (name.startsWith(start)) remove(join(dirname(path), name));
}

/** What cannot be removed (a virus scanner holds it open, for one) stays for the next time. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It is tried again at the next start.
  }
}

/**
 * Removes damaged files in a person's folder whose days are over. They hold cases that may have left this person since, and
 * nobody could purge those in them.
 */
export function dropOldCopies(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const at = DAMAGED.exec(name)?.[1];
    if (at === undefined || now - Number(at) < COPY_DAYS * 86_400_000) continue;
    remove(join(folder, name));
  }
}
