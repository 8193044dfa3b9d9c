import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';

export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** The one person's cache on a machine. */
export const cacheOf = (machine: Machine): string =>
  filesUnder(machine.folder).find((path) => path.endsWith('cache.db')) ?? 'no cache';

export const keyOf = (machine: Machine): Uint8Array =>
  [...machine.secrets].find(([name]) => name.startsWith('cache-key'))?.[1] ?? new Uint8Array(0);
