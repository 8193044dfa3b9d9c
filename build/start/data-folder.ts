import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from './failure.ts';

const marker = 'worksmart-demonstration.json';
const ownFolders = ['council', 'identity', 'client'];
export const dataFolderCode = 5;

/**
 * Makes the folder ours, or refuses one that holds other things. With `fresh` what an earlier demonstration kept there
 * is removed, and nothing else ever is. Throws StartFailure.
 */
export function prepareDataFolder(folder: string, fresh: boolean): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const names = readdirSync(folder);
    if (!names.includes(marker) && names.length > 0) {
      throw new StartFailure(
        `The folder ${folder} holds other things. Nothing was changed. Give --data an empty folder or a new one.`,
        dataFolderCode,
      );
    }
    writeFileSync(join(folder, marker), '{"version":1}\n');
    if (!fresh) return;
    for (const name of ownFolders) rmSync(join(folder, name), { recursive: true, force: true });
  } catch (cause) {
    if (cause instanceof StartFailure) throw cause;
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
    const words: Record<string, string> = {
      EACCES: 'You have no permission to write there.',
      EROFS: 'That disk is read-only.',
      ENOSPC: 'That disk is full.',
      ENOTDIR: 'Part of that address is a file, not a folder.',
      EEXIST: 'That is a file, not a folder.',
    };
    throw new StartFailure(
      `Worksmart cannot use the folder ${folder}. ${words[why] ?? `The system refused (${why}).`} Choose another with --data.`,
      dataFolderCode,
    );
  }
}

export const folderExists = (folder: string): boolean => existsSync(folder);
