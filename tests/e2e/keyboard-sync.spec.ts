import type { Page } from '@playwright/test';
import { people, uuid } from '../integration/backoffice/small-council.ts';
import { type Device, openDevice } from './harness/device.ts';
import { focused, reach, tabTo } from './harness/keyboard.ts';
import { lookAt } from './harness/screens.ts';
import { beginWork } from './harness/sign-on.ts';
import { type SmallCouncil, startSmallCouncil } from './harness/small-council.ts';
import * as sync from './harness/sync.ts';
import { expect, test } from './harness/test.ts';

/** The conflict review and what was refused, with the keyboard alone: from the first test on nothing is clicked. */
test.describe.configure({ mode: 'serial' });

const shared = [uuid(1001), 'HR-20001'] as const;
const lost = [uuid(1004), 'HR-20004'] as const;

let council: SmallCouncil;
let wanda: Device;
let colin: Device;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  council = await startSmallCouncil();
  await council.reassign(lost[0], people.worker, people.manager);
  [wanda, colin] = await Promise.all([openDevice(browser, council), openDevice(browser, council)]);
  await Promise.all([beginWork(wanda.page, 'Wanda Worker'), beginWork(colin.page, 'Colin Colleague')]);
  const atHome = await openDevice(browser, council);
  await beginWork(atHome.page, 'Wanda Worker');
  wanda.network.cut();
  await sync.openCase(wanda, ...shared);
  await wanda.page.getByLabel('Priority', { exact: true }).selectOption('urgent');
  await sync.writeFact(wanda, 'Next action', 'Send the roofer');
  await sync.writeFact(wanda, 'Risk note', 'Dog in the yard.');
  await sync.openCase(wanda, ...lost);
  await sync.addNote(wanda, 'Son has moved out.');
  await sync.askLeave(wanda, '2 Dec', '3 Dec');
  await sync.askLeave(wanda, '9 Dec', '10 Dec');
  await sync.askLeave(atHome, '1 Dec', '11 Dec');
  await sync.badgeSays(atHome, /^Synced /, 15_000);
  await atHome.close();
  await sync.openCase(colin, ...shared);
  await colin.page.getByLabel('Priority', { exact: true }).selectOption('emergency');
  await sync.writeFact(colin, 'Next action', 'Wait for the landlord');
  await sync.writeFact(colin, 'Risk note', 'Loose stair carpet.');
  await sync.badgeSays(colin, /^Synced /, 15_000);
  await council.reassign(lost[0], people.colleague, people.manager);
  wanda.network.restore();
});
test.afterAll(async () => {
  await Promise.all([wanda?.close(), colin?.close()]);
  await council?.stop();
});

/** After something went, the next Tab goes on from where it was: the focus is on something, and not on the page at large. */
const kept = ({ page }: Device) => expect.poll(() => focused(page), { message: 'the focus is kept' }).not.toBe('');
/** Clean to axe, and as it should be in its pictures. */
const look = async ({ page }: Device, name: string) => expect.soft(await lookAt(page, name)).toEqual([]);
const needing = (words: string | RegExp) => sync.itemsOf(wanda, 'Needs you').filter({ hasText: words });
const told = (words: string) => sync.itemsOf(wanda, 'For you to see').filter({ hasText: words });
async function toSync(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('y');
  await expect(page.getByRole('heading', { name: 'Sync', level: 1 })).toBeVisible();
}
const toButton = (page: Page, item: string, button: string) =>
  reach(page, needing(item).getByRole('button', { name: button, exact: true }));
/** What to choose about a field of the case. */
const choice = (page: Page, field: string, button: string) =>
  page.getByRole('region', { name: `${field}: choose which it shall be` }).getByRole('button', { name: button });

test('Sync tells what needs the person', async () => {
  const { page } = wanda;
  await toSync(page);
  await tabTo(page, /^\|*Sync now$/);
  await page.keyboard.press('Enter');
  await sync.badgeSays(wanda, '5 need you', 60_000);
  await kept(wanda);
  await look(wanda, 'sync.needs-you-all');
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(sync.itemsOf(wanda, 'Needs you').filter({ hasText: 'You put urgent' })).toBeVisible();
  await look(wanda, 'today.two-versions');
  await toSync(page);
});

