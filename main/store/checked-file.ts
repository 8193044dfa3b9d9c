import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

const stampOf = (path: string): string => `${path}.checked`;

/** The file's size and when it was last written, to the millisecond (a copy keeps no more); null when a log beside it holds more. */
function lookOf(path: string): string | null {
  const log = `${path}-wal`;
  if (!existsSync(path) || (existsSync(log) && statSync(log).size > 0)) return null;
  const { size, mtimeMs } = statSync(path);
  return `${size} ${Math.floor(mtimeMs)}`;
}

/** Whether the file is as it was when every page of it was last looked at. Its pages are signed: what rots later is still met, not believed. */
export function isAsChecked(path: string): boolean {
  const look = lookOf(path);
  return look !== null && existsSync(stampOf(path)) && readFileSync(stampOf(path), 'utf8') === look;
}

/** Every page of the closed file was looked at and is whole. A stamp that cannot be written only means looking again. */
export function noteChecked(path: string): void {
  const look = lookOf(path);
  if (look === null) return;
  try {
    writeFileSync(stampOf(path), look, { mode: 0o600 });
  } catch {
    // A full disk, for one.
  }
}

/** A damaged page was met: every page is looked at at the next start, whatever the file looks like from outside. */
export const forgetChecked = (path: string): void => rmSync(stampOf(path), { force: true });
