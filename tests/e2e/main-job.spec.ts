import type { Browser } from '@playwright/test';
import {
  bookChosen,
  chooseSite,
  chosenSpace,
  deskName,
  freeDeskInList,
  freeDeskOnPlan,
  goTo,
  myBookings,
  openBook,
} from './harness/booking.ts';
import type { Council } from './harness/council.ts';
import { type Device, openDevice } from './harness/device.ts';
import { beginWork, pin, seeToday, signOn } from './harness/sign-on.ts';
import { expect, test } from './harness/test.ts';

/** Everything a person can do in one go, as one council has it: worker and manager at work at the same time. */
test.describe.configure({ mode: 'serial' });

const WORKER = 'Grace Adeyemi';
const MANAGER = 'Martin Birtwistle';
let worker: Device;
let manager: Device;

async function bothAtWork(browser: Browser, council: Council) {
  [worker, manager] = await Promise.all([
    openDevice(browser, council, { keep: true }),
    openDevice(browser, council, { keep: true }),
  ]);
  await Promise.all([beginWork(worker.page, WORKER), beginWork(manager.page, MANAGER)]);
}
test.afterAll(async () => {
  await Promise.all([worker?.close(), manager?.close()]);
});

const synced = (device: Device) =>
  expect(device.page.getByRole('button', { name: /^Synced / })).toBeVisible({ timeout: 30_000 });

test('sign on once, in the own browser, as two people on two devices', async ({ browser, council }) => {
  await bothAtWork(browser, council);
  await expect(worker.page.getByRole('button', { name: `Signed in as ${WORKER}` })).toBeVisible();
  await expect(manager.page.getByRole('button', { name: `Signed in as ${MANAGER}` })).toBeVisible();
});

test('Today says where I planned to be, my day, my overdue cases and that all is synced', async () => {
  const { page } = worker;
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/day \d{1,2} \w+\. You planned/);
  const day = page.getByRole('region', { name: 'Your day' });
  await expect(day.getByText(/\d(am|pm)/).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Overdue' })).toBeVisible();
  await expect(manager.page.getByRole('region', { name: 'Needs you' })).toBeVisible();
  await synced(worker);
});

test('book a desk at City Hall from the list', async () => {
  const { page } = worker;
  await openBook(page, 'Monday');
  await chooseSite(page, { name: 'City Hall' });
  const desk = await freeDeskInList(page);
  const name = await deskName(desk);
  await desk.click();
  await expect(chosenSpace(page).getByRole('heading', { name })).toBeVisible();
  await bookChosen(page);
  await expect(chosenSpace(page).getByText(new RegExp(`^Booked: ${name}`))).toBeVisible();
  const row = myBookings(page).getByRole('listitem').filter({ hasText: name });
  await expect(row.getByText('Booked', { exact: true })).toBeVisible();
});

test('book a desk at a drop-in centre from the floor plan, and undo it', async () => {
  const { page } = worker;
  await openBook(page, 'Tuesday');
  await chooseSite(page, { kind: 'Drop-in centres' });
  const desk = await freeDeskOnPlan(page);
  const name = await deskName(desk);
  await desk.click();
  await bookChosen(page);
  await expect(chosenSpace(page).getByText(new RegExp(`^Booked: ${name}`))).toBeVisible();
  await chosenSpace(page).getByRole('button', { name: 'Undo' }).click();
  await expect(chosenSpace(page).getByText(/^Undone: /)).toBeVisible();
  await expect(
    myBookings(page)
      .getByRole('listitem')
      .filter({ hasText: /Tue \d/ }),
  ).toHaveCount(0);
});

test('be refused in words when somebody else has it, with what else is free', async () => {
  for (const { page } of [worker, manager]) {
    await openBook(page, 'Wednesday');
    await chooseSite(page, { name: 'City Hall' });
  }
  const desk = await freeDeskInList(worker.page, 2);
  const name = await deskName(desk);
  await desk.click();
  await freeDeskInList(manager.page);
  await manager.page.getByRole('option', { name: new RegExp(`^${name},`) }).click();
  // Both ask before either hears of the other; what the worker asks comes second.
  worker.network.hold();
  await bookChosen(worker.page);
  await bookChosen(manager.page);
  await expect(chosenSpace(manager.page).getByText(new RegExp(`^Booked: ${name}`))).toBeVisible({ timeout: 20_000 });
  worker.network.restore();
  const answer = chosenSpace(worker.page);
  await expect(answer.getByText(/Choose one to book it/)).toBeVisible({ timeout: 40_000 });
  const words = answer.getByRole('status').filter({ hasText: 'Choose one to book it' });
  await expect(words).toContainText(/next free/);
  await expect(words).not.toContainText(MANAGER);
  await answer.getByRole('button', { name: /: / }).first().click();
  await expect(chosenSpace(worker.page).getByText(/^Booked: /)).toBeVisible({ timeout: 30_000 });
});

