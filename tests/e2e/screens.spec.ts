import type { Page } from '@playwright/test';
import {
  bookChosen,
  chooseSite,
  chosenSpace,
  freeDeskInList,
  freeDeskOnPlan,
  goTo,
  openBook,
} from './harness/booking.ts';
import { type Device, openDevice } from './harness/device.ts';
import { lookAt } from './harness/screens.ts';
import { choosePin, seeToday, signOn } from './harness/sign-on.ts';
import { expect, test } from './harness/test.ts';

/** Every page and state: its picture in both themes and sizes, and nothing that axe or the window's width finds wrong. */
test.describe.configure({ mode: 'serial' });

let worker: Device;
let manager: Device;
test.beforeAll(async ({ browser, council }) => {
  [worker, manager] = await Promise.all([openDevice(browser, council), openDevice(browser, council)]);
});
test.afterAll(async () => {
  await Promise.all([worker?.close(), manager?.close()]);
});

async function look(page: Page, name: string) {
  expect.soft(await lookAt(page, name)).toEqual([]);
}
const openTray = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Trays' }).getByRole('button', { name }).click();
const openFirstCase = (page: Page, place = 0) => page.getByRole('listbox').getByRole('option').nth(place).click();

test('before the work: sign in, signing in, choose a PIN', async () => {
  const { page } = worker;
  await expect(page.getByRole('button', { name: /^Sign in/ })).toBeVisible();
  await look(page, 'sign-in.signed-out');
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await expect(page.getByRole('link', { name: 'Open the sign-in page' })).toBeVisible();
  await look(page, 'sign-in.waiting');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await signOn(page, 'Grace Adeyemi');
  await expect(page.getByRole('heading', { name: 'Choose a PIN for this device' })).toBeVisible();
  await look(page, 'pin.choose');
  await page.getByRole('button', { name: 'Set PIN' }).click();
  await look(page, 'pin.problem');
  await choosePin(page);
  await seeToday(page);
});

test('Today of a worker and of a manager', async () => {
  await look(worker.page, 'today.worker');
  await signOn(manager.page, 'Martin Birtwistle');
  await choosePin(manager.page);
  await seeToday(manager.page);
  await expect(manager.page.getByRole('region', { name: 'Needs you' })).toBeVisible();
  await look(manager.page, 'today.manager');
});

test('Book: plan, list, chosen, booked, nothing matches', async () => {
  const { page } = worker;
  await openBook(page, 'Monday');
  await chooseSite(page, { name: 'City Hall' });
  const onPlan = await freeDeskOnPlan(page);
  await expect(onPlan).toBeVisible();
  await look(page, 'book.plan');
  await onPlan.click();
  await expect(chosenSpace(page)).toBeVisible();
  await look(page, 'book.chosen');
  const inList = await freeDeskInList(page, 1);
  await expect(inList).toBeVisible();
  await look(page, 'book.list');
  await inList.click();
  await bookChosen(page);
  await expect(chosenSpace(page).getByText(/^Booked: /)).toBeVisible();
  await look(page, 'book.booked');
});

test('Cases: list, one open, a draft, nothing found', async () => {
  const { page } = worker;
  await goTo(page, 'Cases');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await look(page, 'cases.list');
  await openFirstCase(page);
  await expect(page.getByRole('article')).toBeVisible();
  await look(page, 'cases.open');
  await page.getByRole('textbox', { name: 'Write a note' }).fill('Half a note');
  await expect(page.getByText('Draft kept on this device')).toBeVisible();
  await look(page, 'cases.draft');
  await page.getByRole('textbox', { name: 'Write a note' }).fill('');
  await page.getByRole('searchbox', { name: 'Find in this list' }).fill('zzzz');
  await expect(page.getByText('No case here matches.')).toBeVisible();
  await look(page, 'cases.nothing-found');
  await page.getByRole('searchbox', { name: 'Find in this list' }).fill('');
  await goTo(manager.page, 'Cases');
  await openTray(manager.page, /^My team/);
  await look(manager.page, 'cases.team');
});

test('Absence: mine, report, ask; the team', async () => {
  const { page } = worker;
  await goTo(page, 'Absence');
  await expect(page.getByRole('heading', { name: 'Coming' })).toBeVisible();
  await look(page, 'absence.mine');
  await page.getByRole('button', { name: 'Report that you are sick' }).click();
  await expect(page.getByRole('form')).toBeVisible();
  await look(page, 'absence.report');
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await look(page, 'absence.report-problem');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Ask for leave' }).click();
  await look(page, 'absence.leave');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await goTo(manager.page, 'Absence');
  await manager.page.getByRole('tab', { name: 'My team' }).click();
  await expect(manager.page.getByRole('article').first()).toBeVisible();
  await look(manager.page, 'absence.team');
});

test('Team, Settings, Sync', async () => {
  await goTo(manager.page, 'Team');
  await expect(manager.page.getByRole('table').first()).toBeVisible();
  await look(manager.page, 'team.all');
  await goTo(worker.page, 'Settings');
  await look(worker.page, 'settings.all');
  await worker.page.getByRole('button', { name: /^Synced / }).click();
  await expect(worker.page.getByRole('heading', { level: 1, name: 'Sync' })).toBeVisible();
  await look(worker.page, 'sync.synced');
});

test('search, shortcuts and a page that is not there', async () => {
  const { page } = worker;
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeVisible();
  await look(page, 'palette.empty');
  await page.getByRole('combobox').fill('road');
  await expect(page.getByRole('listbox', { name: 'Found' }).getByRole('option').first()).toBeVisible();
  await look(page, 'palette.found');
  await page.keyboard.press('Escape');
  await goTo(page, 'Today');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look(page, 'shortcuts.open');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    location.hash = '#/nowhere';
  });
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await look(page, 'not-found.page');
});

test('offline: asked, waiting, and the pages as they are then', async () => {
  const { page } = worker;
  await openBook(page, 'Wednesday');
  await chooseSite(page, { name: 'City Hall' });
  const desk = await freeDeskInList(page, 3);
  worker.network.cut();
  await expect(page.getByRole('button', { name: /^Offline/ })).toBeVisible({ timeout: 30_000 });
  await desk.click();
  await look(page, 'book.offline');
  await chosenSpace(page)
    .getByRole('button', { name: /^Ask for it/ })
    .click();
  await expect(chosenSpace(page).getByText('Asked, not booked', { exact: true })).toBeVisible();
  await look(page, 'book.asked');
  await goTo(page, 'Cases');
  await openFirstCase(page);
  await page.getByRole('textbox', { name: 'Write a note' }).fill('Nobody in. Card left.');
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByRole('article').getByText('Waiting to send').first()).toBeVisible();
  await look(page, 'cases.offline');
  await goTo(page, 'Today');
  await look(page, 'today.offline');
  await page.getByRole('button', { name: /^Offline/ }).click();
  await look(page, 'sync.offline');
});

test('back online: the answer that has to be seen', async () => {
  const { page } = worker;
  worker.network.restore();
  // However long it was away: the next try by itself may be minutes off.
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByRole('button', { name: '1 to see' })).toBeVisible({ timeout: 60_000 });
  await look(page, 'sync.to-see');
  await goTo(page, 'Today');
  await expect(page.getByRole('region', { name: 'For you to see' })).toBeVisible();
  await look(page, 'today.to-see');
});

test('locked', async () => {
  const { page } = worker;
  await page.getByRole('button', { name: 'Signed in as Grace Adeyemi' }).click();
  await look(page, 'person-menu.open');
  await page.getByRole('menuitem', { name: 'Lock' }).click();
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible();
  await look(page, 'lock.locked');
});
