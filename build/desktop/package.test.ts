import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bundle, externals, root } from './bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'worksmart-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const required = (file: string): ReadonlySet<string> =>
  new Set(
    [...readFileSync(join(root, 'out/desktop', file), 'utf8').matchAll(/\brequire\(['"]([^'"]+)['"]\)/g)].map(
      (it) => it[1] ?? '',
    ),
  );
const isNodes = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name);
/** Texts that ajv writes into the code it generates; nothing runs them here. */
const inTexts = /^ajv(-formats)?\/dist\//;

beforeAll(async () => {
  // Main reads the screens' folder; here it may be empty.
  mkdirSync(join(root, 'out/renderer'), { recursive: true });
  const parts = {
    main: 'main/hosts/desktop/main.ts',
    engine: 'main/hosts/desktop/engine-main.ts',
    preload: 'preload/preload.ts',
  };
  for (const [name, entry] of Object.entries(parts)) {
    await build({ ...bundle(entry, `${name}.cjs`), configFile: false, logLevel: 'error' });
  }
});

describe('the bundles', () => {
  it('preload requires electron and nothing else', () => {
    expect([...required('preload.cjs')]).toEqual(['electron']);
    expect(readFileSync(join(root, 'out/desktop/preload.cjs'), 'utf8').length).toBeLessThan(2_000);
  });

  it.each(['main', 'engine'])('%s requires only Node, its own parts and what must stay outside', (name) => {
    const parts = readdirSync(join(root, 'out/desktop')).filter((it) => it.startsWith(name) && it.endsWith('.cjs'));
    const own = parts.map((it) => `./${it}`);
    const others = parts.flatMap((it) => [...required(it)]).filter((it) => !isNodes(it) && !inTexts.test(it));
    for (const it of others) expect([...externals, ...own]).toContain(it);
    expect(others).toContain('electron');
  });

  it('keeps the sign-on library out of what the engine loads first', () => {
    const text = (file: string): string => readFileSync(join(root, 'out/desktop', file), 'utf8');
    expect(text('engine-msal-sign-on.cjs')).toContain('PublicClientApplication');
    expect(text('engine.cjs')).not.toContain('PublicClientApplication');
  });

  it('keeps the store out of main, and the page’s libraries out of both', () => {
    expect(required('main.cjs')).not.toContain('better-sqlite3');
    expect(required('engine.cjs')).toContain('better-sqlite3');
    for (const file of ['main.cjs', 'engine.cjs']) {
      expect(readFileSync(join(root, 'out/desktop', file), 'utf8')).not.toContain('react-dom');
    }
  });
});

/** Stands where Electron's utility process would: gives the bundle a parent port, says start, and prints what it answers. */
const utilityProcess = (dataFolder: string): string => `
  const { EventEmitter } = require('node:events');
  const Module = require('node:module');
  const say = (data) => process.parentPort.emit('message', { data, ports: [] });
  const hear = (message) => {
    console.log(JSON.stringify(message));
    if (message.kind.startsWith('secret-')) setImmediate(say, { kind: 'secret', id: message.id, failed: false });
    if (message.kind === 'ready') setImmediate(say, { kind: 'stop' });
  };
  const load = Module._load;
  Module._load = (name, ...rest) => (name === 'electron' ? { net: { fetch: () => Promise.reject(new Error('no network')) } } : load(name, ...rest));
  process.parentPort = Object.assign(new EventEmitter(), { postMessage: (message) => hear(message) });
  require(${JSON.stringify(join(root, 'out/desktop/engine.cjs'))});
  say({
    kind: 'start', dataFolder: ${JSON.stringify(dataFolder)}, deviceSettings: {}, durable: false, clockShiftMs: 0,
    settings: {
      councilUrl: 'https://council.example', host: 'desktop', version: '0.1.0', demonstration: null,
      signOn: { authority: 'https://login.example/5f2c1b9e-7a34-4d60-9b1e-0c6a7e45d218', clientId: 'c', apiScope: 'api://a/b', knownAuthorities: ['login.example'] },
      nativeBinding: ${JSON.stringify(join(root, 'node_modules/better-sqlite3/prebuilds', `${process.platform}-${process.arch}.node`))},
    },
  });
`;

it('the engine’s bundle starts, says it is ready, and stops', () => {
  const said = execFileSync(process.execPath, ['-e', utilityProcess(join(folder, 'engine'))], {
    encoding: 'utf8',
    cwd: root,
  });
  const kinds = said
    .trim()
    .split('\n')
    .map((line) => z.object({ kind: z.string() }).parse(JSON.parse(line)).kind);
  expect(kinds).toContain('ready');
  expect(kinds.at(-1)).toBe('stopped');
});