test('open my caseload, search it, read a case, add a note, change its status', async () => {
  const { page } = worker;
  await goTo(page, 'Cases');
  const list = page.getByRole('listbox', { name: 'My cases' });
  await list.getByRole('option').first().click();
  const opened = page.getByRole('article');
  const reference = ((await opened.getAttribute('aria-label')) ?? '').split(' ')[0] ?? '';
  expect(reference).toMatch(/^[A-Z]+-\d+$/);
  await page.getByRole('searchbox', { name: 'Find in this list' }).fill(reference);
  await expect(list.getByRole('option')).toHaveCount(1);
  await expect(opened.getByRole('heading', { name: 'Notes and history' })).toBeVisible();

  await page.getByRole('textbox', { name: 'Write a note' }).fill('Tenant called. Repair booked for Friday morning.');
  await page.getByRole('button', { name: 'Add note' }).click();
  const note = opened.getByRole('listitem').filter({ hasText: 'Repair booked for Friday morning' });
  await expect(note).toContainText(WORKER);
  const status = page.getByLabel('Status', { exact: true });
  const next = (await status.inputValue()) === 'waiting' ? 'in-progress' : 'waiting';
  await status.selectOption(next);
  await expect(note.getByText('Waiting to send')).toHaveCount(0);
  await synced(worker);

  // It reached the council: the manager reads it in the team's tray.
  await goTo(manager.page, 'Cases');
  await manager.page
    .getByRole('navigation', { name: 'Trays' })
    .getByRole('button', { name: /^My team/ })
    .click();
  await manager.page.getByRole('searchbox', { name: 'Find in this list' }).fill(reference);
  await manager.page.getByRole('listbox').getByRole('option').first().click();
  await expect(manager.page.getByRole('article')).toContainText('Repair booked for Friday morning');
  await expect(manager.page.getByLabel('Status', { exact: true })).toHaveValue(next);
  await page.getByRole('searchbox', { name: 'Find in this list' }).fill('');
});

async function openInbox({ page }: Device): Promise<void> {
  await goTo(page, 'Absence');
  await page.getByRole('tab', { name: 'My team' }).click();
}

test('report sick; the manager acknowledges it', async () => {
  const { page } = worker;
  await goTo(page, 'Today');
  await page.getByRole('button', { name: 'Report that you are sick' }).click();
  const form = page.getByRole('form', { name: 'Report that you are sick' });
  await expect(form.getByRole('heading', { name: 'What this does' })).toBeVisible();
  await expect(form.getByRole('textbox', { name: /reason|why|detail/i })).toHaveCount(0);
  await form.getByLabel('Kind of sickness').selectOption('cold-or-flu');
  await form.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(form).toHaveCount(0);
  const mine = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: /^Sick, since/ });
  await expect(mine.getByText('Reported')).toBeVisible();

  await openInbox(manager);
  const asked = manager.page.getByRole('article', { name: new RegExp(`^${WORKER}, sick`) });
  await expect(asked).toContainText('Cold or flu', { timeout: 30_000 });
  await asked.getByRole('button', { name: 'Acknowledge' }).click();
  await expect(asked).toHaveCount(0);
  await expect(mine.getByText('Acknowledged', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(mine).toContainText(`Acknowledged by ${MANAGER}`);
});

async function askLeave(device: Device, first: string, last: string): Promise<void> {
  const { page } = device;
  await goTo(page, 'Absence');
  await page.getByRole('button', { name: 'Ask for leave' }).click();
  const form = page.getByRole('form', { name: 'Ask for leave' });
  for (const [label, day] of [
    ['First day', first],
    ['Last day', last],
  ] as const) {
    await form.getByLabel(label).fill(day);
    await form.getByLabel(label).press('Tab');
  }
  await expect(form.getByText(/off work/)).toBeVisible();
  await form.getByRole('button', { name: 'Ask for leave' }).click();
  await expect(form).toHaveCount(0);
}

test('ask for leave; the manager refuses one with a reason and approves the other', async () => {
  await askLeave(worker, '1 Feb', '2 Feb');
  await askLeave(worker, '8 Feb', '9 Feb');
  await openInbox(manager);
  const leave = manager.page.getByRole('article', { name: new RegExp(`^${WORKER}, leave`) });
  await expect(leave).toHaveCount(2, { timeout: 30_000 });
  const refused = leave.filter({ hasText: '1 Feb' });
  await refused.getByRole('button', { name: 'Refuse' }).click();
  await refused.getByRole('button', { name: 'Refuse leave' }).click();
  await expect(refused.getByText('Give a reason for refusing')).toBeVisible();
  await refused.getByRole('textbox').fill('Two of the team are away that week already.');
  await refused.getByRole('button', { name: 'Refuse leave' }).click();
  await expect(leave).toHaveCount(1);
  await leave.getByRole('button', { name: 'Approve' }).click();
  await expect(leave).toHaveCount(0);

  const rows = worker.page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: /^Annual leave/ });
  await expect(rows.filter({ hasText: '8 Feb' }).getByText('Approved', { exact: true })).toBeVisible({
    timeout: 30_000,
  });
  await expect(rows.filter({ hasText: '1 Feb' }).getByText('Refused', { exact: true })).toBeVisible();
  await expect(rows.filter({ hasText: '1 Feb' })).toContainText('Two of the team are away that week already.');
});

