import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';

/**
 * Keeps a second back office out of a data folder: two would damage an embedded database. A lock whose program is gone
 * is taken over. Returns unlock.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'back-office.lock');
  try {
    mkdirSync(folder, { recursive: true });
    const holder = holderOf(file);
    if (holder !== undefined) {
      throw new CannotStart(
        `Another back office (process ${holder}) uses ${folder}. Stop it first, or give another folder with --data.`,
      );
    }
    writeFileSync(file, String(process.pid));
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart(`The folder ${folder} cannot be written. Check its permissions and the free space.`);
  }
  return () => rmSync(file, { force: true });
}

function holderOf(file: string): number | undefined {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    if (!Number.isInteger(holder) || holder <= 0) return undefined;
    process.kill(holder, 0);
    return holder;
  } catch {
    return undefined;
  }
}
