import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { root } from './program.ts';

const folder = join(root, 'out', 'screens');
const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 700 },
] as const;
const themes = ['light', 'dark'] as const;

/** WCAG 2.2 AA, every rule. Fluent's focus sentinels are the one thing left out. */
export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .exclude('[data-tabster-dummy]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // No rule of WCAG: Fluent puts an open menu at the end of the document, outside every landmark.
    .disableRules(['region'])
    .analyze();
  return violations.flatMap((it) =>
    it.nodes.map((node) => `${it.id} (${it.help}): ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
  );
}

/** Nothing moves, blinks or is half loaded when the picture is taken. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A spinner turns for ever; only what ends is waited for.
    const ending = document.getAnimations().filter((it) => Number.isFinite(it.effect?.getComputedTiming().endTime));
    await Promise.all(ending.map((it) => it.finished.catch(() => undefined)));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** The page runs off the side of its window: something is cut or has to be scrolled to in two directions. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Saves `out/screens/<name>.<theme>.<width>.png` for each theme and size, and answers what axe and the size of the page
 * find wrong with them. `name` is `<page>.<state>`.
 */
export async function lookAt(page: Page, name: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const wrong: string[] = [];
  const before = page.viewportSize() ?? sizes[0];
  // What the pointer rests on would show its hint in the picture.
  await page.mouse.move(0, 0);
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const size of sizes) {
      await page.setViewportSize(size);
      await settled(page);
      const over = await sideways(page);
      if (over > 0) wrong.push(`${name} ${colorScheme} ${size.width}: the page is ${over}px wider than the window`);
      await page.screenshot({
        path: join(folder, `${name}.${colorScheme}.${size.width}.png`),
        caret: 'hide',
      });
    }
    wrong.push(...(await violationsOf(page)).map((it) => `${name} ${colorScheme}: ${it}`));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  await page.setViewportSize(before);
  return wrong;
}