test('lose the network: everything opens, what I do waits, and goes when it is back', async () => {
  const { page } = worker;
  await openBook(page, 'Thursday');
  await chooseSite(page, { name: 'City Hall' });
  const desk = await freeDeskInList(page, 4);
  const name = await deskName(desk);
  worker.network.cut();
  await expect(page.getByRole('button', { name: /^Offline/ })).toBeVisible({ timeout: 30_000 });
  const sentBefore = worker.network.connections;

  await desk.click();
  await expect(chosenSpace(page).getByText('Asked, not booked')).toBeVisible();
  await chosenSpace(page)
    .getByRole('button', { name: /^Ask for it/ })
    .click();
  await expect(chosenSpace(page).getByText('Asked, not booked', { exact: true })).toBeVisible();
  await chosenSpace(page).getByRole('button', { name: 'Close', exact: true }).click();
  const asked = myBookings(page).getByRole('listitem').filter({ hasText: name });
  await expect(asked.getByText('Asked, not booked')).toBeVisible();

  await goTo(page, 'Cases');
  await page.getByRole('listbox', { name: 'My cases' }).getByRole('option').nth(1).click();
  await page.getByRole('textbox', { name: 'Write a note' }).fill('No signal in the stairwell. Lift is out of order.');
  await page.getByRole('button', { name: 'Add note' }).click();
  const note = page.getByRole('article').getByRole('listitem').filter({ hasText: 'Lift is out of order' });
  await expect(note.getByText('Waiting to send')).toBeVisible();
  for (const name of ['Today', 'Book', 'Absence', 'Settings']) {
    await goTo(page, name);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await expect(page.getByRole('button', { name: 'Offline, 2 waiting' })).toBeVisible();
  expect(worker.network.connections).toBe(sentBefore);

  worker.network.restore();
  await expect(page.getByRole('button', { name: '1 to see' })).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Today');
  const answers = page.getByRole('region', { name: 'For you to see' });
  await expect(answers).toContainText(/booked/i);
  await answers.getByRole('button', { name: 'I have seen it' }).click();
  await expect(answers).toHaveCount(0);
  await synced(worker);
});

test('a half-written note survives when the program dies, and there is no second sign-on', async () => {
  const { page } = worker;
  await goTo(page, 'Cases');
  await page.getByRole('listbox', { name: 'My cases' }).getByRole('option').nth(2).click();
  const label = await page.getByRole('article').getAttribute('aria-label');
  await page.getByRole('textbox', { name: 'Write a note' }).fill('Spoke to the neighbour, who');
  await expect(page.getByText('Draft kept on this device')).toBeVisible();
  await worker.kill();
  await worker.start();
  const again = worker.page;
  await seeToday(again);
  await goTo(again, 'Cases');
  await again.getByRole('listbox', { name: 'My cases' }).getByRole('option').nth(2).click();
  await expect(again.getByRole('article')).toHaveAttribute('aria-label', label ?? '');
  await expect(again.getByRole('textbox', { name: 'Write a note' })).toHaveValue('Spoke to the neighbour, who');
});

test('close it and open it with no network: still there, no second sign-on', async () => {
  await worker.stop();
  worker.network.cut();
  await worker.start();
  const { page } = worker;
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
  await goTo(page, 'Cases');
  await page.getByRole('searchbox', { name: 'Find in this list' }).fill('stairwell');
  await page.getByRole('listbox', { name: 'My cases' }).getByRole('option').first().click();
  await expect(page.getByRole('article')).toContainText('No signal in the stairwell');
});

test('a locked device opens offline with the PIN and not without it', async () => {
  const { page } = worker;
  await page.getByRole('button', { name: `Signed in as ${WORKER}` }).click();
  await page.getByRole('menuitem', { name: 'Lock' }).click();
  await expect(page.getByRole('heading', { name: /locked$/i })).toBeVisible();
  await expect(page.getByText('No signal in the stairwell')).toHaveCount(0);
  await page.getByLabel('PIN').fill('111112');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByText(/PIN/).filter({ hasText: /wrong|not right/i })).toBeVisible();
  await page.getByLabel('PIN').fill(pin);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
  worker.network.restore();
  await expect(page.getByRole('button', { name: /^Synced / })).toBeVisible({ timeout: 60_000 });
});

test('a colleague switches in on the shared machine and sees nothing of mine', async () => {
  const { page } = worker;
  await page.getByRole('button', { name: `Signed in as ${WORKER}` }).click();
  await page.getByRole('menuitem', { name: 'Switch person' }).click();
  await signOn(page, 'Carol Whitehead');
  await page.getByRole('button', { name: 'Not now' }).click();
  await seeToday(page);
  await expect(page.getByRole('button', { name: 'Signed in as Carol Whitehead' })).toBeVisible();
  await goTo(page, 'Cases');
  await page.getByRole('searchbox', { name: 'Find in this list' }).fill('stairwell');
  await expect(page.getByText('No case here matches.')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Repair booked for Friday');
  await expect(page.getByText(/^Nothing on this device matches/)).toBeVisible();
  await page.keyboard.press('Escape');
});
