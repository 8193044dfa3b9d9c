import { people, uuid } from '../integration/backoffice/small-council.ts';
import { type Device, openDevice } from './harness/device.ts';
import { lookAt } from './harness/screens.ts';
import { beginWork } from './harness/sign-on.ts';
import { type SmallCouncil, startSmallCouncil } from './harness/small-council.ts';
import { badgeSays } from './harness/sync.ts';
import { expect, test } from './harness/test.ts';

/** A worker writes with no signal; meanwhile the case is given to a colleague and the worker joins another team. */
test.describe.configure({ mode: 'serial' });

const WANDA = 'Wanda Worker';
const COLIN = 'Colin Colleague';
const caseId = uuid(1001);
let council: SmallCouncil;
let wanda: Device;
let colin: Device;
test.beforeAll(async ({ browser }) => {
  council = await startSmallCouncil();
  [wanda, colin] = await Promise.all([openDevice(browser, council), openDevice(browser, council)]);
});
test.afterAll(async () => {
  await Promise.all([wanda?.close(), colin?.close()]);
  await council?.stop();
});

async function look(device: Device, name: string) {
  expect.soft(await lookAt(device.page, name)).toEqual([]);
}
const openCase = async ({ page }: Device) => {
  await page.goto(`${new URL(page.url()).origin}/#/cases/${caseId}`);
  await expect(page.getByRole('article', { name: /^HR-20001/ })).toBeVisible();
};
const openSync = async ({ page }: Device) => {
  await page.goto(`${new URL(page.url()).origin}/#/sync`);
  await expect(page.getByRole('heading', { name: 'Sync', level: 1 })).toBeVisible();
};
const heldOf = ({ page }: Device, name: RegExp) => page.getByRole('article', { name });
const region = ({ page }: Device, name: string) => page.getByRole('region', { name });

test('with no signal Wanda writes two notes, changes the priority and begins a third note', async () => {
  await Promise.all([beginWork(wanda.page, WANDA), beginWork(colin.page, COLIN)]);
  const { page } = wanda;
  await openCase(wanda);
  wanda.network.cut();
  const note = page.getByRole('textbox', { name: 'Write a note' });
  for (const text of ['Boiler is out since Friday.\nRing before the visit.', 'Neighbour has a key: flat 3.']) {
    await note.fill(text);
    await page.getByRole('button', { name: 'Add note' }).click();
    await expect(note).toHaveValue('');
  }
  await page.getByLabel('Priority', { exact: true }).selectOption('urgent');
  await note.fill('Asked the landlord for');
  await expect(page.getByText('Draft kept on this device')).toBeVisible();
});

test('the case is given to Colin, who changes the priority too, and Wanda joins another team', async () => {
  await council.reassign(caseId, people.colleague, people.manager);
  await council.move(people.worker, 'office');
  await openCase(colin);
  await colin.page.getByLabel('Priority', { exact: true }).selectOption('emergency');
  await expect(colin.page.getByRole('button', { name: /^Synced / })).toBeVisible({ timeout: 30_000 });
});

test('Wanda is told where each thing is, and her device has the case no more', async () => {
  const { page } = wanda;
  wanda.network.restore();
  await openSync(wanda);
  await page.getByRole('button', { name: 'Sync now' }).click();
  const told = region(wanda, 'For you to see');
  await expect(told.getByRole('listitem')).toHaveCount(4, { timeout: 60_000 });
  await expect(told.getByRole('listitem').filter({ hasText: 'Unfinished note on HR-20001' })).toContainText(
    'HR-20001 is no longer with you, so what you had written so far went to the Housing repairs team.',
  );
  await expect(region(wanda, 'Needs you')).toHaveCount(0);
  await badgeSays(wanda, '4 to see');
  await look(wanda, 'sync.handed-over-told');
  for (let left = 4; left > 0; left -= 1) {
    await told.getByRole('button', { name: 'I have seen it' }).first().click();
    await expect(page.getByRole('button', { name: 'I have seen it' })).toHaveCount(left - 1);
  }
  await expect(region(wanda, 'Passed on to the team').getByRole('listitem')).toHaveCount(4);
  await page.goto(`${new URL(page.url()).origin}/#/cases/${caseId}`);
  await expect(page.getByText('This case is not on this device.')).toBeVisible();
});

