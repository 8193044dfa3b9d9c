import { expect, type Locator, type Page } from '@playwright/test';

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A page by its link. The pointer then leaves the rail, as a hand does, so that its tooltip goes. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
  await page.mouse.move(600, 4);
}

/** Opens Book for a day of next week, which is always a working day ahead. */
export async function openBook(page: Page, day: Weekday): Promise<void> {
  await goTo(page, 'Book');
  await expect(page.getByRole('heading', { level: 1, name: 'Book' })).toBeVisible();
  // The link leads to today; on a page that stood on another day that takes a moment.
  await expect(page.getByRole('radio', { name: /^Today,/ })).toBeChecked();
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(page.getByRole('heading', { name: 'Next week' })).toBeVisible();
  const radio = page.getByRole('radio', { name: new RegExp(`^${day}`) });
  await radio.click();
  await expect(radio).toBeChecked();
}

/** Chooses the first site of a kind, or the one whose name begins so. */
export async function chooseSite(page: Page, choice: { kind: string } | { name: string }): Promise<void> {
  const box = page.getByLabel('Site');
  const options =
    'kind' in choice
      ? box.locator(`optgroup[label="${choice.kind}"] option`)
      : box.locator('option').filter({ hasText: new RegExp(`^${choice.name}`) });
  const value = await options.first().getAttribute('value');
  if (value === null) throw new Error(`No site to choose: ${JSON.stringify(choice)}`);
  await box.selectOption(value);
}

const show = (page: Page, view: 'Plan' | 'List') =>
  page.getByRole('tablist', { name: 'Show as' }).getByRole('tab', { name: view }).click();

/** A free desk of the list, by its place among the free ones. */
export async function freeDeskInList(page: Page, place = 0): Promise<Locator> {
  await show(page, 'List');
  return page
    .getByRole('listbox', { name: /^Spaces on / })
    .getByRole('option', { name: /^Desk [^,]+, free/i })
    .nth(place);
}

/** A free desk of the floor plan. */
export async function freeDeskOnPlan(page: Page, place = 0): Promise<Locator> {
  await show(page, 'Plan');
  return page
    .getByRole('listbox', { name: /^Plan of / })
    .getByRole('option', { name: /^Desk [^,]+, free/i })
    .nth(place);
}

/** `Desk 4.14` of an option's spoken words. */
export async function deskName(option: Locator): Promise<string> {
  const spoken = (await option.getAttribute('aria-label')) ?? (await option.textContent()) ?? '';
  const name = spoken.split(',')[0];
  if (name === undefined || !name.startsWith('Desk')) throw new Error(`This is no desk: ${spoken}`);
  return name;
}

export const chosenSpace = (page: Page) => page.getByRole('complementary', { name: 'Chosen space' });
export const myBookings = (page: Page) => page.getByRole('region', { name: 'My bookings' });

export const bookChosen = (page: Page) =>
  chosenSpace(page)
    .getByRole('button', { name: /^Book / })
    .click();
