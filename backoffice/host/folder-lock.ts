import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.ts';

/** When this process began, in milliseconds: with its number, what no other start has. */
const began = Math.round(performance.timeOrigin);

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
    writeFileSync(file, `${process.pid} ${began}`);
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart(`The folder ${folder} cannot be written. Check its permissions and the free space.`);
  }
  return () => rmSync(file, { force: true });
}

function holderOf(file: string): number | undefined {
  try {
    const [holder = 0, itsBegin] = readFileSync(file, 'utf8').split(' ').map(Number);
    if (!Number.isInteger(holder) || holder <= 0) return undefined;
    // In a container every start has the same number: one that began at another time was killed and left it behind.
    if (holder === process.pid) return itsBegin === began ? holder : undefined;
    return isAlive(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
