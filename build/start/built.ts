import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Build {
  readonly name: string;
  /** Files and folders, from the root, whose content decides the result. */
  readonly from: readonly string[];
  /** A file, from the root, that stands when it was built. */
  readonly makes: string;
}

export const rendererBuild: Build = {
  name: 'renderer',
  from: ['renderer', 'shared', 'package-lock.json', 'build/tsconfig.base.json'],
  makes: 'out/renderer/index.html',
};

export const desktopBuild: Build = {
  name: 'desktop',
  from: ['main', 'preload', 'shared', 'package.json', 'package-lock.json', 'build/desktop'],
  makes: 'out/desktop/main.cjs',
};

/** SHA-256 over the names and contents of everything `build` is made from, tests left out. */
export function contentStamp(root: string, build: Build): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const whole = join(root, path);
    if (!existsSync(whole)) return;
    if (statSync(whole).isDirectory()) {
      for (const name of readdirSync(whole).sort()) add(`${path}/${name}`);
    } else if (!/\.test\.tsx?$/.test(path)) {
      hash.update(path).update('\0').update(readFileSync(whole)).update('\0');
    }
  };
  for (const path of build.from) add(path);
  return hash.digest('hex');
}

const stampPath = (root: string, build: Build): string => join(root, 'out', 'stamps', build.name);

export function isBuilt(root: string, build: Build): boolean {
  if (!existsSync(join(root, build.makes))) return false;
  try {
    return readFileSync(stampPath(root, build), 'utf8') === contentStamp(root, build);
  } catch {
    return false;
  }
}

/** Remembers what was built. `stamp` is the one taken before building: an edit meanwhile makes it stale again. */
export function rememberBuilt(root: string, build: Build, stamp: string): void {
  const path = stampPath(root, build);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, stamp);
}