describe.skipIf(process.platform !== 'linux')('main’s bundle, with a stand-in for the runtime', () => {
  function play(backend: string): readonly unknown[][] {
    const data = mkdtempSync(join(folder, 'user-'));
    const standIn = join(root, 'build/desktop/stand-in-electron.cjs');
    const said = execFileSync(process.execPath, [standIn, join(root, 'out/desktop/main.cjs'), root, data, backend], {
      encoding: 'utf8',
      timeout: 20_000,
      env: {
        ...process.env,
        WORKSMART_COUNCIL: 'http://127.0.0.1:1',
        WORKSMART_AUTHORITY: 'https://localhost:2/5f2c1b9e-7a34-4d60-9b1e-0c6a7e45d218',
        WORKSMART_CLIENT_ID: 'c',
        WORKSMART_API_SCOPE: 'api://a/b',
        WORKSMART_DATA: data,
        WORKSMART_FINGERPRINT: 'sha256/x',
      },
    });
    return said
      .trim()
      .split('\n')
      .map((line) => z.array(z.unknown()).parse(JSON.parse(line)));
  }
  const names = (steps: readonly unknown[][]): readonly string[] => steps.map((step) => step.slice(0, 2).join(' '));

  it('starts in order, opens a link, and quits only when the engine has stopped', () => {
    const steps = play('gnome_libsecret');
    expect(names(steps).slice(0, 4)).toEqual(['setPath userData', 'lock', 'sandbox', 'schemes']);
    expect(steps).toContainEqual(['handle', 'app', 404]);
    expect(steps).toContainEqual(['window', false, true]);
    expect(steps).toContainEqual(['load', 'app://worksmart/']);
    expect(steps).toContainEqual(['load', 'app://worksmart/#/cases/abc']);
    expect(names(steps)).toEqual(expect.arrayContaining(['permissions', 'certificate check', 'fork ignore', 'show']));
    expect(steps).toContainEqual(['to engine', 'start', true, expect.stringMatching(/\/engine$/)]);
    expect(names(steps).slice(-3)).toEqual(['to engine stop', 'quit held', 'quit through']);
  });

  it('keeps nothing when the keystore’s key is the same everywhere', () => {
    expect(play('basic_text')).toContainEqual(['to engine', 'start', false, expect.stringMatching(/\/session-[^/]+$/)]);
  });
});

/** Where Electron keeps its fuses: after this text, a version, a count, and one letter each. */
const fuseWire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const usualFuses = '101111001';

/** A dist with the shape of Electron's and none of its programs. */
function stubDist(): string {
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'locales'), { recursive: true });
  mkdirSync(join(dist, 'resources'));
  const program = Buffer.concat([
    Buffer.from('\x7fELF'.padEnd(64, '\0'), 'latin1'),
    Buffer.from(fuseWire),
    Buffer.of(1, usualFuses.length),
    Buffer.from(`${usualFuses}${'\0'.repeat(64)}`),
  ]);
  writeFileSync(join(dist, 'electron'), program, { mode: 0o755 });
  for (const name of ['version', 'LICENSE', 'chrome-sandbox', 'locales/en-GB.pak'])
    writeFileSync(join(dist, name), '45');
  return dist;
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>> | undefined;
  readonly unpacked?: boolean | undefined;
  readonly integrity?: unknown;
}
const Entry: z.ZodType<Entry> = z.lazy(() =>
  z.object({
    files: z.record(z.string(), Entry).optional(),
    unpacked: z.boolean().optional(),
    integrity: z.unknown().optional(),
  }),
);

/** The files of an archive, by path: its header is JSON after four lengths of four bytes. */
function listArchive(path: string): Map<string, Entry> {
  const bytes = readFileSync(path);
  const header = Entry.parse(JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8')));
  const files = new Map<string, Entry>();
  const walk = (entry: Entry, at: string): void => {
    if (entry.files === undefined) files.set(at, entry);
    for (const [name, inner] of Object.entries(entry.files ?? {})) walk(inner, at === '' ? name : `${at}/${name}`);
  };
  walk(header, '');
  return files;
}

describe.skipIf(process.platform !== 'linux')('the packaged folder', () => {
  const unpacked = join(folder, 'out', 'linux-unpacked');
  beforeAll(() => {
    const program = join(root, 'node_modules', 'electron-builder', 'cli.js');
    const args = ['--linux', 'dir', '--x64', '--publish', 'never'];
    const over = [`-c.electronDist=${stubDist()}`, `-c.directories.output=${join(folder, 'out')}`];
    execFileSync(process.execPath, [program, ...args, ...over], { cwd: root, stdio: 'pipe' });
  });

  it('ships what runs and nothing else', () => {
    const files = [...listArchive(join(unpacked, 'resources/app.asar')).keys()];
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/desktop/main.cjs',
        'out/desktop/engine.cjs',
        'out/desktop/preload.cjs',
      ]),
    );
    const other = files.filter((name) => !/^(package\.json|out\/(desktop|renderer)\/|build\/icons\/)/.test(name));
    expect(new Set(other.map((name) => name.split('/').slice(0, 2).join('/')))).toEqual(
      new Set(['node_modules/better-sqlite3']),
    );
    expect(other.filter((name) => /\/(deps|src)\/|\.gyp$|\.tsx?$/.test(name) && !name.endsWith('.d.ts'))).toEqual([]);
    expect(other.filter((name) => name.endsWith('.node'))).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ]);
  });

  it('keeps only the native part outside the archive, and everything inside under integrity', () => {
    const files = [...listArchive(join(unpacked, 'resources/app.asar'))];
    expect(files.filter(([, entry]) => entry.unpacked === true).map(([name]) => name)).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ]);
    for (const [name, entry] of files) expect(entry.integrity, name).toBeDefined();
    const outside = readdirSync(join(unpacked, 'resources/app.asar.unpacked'), {
      recursive: true,
      withFileTypes: true,
    });
    expect(outside.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual(['linux-x64.node']);
  });

  it('has its fuses set', () => {
    const bytes = readFileSync(join(unpacked, 'worksmart'));
    const at = bytes.indexOf(fuseWire) + fuseWire.length + 2;
    // In order: run as Node, cookie encryption, NODE_OPTIONS, inspect, archive integrity, only from the archive,
    // browser snapshot, file: privileges. 1 is on.
    expect(bytes.subarray(at, at + 6).toString()).toBe('010011');
    expect(bytes.subarray(at + 7, at + 8).toString()).toBe('0');
  });
});
