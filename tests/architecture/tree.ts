import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const layers = ['shared', 'main', 'backoffice', 'preload', 'renderer'] as const;
const folders = [...layers, 'tests', 'build', '.ci', '.github'];
const notOurs = new Set(['node_modules', 'out', 'test-results']);

export interface SourceFile {
  /** From the tree's root, with forward slashes. */
  path: string;
  text: string;
}

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((it) => {
    const path = `${folder}/${it.name}`;
    if (it.isDirectory()) return notOurs.has(it.name) ? [] : walk(path);
    return [path];
  });
}

/** Every file of ours with code in it. */
export function sources(): SourceFile[] {
  return folders
    .flatMap(walk)
    .filter((it) => /\.(tsx?|[cm]?js|grit|css|html|ya?ml)$/.test(it) || it === '.ci/run')
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');
export const foldersIn = (path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((it) => it.isDirectory())
    .map((it) => it.name);
