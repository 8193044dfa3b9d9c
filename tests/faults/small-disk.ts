import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CleanUp } from './clean-up.ts';

const run = (command: string, ...args: string[]): string | null => {
  const result = spawnSync(command, args, { encoding: 'utf8' });
  if (result.error !== undefined) return result.error.message;
  return result.status === 0 ? null : result.stderr.trim() || `it ended with ${result.status}`;
};

/** A disk of `kilobytes` of memory mounted at `folder`; or why there can be none here, in words. Needs root on Linux. */
export function mountSmallDisk(cleanUp: CleanUp, folder: string, kilobytes: number) {
  mkdirSync(folder, { recursive: true });
  const refused = run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'worksmart-faults', folder);
  if (refused !== null) return { refused } as const;
  const unmount = cleanUp.later(() => {
    const stays = run('umount', folder) === null ? null : run('umount', '--lazy', folder);
    if (stays !== null) throw new Error(`${folder} is still mounted: ${stays}`);
    rmdirSync(folder);
  });
  const ballast = join(folder, 'ballast');
  return {
    refused: null,
    folder,
    /** Takes the space there is, but for `leave` kilobytes. */
    fill(leave: number): void {
      const file = openSync(ballast, 'a');
      try {
        for (let size = 65_536; size >= 1_024; size = Math.floor(size / 4)) fillWith(file, Buffer.alloc(size, 1));
      } finally {
        closeSync(file);
      }
      if (leave > 0) giveBack(leave);
    },
    giveAllBack: (): void => rmSync(ballast, { force: true }),
    unmount,
  } as const;

  function fillWith(file: number, piece: Uint8Array): void {
    for (;;) {
      try {
        if (writeSync(file, piece) < piece.length) return;
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return;
        throw error;
      }
    }
  }

  function giveBack(leave: number): void {
    const refusedToo = run('truncate', `--size=-${leave}K`, ballast);
    if (refusedToo !== null) throw new Error(refusedToo);
  }
}

export type SmallDisk = Extract<ReturnType<typeof mountSmallDisk>, { readonly refused: null }>;
