import type { Page } from '@playwright/test';

const pin = '428613';

/** Signs in as a person does, up to Today with the first page of it there: the button, the tab beside, the name, a PIN. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Sign in/ }).click();
  const link = page.getByRole('link', { name: 'Open the sign-in page' });
  const address = await link.getAttribute('href');
  if (address === null) throw new Error('The sign-in page has no address to open by hand.');
  const tab = await page.context().newPage();
  await tab.goto(address);
  await tab.getByRole('button', { name: new RegExp(name) }).click();
  await link.waitFor({ state: 'detached', timeout: 30_000 });
  await tab.close();
  await page.getByLabel('New PIN').fill(pin);
  await page.getByLabel('The same PIN again').fill(pin);
  await page.getByRole('button', { name: 'Set PIN' }).click();
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
}

/** Until everything has come from the council. */
export const synced = (page: Page, timeout = 60_000): Promise<void> =>
  page
    .getByText(/^Synced /)
    .first()
    .waitFor({ timeout });
