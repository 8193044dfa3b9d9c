import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { mimeTypes } from '../browser/static-files.ts';
import type { PageFile } from './page-server.ts';

/** The built renderer by path, read whole at start: a request never becomes a path on the disk. */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = mimeTypes[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = Uint8Array.from(readFileSync(path));
    files.set(path.slice(folder.length).replaceAll('\\', '/'), { type, bytes });
  }
  return files;
}
