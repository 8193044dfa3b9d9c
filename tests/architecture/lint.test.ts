import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What Biome, as this tree configures it, says of a file with `text` at `path`. */
function lint(path: string, text: string): string {
  const root = mkdtempSync(join(tmpdir(), 'worksmart-lint-'));
  try {
    cpSync(fromRoot('biome.json'), join(root, 'biome.json'));
    cpSync(fromRoot('build/lint'), join(root, 'build/lint'), { recursive: true });
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    const biome = fromRoot('node_modules/@biomejs/biome/bin/biome');
    const run = spawnSync(process.execPath, [biome, 'lint', '--colors=off', path], { cwd: root, encoding: 'utf8' });
    if (run.error) throw run.error;
    return run.status === 0 ? '' : run.stdout + run.stderr;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const engine = 'main/sync/example.ts';
describe('lint is seen to fail', () => {
  test.each([
    ['a mocked module', 'main/sync/example.test.ts', "vi.mock('./pull.ts');\n", 'not mocked'],
    ['a mocked module under tests', 'tests/integration/example.test.ts', "vi.doMock('./pull.ts');\n", 'not mocked'],
    ['unseeded randomness', engine, 'export const it = Math.random();\n', 'random port'],
    ['unseeded randomness in the back office', 'backoffice/cases/x.ts', 'export const x = Math.random();\n', 'random'],
    ['Temporal.Now', 'shared/time/example.ts', 'export const it = Temporal.Now.instant();\n', 'clock port'],
    ['Temporal.Now on a page', 'renderer/cases/x.tsx', 'export const it = Temporal.Now.instant();\n', 'clock port'],
    ['Date', engine, 'export const it = Date.now();\n', 'clock port'],
    ['new Date', engine, 'export const it = new Date();\n', 'clock port'],
    ['performance', engine, 'export const it = performance.now();\n', 'monotonic'],
    ['a timer', engine, 'setTimeout(() => undefined, 1);\n', 'timers port'],
    ['a timer by another door', engine, 'globalThis.setTimeout(() => undefined, 1);\n', 'come from ports'],
    ['the network', engine, "export const it = fetch('http://localhost');\n", 'fetch port'],
    ['crypto', engine, 'export const it = crypto.randomUUID();\n', 'random port'],
    ['any', engine, 'export const it: any = 1;\n', 'noExplicitAny'],
    ['a non-null assertion', engine, 'export const it = (a: string | null) => a!.length;\n', 'noNonNullAssertion'],
    ['a skipped test', 'tests/integration/x.test.ts', "test.skip('a', () => {});\n", 'noSkippedTests'],
    ['a focused test', 'tests/integration/x.test.ts', "test.only('a', () => {});\n", 'noFocusedTests'],
  ])('on %s', (_what, path, text, words) => {
    expect(lint(path, text)).toContain(words);
  });

  test('not on what hosts and tests may do', () => {
    expect(lint('main/hosts/browser/x.ts', 'export const it = Math.random() + Date.now();\n')).toBe('');
    expect(lint('tests/integration/x.test.ts', 'export const it = Date.now();\n')).toBe('');
  });
});
