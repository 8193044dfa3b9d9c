import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Who owns a data folder. `port` is 0 until the owner listens; `secret` lets a second start ask it for a link. */
const LockNote = z.object({ pid: z.number().int().positive(), port: z.number().int().min(0), secret: z.string() });
export type LockNote = z.infer<typeof LockNote>;

export interface FolderLock {
  /** Tells later starts where to ask. */
  publish(port: number): void;
  release(): void;
}

export type LockAttempt = { readonly lock: FolderLock } | { readonly owner: LockNote };

export const lockFileName = 'engine.lock';

/** True when a process of this id runs (or runs as somebody else). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

/**
 * Takes the folder for this process: one engine owns a data folder. A lock whose process is dead, or that `disowned`
 * names (its process id now belongs to another program), is taken over. Throws what the file system throws.
 */
export function lockFolder(folder: string, secret: string, disowned: LockNote | undefined = undefined): LockAttempt {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, lockFileName);
  const note = (port: number): string => JSON.stringify({ pid: process.pid, port, secret } satisfies LockNote);
  for (let attempt = 0; attempt < 5; attempt++) {
    if (createWhole(path, note(0))) {
      return {
        lock: {
          publish: (port) => replaceWhole(path, note(port)),
          release: () => {
            if (readLock(path)?.secret === secret) rmSync(path, { force: true });
          },
        },
      };
    }
    const owner = readLock(path);
    if (owner !== undefined && owner.secret !== disowned?.secret && isAlive(owner.pid)) return { owner };
    removeStale(path, owner?.secret);
  }
  throw new Error(`the lock ${path} could not be taken`);
}

export function readLock(path: string): LockNote | undefined {
  try {
    return LockNote.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Creates the file with all of its text in one step, or returns false when there is one already. */
function createWhole(path: string, text: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replaceWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, path);
}

/** Two starts may both see the stale lock: only the one that moved exactly that lock away may go on. */
function removeStale(path: string, secret: string | undefined): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readLock(aside);
  if (moved !== undefined && moved.secret !== secret) {
    // A live lock was moved by mistake: put it back unless yet another start has taken the place.
    createWhole(path, readFileSync(aside, 'utf8'));
  }
  rmSync(aside, { force: true });
}
