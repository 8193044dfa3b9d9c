import type { Page } from '@playwright/test';
import type { Device } from './harness/device.ts';
import { openDevice } from './harness/device.ts';
import { focused, tabTo } from './harness/keyboard.ts';
import { pin } from './harness/sign-on.ts';
import { expect, test } from './harness/test.ts';

/** Each main task with the keyboard alone: nothing here clicks, hovers or fills a box that was not reached by keys. */
test.describe.configure({ mode: 'serial' });

let device: Device;
test.beforeAll(async ({ browser, council }) => {
  device = await openDevice(browser, council);
});
test.afterAll(() => device?.close());

const go = async (page: Page, letter: string) => {
  await page.keyboard.press('g');
  await page.keyboard.press(letter);
};
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('sign on and choose a PIN', async () => {
  const { page } = device;
  await expect(page.getByRole('button', { name: /^Sign in/ })).toBeVisible();
  await tabTo(page, /Sign in with/);
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: 'Open the sign-in page' });
  await expect(link).toBeVisible();
  await tabTo(page, /Open the sign-in page/);
  const opening = page.context().waitForEvent('page');
  await page.keyboard.press('Enter');
  const tab = await opening;
  await expect(tab.getByRole('heading', { name: 'Sign in to Worksmart' })).toBeVisible();
  await tabTo(tab, /Grace Adeyemi/);
  await tab.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Choose a PIN for this device' })).toBeVisible({ timeout: 30_000 });
  await tab.close();
  await page.bringToFront();
  await tabTo(page, /New PIN/);
  await page.keyboard.type(pin);
  await tabTo(page, /The same PIN again/);
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Synced / })).toBeVisible({ timeout: 60_000 });
});

test('walk the pages and the regions', async () => {
  const { page } = device;
  for (const [letter, name] of [
    ['b', 'Book'],
    ['c', 'Cases'],
    ['a', 'Absence'],
    ['s', 'Settings'],
    ['y', 'Sync'],
  ] as const) {
    await go(page, letter);
    await expect(heading(page, name)).toBeVisible();
  }
  await page.keyboard.press('F6');
  const first = await page.evaluate(() => document.activeElement?.getAttribute('data-region'));
  await page.keyboard.press('F6');
  const second = await page.evaluate(() => document.activeElement?.getAttribute('data-region'));
  expect(first).toBeTruthy();
  expect(second).toBeTruthy();
  expect(second).not.toBe(first);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(heading(page, 'Settings')).toBeVisible();
});

test('book a desk from the list and undo it', async () => {
  const { page } = device;
  await go(page, 'b');
  await tabTo(page, /^Next week/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Next week' })).toBeVisible();
  await tabTo(page, /Plan/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const list = page.getByRole('listbox', { name: /^Spaces on / });
  await expect(list).toBeVisible();
  await tabTo(page, /^(Desk|Touchdown|Interview|Meeting)/);
  const free = page.getByRole('complementary', { name: 'Chosen space' }).getByRole('button', { name: /^Book / });
  for (let row = 0; row < 40; row += 1) {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: 'Chosen space' })).toBeVisible();
    if (await free.isVisible()) break;
    await page.keyboard.press('ArrowDown');
  }
  await tabTo(page, /^\|*Book /);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Booked: /)).toBeVisible({ timeout: 30_000 });
  await tabTo(page, /^\|*Undo$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Undone: /)).toBeVisible();
});

test('open a case, write a note, change its status', async () => {
  const { page } = device;
  await go(page, 'c');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  // The page takes the focus when it is turned to; from then on j is the list's.
  await expect(async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Write a note' })).toBeFocused();
  await page.keyboard.type('Written without a mouse.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article').getByText('Written without a mouse.', { exact: true })).toBeVisible();
  // With nothing to press in it a short answer is no stop on the way round.
  await expect(page.getByText('Note saved').last()).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toMatch(/Note saved/);
  }
  await tabTo(page, /^\|*Status|Status/, 'Shift+Tab');
  const status = page.getByLabel('Status', { exact: true });
  await expect(status).toBeFocused();
  const before = await status.inputValue();
  await page.keyboard.press(before === 'closed' ? 'ArrowUp' : 'ArrowDown');
  await expect(status).not.toHaveValue(before);
  // What offers Undo is one stop on the way round, forward and back.
  await tabTo(page, /^\|*Undo$/);
  await page.keyboard.press('Tab');
  expect(await focused(page)).not.toMatch(/Undo/);
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, /^\|*Undo$/, 'Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).not.toMatch(/Undo/);
});

test('find a case by Ctrl+K', async () => {
  const { page } = device;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('without a mouse');
  await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Search or do something' })).toHaveCount(0);
  await expect(page.getByRole('article')).toContainText('Written without a mouse.');
});

test('report sick', async () => {
  const { page } = device;
  await go(page, 'a');
  await expect(heading(page, 'Absence')).toBeVisible();
  await tabTo(page, /Report that you are sick/);
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Report that you are sick' });
  await expect(form).toBeVisible();
  await tabTo(page, /Kind of sickness/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /^\|*Report$/);
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
});

test('lock and unlock', async () => {
  const { page } = device;
  await expect(page.getByRole('button', { name: /^Synced / })).toBeVisible({ timeout: 30_000 });
  await tabTo(page, /Signed in as/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Lock' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
});