test('an answer is acknowledged', async () => {
  const { page } = wanda;
  await reach(page, told('Note on HR-20004').getByRole('button', { name: 'I have seen it' }));
  await page.keyboard.press('Enter');
  await expect(sync.region(wanda, 'For you to see')).toHaveCount(0);
  await kept(wanda);
});

test('one refused request is deleted, after thinking twice', async () => {
  const { page } = wanda;
  await toButton(page, 'Wed 2 Dec', 'Delete');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Delete this?' })).toBeVisible();
  await look(wanda, 'sync.withdraw');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(needing('Wed 2 Dec').getByRole('button', { name: 'Delete' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, /^\|*Delete$/);
  await page.keyboard.press('Enter');
  await expect(needing('Wed 2 Dec')).toHaveCount(0);
  await sync.badgeSays(wanda, '4 need you');
  await kept(wanda);
});

test('the other is corrected and sent again', async () => {
  const { page } = wanda;
  await toButton(page, 'Wed 9 Dec', 'Correct and send');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Correct: / });
  await expect(dialog).toBeVisible();
  await look(wanda, 'sync.correct');
  for (const [label, day] of [
    [/First day/, '17 Dec'],
    [/Last day/, '18 Dec'],
  ] as const) {
    await tabTo(page, label);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(day);
    await page.keyboard.press('Tab');
  }
  await tabTo(page, /^\|*Send again$/);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await sync.badgeSays(wanda, '3 need you');
  await kept(wanda);
});

test('the conflict is settled: mine, theirs, a third', async () => {
  const { page } = wanda;
  await toButton(page, 'Change of priority', 'Choose');
  await page.keyboard.press('Enter');
  const clash = page.getByRole('region', { name: /choose which it shall be$/ });
  await expect(clash).toHaveCount(3);
  await look(wanda, 'cases.conflict');
  await reach(page, choice(page, 'Priority', 'Use mine: Urgent'));
  await page.keyboard.press('Enter');
  await expect(clash.first()).toContainText('Now choose for risk note');
  await kept(wanda);
  await reach(page, choice(page, 'Next action', 'Use Colin Colleague’s'));
  await page.keyboard.press('Enter');
  await kept(wanda);
  await sync.badgeSays(wanda, '3 need you');
  await reach(page, choice(page, 'Risk note', 'Put both together'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Risk note, put together' })).toBeFocused();
  await look(wanda, 'cases.conflict-third');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Dog in the yard, loose stair carpet.');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(/Use this/);
  await page.keyboard.press('Enter');
  await expect(clash).toHaveCount(0);
  await sync.badgeSays(wanda, /^(Sending \d|Synced .*)$/);
  await kept(wanda);
});

test('what was put right or deleted is told as that', async () => {
  await toSync(wanda.page);
  await sync.badgeSays(wanda, /^Synced /, 30_000);
  const went = sync.itemsOf(wanda, 'Dealt with in the last 7 days');
  await expect(went.filter({ hasText: 'Wed 2 Dec' }).getByText('Deleted', { exact: true })).toBeVisible();
  await expect(went.filter({ hasText: 'Wed 9 Dec' }).getByText('Replaced', { exact: true })).toBeVisible();
  await look(wanda, 'sync.put-right');
});

test('all of it is at the council as chosen', async () => {
  await sync.badgeSays(wanda, /^Synced /, 30_000);
  const [cases, absences] = await Promise.all([council.read('case'), council.read('absence')]);
  expect(cases.find((it) => it.id === shared[0])).toMatchObject({
    priority: 'urgent',
    nextAction: 'Wait for the landlord',
    riskNote: 'Dog in the yard, loose stair carpet.',
  });
  expect(absences.map((it) => it.firstDay).sort()).toEqual(['2026-12-01', '2026-12-17']);
});
