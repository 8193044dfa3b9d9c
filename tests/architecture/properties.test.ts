import { expect, test } from 'vitest';
import { sources } from './tree.ts';

/** Files that hold nothing but rules: what goes in decides what comes out. */
const PURE = /(^|\/)(rules|[a-z0-9-]+-rules|lanes|backoff|salvage-unite|together)\.ts$|^shared\/time\/[a-z-]+\.ts$/;
const TEST = /\.test\.ts$/;

const files = sources();
const rules = files.filter((it) => PURE.test(it.path) && !TEST.test(it.path));
/** Tests that try their laws on any value. */
const laws = files.filter((it) => TEST.test(it.path) && /^import .* from 'fast-check';$/m.test(it.text));

const functionsIn = (text: string): string[] =>
  [...text.matchAll(/^export (?:async )?function (\w+)|^export const (\w+)(?:: [^=]+)? = (?:async )?[<(]/gm)].flatMap(
    (it) => it[1] ?? it[2] ?? [],
  );

test('there are rules to look at, and the functions in them are found', () => {
  const found = rules.map((it) => it.path);
  for (const path of ['shared/cases/rules.ts', 'shared/absence/request-rules.ts', 'shared/time/london.ts'])
    expect(found).toContain(path);
  expect(rules.flatMap((it) => functionsIn(it.text)).length).toBeGreaterThan(40);
  expect(
    functionsIn("export const a = (b: number) => b;\nexport function c(): void {}\nexport const D = 'd';"),
  ).toEqual(['a', 'c']);
});

test.each(rules.map((it) => it.path))('every function of %s has a law that holds for any value', (path) => {
  const text = rules.find((it) => it.path === path)?.text ?? '';
  const unproven = functionsIn(text).filter((name) => !laws.some((it) => new RegExp(`\\b${name}\\b`).test(it.text)));
  expect(unproven).toEqual([]);
});
