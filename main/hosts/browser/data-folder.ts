import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, lockFileName, readLock } from '../folder-lock.ts';

/** Where a machine's programs keep a person's local, never roaming, data. */
export function localDataFolder(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Worksmart');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Worksmart');
  const data = env.XDG_DATA_HOME;
  return join(data?.startsWith('/') ? data : join(home, '.local', 'share'), 'worksmart');
}

const sessionPrefix = 'session-';
const ownPrefix = 'worksmart-client-';

/**
 * A folder of this process alone under the system's temporary folder, after removing those that a killed process left:
 * without `--keep` the cache goes with the session.
 */
export function ownTemporaryFolder(temporary: string): string {
  for (const name of listOf(temporary)) {
    if (!name.startsWith(ownPrefix)) continue;
    const folder = join(temporary, name);
    const pid = Number(name.slice(ownPrefix.length).split('-')[0]);
    const owner = readLock(join(folder, lockFileName));
    if (Number.isInteger(pid) && pid > 0 && !isAlive(owner?.pid ?? pid)) discard(folder);
  }
  return mkdtempSync(join(temporary, `${ownPrefix}${process.pid}-`));
}

/** Under the lock of `base` nobody else has a session there: what is left of earlier ones goes, and a new one begins. */
export function newSessionFolder(base: string): string {
  for (const name of listOf(base)) if (name.startsWith(sessionPrefix)) discard(join(base, name));
  return mkdtempSync(join(base, sessionPrefix));
}

export function keptFolder(base: string): string {
  const folder = join(base, 'kept');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Removes a folder of ours. A file another program holds open (Windows) is left for the next start. */
export function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  } catch {
    // Swept at the next start.
  }
}

function listOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
