import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../e2e/harness/program.ts';
import type { Row } from './measure.ts';

const built = join(root, 'out', 'renderer');
const linked = /(?:src|href)="(\.?\/?[^"]+\.(?:js|css))"/g;
const imported = /(?:import|from)\s*["'](\.{1,2}\/[^"']+\.js)["']/g;

/** Files a browser must have before the first page stands: what index.html names, and what those import at once. */
function firstLoad(): string[] {
  const index = join(built, 'index.html');
  const wanted = [...readFileSync(index, 'utf8').matchAll(linked)].map((it) => join(built, it[1] ?? ''));
  const files = new Set([index]);
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (files.has(path) || !existsSync(path)) continue;
    files.add(path);
    if (!path.endsWith('.js')) continue;
    const here = dirname(path);
    wanted.push(...[...readFileSync(path, 'utf8').matchAll(imported)].map((it) => join(here, it[1] ?? '')));
  }
  return [...files];
}

export const firstLoadRow: Row = {
  id: 'first-load',
  what: 'First load of the renderer, gzip',
  unit: 'kB',
  limit: 400,
  limits: 'value',
  measure: async () => {
    const files = firstLoad();
    if (files.length < 2) throw new Error(`${built} holds no built renderer. Run npm run build first.`);
    const bytes = files.reduce((sum, it) => sum + gzipSync(readFileSync(it)).length, 0);
    return { value: bytes / 1000, baseline: null };
  },
};
