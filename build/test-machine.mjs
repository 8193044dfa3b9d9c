import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findRuntime } from './start/electron-runtime.ts';

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((it) => join(it, name)).find((it) => existsSync(it));
}

export function findChromium() {
  const usual = [
    process.env.WORKSMART_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return usual.find((it) => it && existsSync(it));
}

/** The folder with initdb and pg_ctl of the newest PostgreSQL here, or undefined. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((it) => join(debian, it, 'bin')), '/opt/homebrew/bin', '/usr/local/bin'];
  const found = folders.find((it) => existsSync(join(it, 'initdb')) && existsSync(join(it, 'pg_ctl')));
  return found ?? onPath('initdb')?.replace(/[\\/]initdb$/, '');
}

function aptInstall(packages) {
  console.log(`Installing ${packages.join(', ')} with apt-get...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words) =>
    spawnSync('apt-get', ['-qq', '-y', ...words], { stdio: ['ignore', 'inherit', 'inherit'], env });
  apt('update');
  apt('install', '--no-install-recommends', ...packages);
}

/**
 * Gets what a run needs and the lockfile cannot bring: Chromium with fonts, and PostgreSQL. As root on Debian it
 * installs them; elsewhere it says the one command that does.
 */
export function prepareMachine(wanted) {
  const missing = [
    ...(wanted.chromium && !findChromium() ? ['chromium', 'fonts-liberation'] : []),
    ...(wanted.postgres && !process.env.WORKSMART_DATABASE_URL && !findPostgres() ? ['postgresql'] : []),
  ];
  if (missing.length === 0) return;
  if (isRootOnDebian()) return aptInstall(missing);
  const command =
    process.platform === 'darwin'
      ? `brew install ${missing.includes('postgresql') ? 'postgresql@17' : ''} --cask ${missing.includes('chromium') ? 'google-chrome' : ''}`
      : `sudo apt-get install ${missing.join(' ')}`;
  console.log(`This machine lacks ${missing.join(', ')}. One command gets it: ${command}`);
}

/** Why Electron's runtime cannot be used here, or undefined when it can. Only looks: requiring electron would download it. */
export function electronMissing(root) {
  if (findRuntime(root, process.env) !== undefined) return undefined;
  return 'its runtime is not here (no path.txt in the package, or nothing at ELECTRON_OVERRIDE_DIST_PATH)';
}
