import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFences, fenceNames } from '../../build/fences.ts';
import { allowed, violations } from './violations.ts';

async function crossings(tree: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'worksmart-fence-'));
  try {
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const folders = Object.keys(tree).map((path) => path.split('/')[0] ?? '');
    return await checkFences(
      root,
      [...new Set(folders)].filter((it) => it !== 'node_modules'),
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test('every fence has a tree that crosses it', () => {
  expect(Object.keys(violations).sort()).toEqual([...fenceNames].sort());
});

test.each(Object.entries(violations))('%s is seen to fail', async (rule, tree) => {
  expect((await crossings(tree)).map((it) => it.rule)).toContain(rule);
});

test('what the fences allow is not reported', async () => {
  expect(await crossings(allowed)).toEqual([]);
});
