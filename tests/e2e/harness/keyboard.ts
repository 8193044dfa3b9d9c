import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** What has the focus, by its words; empty when the page has lost it. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const it = document.activeElement;
    if (it === null || it === document.body) return '';
    // With a whole region focused all its text would be met.
    if (it.hasAttribute('data-region')) return 'region';
    const ids = it.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const byId = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const labels =
      it instanceof HTMLInputElement || it instanceof HTMLSelectElement
        ? [...(it.labels ?? [])].map((one) => one.textContent)
        : [];
    return [it.getAttribute('aria-label') ?? '', byId, ...labels, it.textContent ?? ''].join('|');
  });
/** The element that has the focus shows that it has: an outline, a ring or a border that it does not have otherwise. */
const focusShows = (page: Page) =>
  page.evaluate(() => {
    const it = document.activeElement;
    if (!(it instanceof HTMLElement) || it === document.body) return false;
    const look = () =>
      [it, it.parentElement, it.nextElementSibling]
        .filter((one) => one !== null)
        .flatMap((one) => [getComputedStyle(one), getComputedStyle(one, '::after'), getComputedStyle(one, '::before')])
        .map((style) => [style.outline, style.boxShadow, style.border, style.transform].join())
        .join(';');
    const with_ = look();
    it.blur();
    const without = look();
    it.focus();
    return with_ !== without;
  });
/** Presses Tab until what is named so has the focus, and the focus can be seen there. */
export async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < 90; presses += 1) {
    const here = await focused(page);
    if (name.test(here)) {
      expect(await focusShows(page), `the focus can be seen on ${here.slice(0, 60)}`).toBe(true);
      return;
    }
    met.push(here.slice(0, 30));
    await page.keyboard.press(key);
  }
  throw new Error(`${name} was not reached with ${key}. Met: ${met.join(' > ')}`);
}
/** Presses Tab until this has the focus, and the focus can be seen there. */
export async function reach(page: Page, at: Locator): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < 90; presses += 1) {
    if (await at.evaluate((it) => it === document.activeElement)) {
      expect(await focusShows(page), `the focus can be seen on ${await focused(page)}`).toBe(true);
      return;
    }
    met.push((await focused(page)).slice(0, 30));
    await page.keyboard.press('Tab');
  }
  throw new Error(`It was not reached with Tab. Met: ${met.join(' > ')}`);
}
