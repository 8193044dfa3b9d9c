import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CouncilReady } from '../../backoffice/demo/start/ready.ts';
import { readSettings } from '../../main/hosts/browser/settings.ts';
import { readConfiguration } from '../../main/hosts/desktop/configuration.ts';
import { announce } from './announce.ts';
import { type Build, contentStamp, isBuilt, rememberBuilt } from './built.ts';
import { clientArguments, clientEnvironment } from './client-settings.ts';
import { prepareDataFolder } from './data-folder.ts';
import { findRuntime, whyNoWindow } from './electron-runtime.ts';
import { FlagProblem, readFlags } from './flags.mjs';
import { isInstalled } from './install.mjs';

const root = mkdtempSync(join(tmpdir(), 'worksmart-launch-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let made = 0;
function folder(): string {
  made += 1;
  const path = join(root, String(made));
  mkdirSync(path);
  return path;
}
function write(at: string, path: string, text: string): void {
  mkdirSync(join(at, path, '..'), { recursive: true });
  writeFileSync(join(at, path), text);
}

const council: CouncilReady = {
  backOffice: 'http://127.0.0.1:5001',
  identity: 'http://localhost:5002/',
  authority: 'https://localhost:5003/5f2c1b9e-7a34-4d60-9b1e-0c6a7e45d218',
  knownAuthorities: ['localhost:5003'],
  clientId: 'client',
  apiScope: 'api://worksmart-council/access',
  certificate: '/d/identity.pem',
  fingerprint: 'sha256/x',
  clockShift: -5_000,
  words: 'The demonstration council stands on Tuesday.',
  people: [{ userName: 'grace@thanwick.example', name: 'Grace', role: 'worker', words: 'Housing officer.' }],
};

describe('flags', () => {
  it('are read, with defaults', () => {
    expect(readFlags([])).toMatchObject({ open: true, json: false, port: 0, backOfficePort: 0, fresh: false });
    expect(readFlags(['--no-open', '--json', '--port', '80', '--keep', '--fresh', '--data', 'd'])).toMatchObject({
      open: false,
      json: true,
      port: 80,
      keep: true,
      fresh: true,
      data: 'd',
    });
  });

  it.each([
    ['--port'],
    ['--port', '-1'],
    ['--backoffice-port', '1e3'],
    ['--now', '9am'],
    ['--data', ' '],
    ['x'],
    ['--no'],
  ])('%s is refused with a sentence', (...args) => {
    expect(() => readFlags(args)).toThrow(FlagProblem);
  });
});

describe('what is installed', () => {
  const lock = (version: string): string =>
    JSON.stringify({
      packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1', optional: true } },
    });

  it('is told by npm’s own record', () => {
    const here = folder();
    write(here, 'package-lock.json', lock('2'));
    expect(isInstalled(here)).toBe(false);
    write(
      here,
      'node_modules/.package-lock.json',
      JSON.stringify({ packages: { 'node_modules/a': { version: '1' } } }),
    );
    expect(isInstalled(here)).toBe(false);
    write(
      here,
      'node_modules/.package-lock.json',
      JSON.stringify({ packages: { 'node_modules/a': { version: '2' } } }),
    );
    expect(isInstalled(here)).toBe(true);
  });
});

describe('what is built', () => {
  const build: Build = { name: 'screens', from: ['src', 'lock.json'], makes: 'out/index.html' };

  it('is stale when a source changed, not when a test did', () => {
    const here = folder();
    write(here, 'src/a/b.ts', '1');
    expect(isBuilt(here, build)).toBe(false);
    write(here, 'out/index.html', '');
    rememberBuilt(here, build, contentStamp(here, build));
    expect(isBuilt(here, build)).toBe(true);
    write(here, 'src/a/b.test.ts', 'x');
    expect(isBuilt(here, build)).toBe(true);
    write(here, 'src/a/b.ts', '2');
    expect(isBuilt(here, build)).toBe(false);
    rememberBuilt(here, build, contentStamp(here, build));
    rmSync(join(here, 'out/index.html'));
    expect(isBuilt(here, build)).toBe(false);
  });
});

describe('the data folder', () => {
  it('is ours when new or empty, and emptied of our own only with --fresh', () => {
    const here = join(folder(), 'new');
    prepareDataFolder(here, false);
    write(here, 'council/database/x', '1');
    write(here, 'notes.txt', 'mine');
    prepareDataFolder(here, false);
    expect(readdirSync(here)).toContain('council');
    prepareDataFolder(here, true);
    expect(readdirSync(here).toSorted()).toEqual(['notes.txt', 'worksmart-demonstration.json']);
  });

  it('is refused when it holds other things, even with --fresh', () => {
    const here = folder();
    write(here, 'council/letters.txt', 'mine');
    expect(() => prepareDataFolder(here, true)).toThrow(expect.objectContaining({ exitCode: 5 }));
    expect(readdirSync(join(here, 'council'))).toEqual(['letters.txt']);
  });
});

describe('Electron’s runtime', () => {
  const question = { root: '/r', platform: 'linux', env: { DISPLAY: ':0' }, isRoot: false };

  it('is of no use without a display or as root', () => {
    expect(whyNoWindow({ ...question, env: {} })).toContain('no display');
    expect(whyNoWindow({ ...question, isRoot: true })).toContain('root');
    expect(whyNoWindow(question)).toBeUndefined();
    expect(whyNoWindow({ ...question, platform: 'win32', env: {} })).toBeUndefined();
  });

  it('is found by path.txt, without requiring the package', () => {
    const here = folder();
    expect(findRuntime(here, {})).toBeUndefined();
    write(here, 'node_modules/electron/path.txt', 'electron');
    expect(findRuntime(here, {})).toBeUndefined();
    write(here, 'node_modules/electron/dist/electron', '');
    expect(findRuntime(here, {})).toBe(join(here, 'node_modules/electron/dist/electron'));
    write(here, 'elsewhere/electron', '');
    expect(findRuntime(here, { ELECTRON_OVERRIDE_DIST_PATH: join(here, 'elsewhere') })).toBe(
      join(here, 'elsewhere/electron'),
    );
  });
});

describe('what a client is given', () => {
  it('is understood by both hosts', () => {
    expect(readSettings(clientArguments(council, '/d/client'), {})).toMatchObject({
      council: council.backOffice,
      authority: council.authority,
      'known-authority': ['localhost:5003'],
      'clock-shift': -5_000,
      data: '/d/client',
    });
    expect(readConfiguration(false, {}, clientEnvironment(council, '/d/client'))).toMatchObject({
      policy: { CouncilUrl: council.backOffice, Authority: council.authority, KnownAuthorities: ['localhost:5003'] },
      fingerprint: 'sha256/x',
      clockShiftMs: -5_000,
      dataFolder: '/d/client',
      json: true,
    });
  });

  it('is announced with the address, the people and why', () => {
    const line = {
      ...council,
      client: 'http://127.0.0.1:1/open?key=k',
      host: 'browser',
      why: 'No display.',
      joined: false,
      clientArguments: [],
    } as const;
    const words = announce(line);
    for (const part of [
      'http://127.0.0.1:1/open?key=k',
      'No display.',
      'grace@thanwick.example  Grace, Housing officer.',
      council.identity,
    ]) {
      expect(words).toContain(part);
    }
    expect(announce({ ...line, host: 'desktop', why: null })).toContain('in its own window');
  });
});
