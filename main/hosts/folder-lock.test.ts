import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { discard, keptFolder, localDataFolder, newSessionFolder, ownTemporaryFolder } from './browser/data-folder.ts';
import { lockFileName, lockFolder, readLock } from './folder-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'worksmart-lock-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
/** The id of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

describe('the lock of a data folder', () => {
  it('has one owner, who says where it listens and gives it back', () => {
    const folder = join(root, 'one');
    const first = lockFolder(folder, 'a');
    if (!('lock' in first)) throw new Error('the folder was free');
    first.lock.publish(4711);
    expect(lockFolder(folder, 'b')).toEqual({ owner: { pid: process.pid, port: 4711, secret: 'a' } });
    first.lock.release();
    expect(existsSync(join(folder, lockFileName))).toBe(false);
    expect('lock' in lockFolder(folder, 'b')).toBe(true);
  });

  it('is taken over from a dead process, from a broken note, and from one that is disowned', () => {
    const folder = join(root, 'two');
    lockFolder(folder, 'a');
    const path = join(folder, lockFileName);
    writeFileSync(path, JSON.stringify({ pid: deadPid(), port: 1, secret: 'dead' }));
    expect('lock' in lockFolder(folder, 'b')).toBe(true);
    writeFileSync(path, '{"pid":');
    expect('lock' in lockFolder(folder, 'c')).toBe(true);
    const other = lockFolder(folder, 'd');
    if (!('owner' in other)) throw new Error('c has the folder');
    expect('lock' in lockFolder(folder, 'd', other.owner)).toBe(true);
    expect(readLock(path)?.secret).toBe('d');
    expect(readdirSync(folder)).toEqual([lockFileName]);
  });

  it('is not given back by somebody who has lost it', () => {
    const folder = join(root, 'three');
    const first = lockFolder(folder, 'a');
    if (!('lock' in first)) throw new Error('the folder was free');
    lockFolder(folder, 'b', { pid: process.pid, port: 0, secret: 'a' });
    first.lock.release();
    expect(readLock(join(folder, lockFileName))?.secret).toBe('b');
  });
});

describe('where data goes', () => {
  it('is the local profile', () => {
    expect(localDataFolder('linux', {}, '/h')).toBe('/h/.local/share/worksmart');
    expect(localDataFolder('linux', { XDG_DATA_HOME: '/x' }, '/h')).toBe('/x/worksmart');
    expect(localDataFolder('win32', { LOCALAPPDATA: '/L', APPDATA: '/R' }, '/h')).toBe('/L/Worksmart');
  });

  it('goes with the session, and what a killed process left goes at the next start', () => {
    const temporary = mkdtempSync(join(root, 'temporary-'));
    const left = join(temporary, `worksmart-client-${deadPid()}-x`);
    const alive = join(temporary, `worksmart-client-${process.pid}-y`);
    for (const folder of [left, alive]) keptFolder(folder);
    const own = ownTemporaryFolder(temporary);
    expect(existsSync(left)).toBe(false);
    expect(existsSync(alive)).toBe(true);
    const first = newSessionFolder(own);
    writeFileSync(join(first, 'cache'), 'x');
    const second = newSessionFolder(own);
    expect(existsSync(first)).toBe(false);
    discard(second);
    expect(readdirSync(own)).toEqual([]);
  });
});
