import { expect, test } from 'vitest';
import { z } from 'zod';
import { domains } from '../../build/fences.ts';
import { appContract } from '../../shared/app/contract.ts';
import { foldersIn, read, sources } from './tree.ts';

const files = sources();
const code = files.filter((it) => /\.(tsx?|[cm]?js)$/.test(it.path));
const offenders = (within: typeof files, wrong: (it: (typeof files)[number]) => boolean) =>
  within.filter(wrong).map((it) => it.path);

/** Joined here so that this file does not hold the words it looks for. */
const words = (...parts: string[]) => parts.join('');

test('there is a tree to look at', () => {
  expect(code.length).toBeGreaterThan(100);
});

test('no file is longer than 400 lines', () => {
  expect(offenders(files, (it) => it.text.split('\n').length > 401)).toEqual([]);
});

test('half of the files are shorter than 90 lines', () => {
  const lengths = code.map((it) => it.text.split('\n').length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(90);
});

test.each([
  words('TO', 'DO'),
  words('FIX', 'ME'),
  words('@ts-', 'ignore'),
  words('@ts-', 'expect-error'),
  words('@ts-', 'nocheck'),
  words('biome-', 'ignore'),
  words('eslint-', 'disable'),
  words('as', ' any'),
])('nothing says %s', (word) => {
  expect(offenders(files, (it) => new RegExp(`(^|[^\\w])${word}\\b`, 'm').test(it.text))).toEqual([]);
});

test('files are named in kebab-case with the words of the field', () => {
  const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
  const vague = /^(utils?|helpers?|common|misc|.*-?manager)\./;
  expect(
    offenders(files, ({ path }) => {
      const file = path.split('/').at(-1) ?? '';
      return !name.test(file) || vague.test(file);
    }),
  ).toEqual([]);
});

const TsConfig = z.object({
  extends: z.literal('../build/tsconfig.base.json'),
  compilerOptions: z.object({ types: z.array(z.string()).optional(), lib: z.array(z.string()).optional() }).optional(),
  include: z.array(z.string()),
});
const options = (layer: string) => TsConfig.parse(JSON.parse(read(`${layer}/tsconfig.json`))).compilerOptions ?? {};
const Base = z.object({
  compilerOptions: z.object({ strict: z.literal(true), types: z.array(z.string()).max(0), lib: z.array(z.string()) }),
});

test('the base configuration is strict and knows neither Node nor a page', () => {
  expect(Base.parse(JSON.parse(read('build/tsconfig.base.json'))).compilerOptions.lib).toEqual(['ES2024']);
});

test.each(['shared', 'renderer'])('%s is compiled without the types of Node', (layer) => {
  expect(options(layer).types ?? []).not.toContain('node');
});

test.each(['shared', 'main', 'backoffice'])('%s is compiled without the types of a page', (layer) => {
  expect((options(layer).lib ?? []).filter((it) => it.startsWith('DOM'))).toEqual([]);
});

test('the preload never grows', () => {
  const preload = code.filter((it) => it.path.startsWith('preload/') && !it.path.endsWith('.test.ts'));
  expect(preload.map((it) => it.text.split('\n').length).reduce((sum, it) => sum + it, 0)).toBeLessThan(60);
});

test('the domains of the app contract, of the fences, of the folders and of ARCHITECTURE.md are the same', () => {
  const ofContract = Object.keys(appContract).filter((it) => it !== 'session' && it !== 'sync');
  expect([...domains].sort()).toEqual(ofContract.sort());
  for (const layer of ['shared', 'main', 'renderer', 'backoffice'])
    expect(foldersIn(layer), layer).toEqual(expect.arrayContaining(ofContract));
  const line = read('ARCHITECTURE.md')
    .split('\n')
    .find((it) => it.startsWith('Domains: '));
  const named = [...((line ?? '').split('.')[0]?.matchAll(/`([a-z]+)`/g) ?? [])].map((it) => it[1]);
  expect(named.sort()).toEqual(ofContract.sort());
});

test('every dependency is pinned, and every oRPC package to one version', () => {
  const Manifest = z.object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
  });
  const { dependencies, devDependencies, optionalDependencies } = Manifest.parse(JSON.parse(read('package.json')));
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(all.filter(([, version]) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(new Set(all.filter(([name]) => name.startsWith('@orpc/')).map(([, version]) => version)).size).toBe(1);
});
