import { chromium, expect, type Page, test } from '@playwright/test';
import { browserOptions } from './browser.ts';
import { desktopProject } from './electron.ts';

export const pin = '428613';

/** Where the person signs on: a tab beside ours, or for the desktop host the system's browser. */
async function openTab(page: Page): Promise<{ tab: Page; close: () => Promise<void> }> {
  if (test.info().project.name !== desktopProject) {
    const tab = await page.context().newPage();
    return { tab, close: () => tab.close() };
  }
  const browser = await chromium.launch(browserOptions);
  return { tab: await browser.newPage(), close: () => browser.close() };
}

/** Signs on as a person does: the button, the council's own login page in a tab, the name, and back. */
export async function signOn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Sign in/ }).click();
  const address = await page.getByRole('link', { name: 'Open the sign-in page' }).getAttribute('href');
  if (address === null) throw new Error('The sign-in page has no address to open by hand.');
  const { tab, close } = await openTab(page);
  await tab.goto(address);
  await expect(tab.getByRole('heading', { name: 'Sign in to Worksmart' })).toBeVisible();
  await tab.getByRole('button', { name: new RegExp(name) }).click();
  await expect(page.getByRole('link', { name: 'Open the sign-in page' })).toHaveCount(0, { timeout: 30_000 });
  await close();
}

/** Chooses the PIN that is asked for once on a device. */
export async function choosePin(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Choose a PIN for this device' })).toBeVisible();
  await page.getByLabel('New PIN').fill(pin);
  await page.getByLabel('The same PIN again').fill(pin);
  await page.getByRole('button', { name: 'Set PIN' }).click();
}

/** Waits until Today shows the work of the person and everything has come from the council. */
export async function seeToday(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
  await expect(page.getByText(/^Synced /).first()).toBeVisible({ timeout: 60_000 });
}

/** Signed on, PIN chosen, first sync done, on Today. */
export async function beginWork(page: Page, name: string): Promise<void> {
  await signOn(page, name);
  await choosePin(page);
  await seeToday(page);
}