test('Colin takes up a note and declines another with the keyboard alone', async () => {
  const { page } = colin;
  const tray = page.getByRole('navigation', { name: 'Trays' }).getByRole('button', { name: /^Handed over/ });
  await expect(tray).toHaveText(/Handed over\s*4/, { timeout: 60_000 });
  await tray.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Handed over' })).toBeVisible();
  await look(colin, 'cases.handed-over');

  const boiler = heldOf(colin, /Note by Wanda Worker/).filter({ hasText: 'Boiler is out' });
  await boiler.getByRole('button', { name: 'HR-20001' }).focus();
  await page.keyboard.press('Tab');
  await expect(boiler.getByRole('button', { name: 'Take up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(boiler).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'Handed over' })).toBeFocused();

  const half = heldOf(colin, /Note by Wanda Worker/).filter({ hasText: 'Asked the landlord' });
  await expect(half.getByText('Unfinished')).toBeVisible();
  await half.getByRole('button', { name: 'Decline' }).focus();
  await page.keyboard.press('Enter');
  await expect(half.getByRole('textbox', { name: /^Why\? Wanda Worker reads this/ })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(half.getByText('Give a reason for declining')).toBeVisible();
  await look(colin, 'cases.handed-over-declining');
  await page.keyboard.type('Not finished. The landlord has been asked already.');
  await page.keyboard.press('Control+Enter');
  await expect(half).toHaveCount(0, { timeout: 30_000 });
});

test('with no signal taking up waits; a change of what Colin changed is settled on the case', async () => {
  const { page } = colin;
  colin.network.cut();
  const key = heldOf(colin, /Note by Wanda Worker/).filter({ hasText: 'Neighbour has a key' });
  const change = heldOf(colin, /Change by Wanda Worker/);
  await expect(change).toContainText('from Routine to Urgent');
  await key.getByRole('button', { name: 'Take up' }).press('Enter');
  await expect(key).toContainText('Taken up, waiting to send');
  await look(colin, 'cases.handed-over-waiting');
  colin.network.restore();
  await expect(key).toHaveCount(0, { timeout: 60_000 });
  await change.getByRole('button', { name: 'Take up' }).press('Enter');
  await expect(change).toContainText('Somebody changed the same thing since', { timeout: 30_000 });
  await change.getByRole('button', { name: 'Choose' }).press('Enter');
  const clash = page.getByRole('region', { name: 'Priority: choose which it shall be' });
  await expect(clash).toContainText('Wanda Worker and Colin Colleague both changed it');
  await look(colin, 'cases.handed-over-conflict');
  await clash.getByRole('button', { name: 'Use Wanda Worker’s' }).press('Enter');
  await expect(clash).toHaveCount(0);
  await expect(page.getByLabel('Priority', { exact: true })).toHaveValue('urgent', { timeout: 30_000 });
  await expect(page.getByRole('article')).toContainText('Handed over, taken up by Colin Colleague');
  await expect(page.getByRole('article')).toContainText('Colin Colleague, for Wanda Worker, changed priority');
  await expect(page.getByRole('button', { name: /^Handed over/ })).toHaveCount(0, { timeout: 30_000 });
  await look(colin, 'cases.taken-up');
});

test('Wanda sees what became of each thing', async () => {
  await openSync(wanda);
  const stories = region(wanda, 'Passed on to the team').getByRole('listitem');
  await expect(
    stories.filter({ hasText: /Colin Colleague of the Housing repairs team (added this|made this change)/ }),
  ).toHaveCount(3, { timeout: 60_000 });
  await expect(stories.filter({ hasText: 'Unfinished note' })).toContainText(
    'Not finished. The landlord has been asked already.',
  );
  await look(wanda, 'sync.handed-over-decided');
});
