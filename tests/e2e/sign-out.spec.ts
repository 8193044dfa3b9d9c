import { uuid } from '../integration/backoffice/small-council.ts';
import { chosenSpace, freeDeskInList, openBook } from './harness/booking.ts';
import { type Device, openDevice } from './harness/device.ts';
import { tabTo } from './harness/keyboard.ts';
import { lookAt } from './harness/screens.ts';
import { beginWork } from './harness/sign-on.ts';
import { type SmallCouncil, startSmallCouncil } from './harness/small-council.ts';
import * as sync from './harness/sync.ts';
import { expect, test } from './harness/test.ts';

/** Signing out takes the cache off the device, and first says what is not finished: not sent, not put right, not seen. */
test.describe.configure({ mode: 'serial' });

let council: SmallCouncil;
let wanda: Device;
test.beforeAll(async ({ browser }) => {
  council = await startSmallCouncil();
  wanda = await openDevice(browser, council);
  await beginWork(wanda.page, 'Wanda Worker');
});
test.afterAll(async () => {
  await wanda?.close();
  await council?.stop();
});

const dialog = () => wanda.page.getByRole('dialog');
async function askToSignOut(): Promise<void> {
  const { page } = wanda;
  await tabTo(page, /Signed in as/);
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: 'Sign out' });
  await expect(item).toBeVisible();
  for (let presses = 0; presses < 6 && !(await item.evaluate((it) => it === document.activeElement)); presses += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog()).toBeVisible();
}
const stay = async () => {
  await wanda.page.keyboard.press('Escape');
  await expect(dialog()).toHaveCount(0);
};

test('with no signal it says what is not sent, and that it stays on the device', async () => {
  const { page } = wanda;
  wanda.network.cut();
  await sync.badgeSays(wanda, /^Offline/, 30_000);
  await openBook(page, 'Monday');
  await (await freeDeskInList(page)).click();
  await chosenSpace(page)
    .getByRole('button', { name: /^Ask for it/ })
    .click();
  await sync.openCase(wanda, uuid(1001), 'HR-20001');
  await sync.addNote(wanda, 'Ceiling is damp.');
  await askToSignOut();
  await expect(dialog()).toContainText('2 not yet sent. It stays here, sealed,');
  await expect(dialog().getByRole('button', { name: 'Sign out all the same' })).toBeVisible();
  expect.soft(await lookAt(page, 'sign-out.not-sent')).toEqual([]);
  await stay();
});

test('an answer that nobody has seen is not taken off the device unsaid', async () => {
  wanda.network.restore();
  await wanda.page
    .getByRole('banner')
    .getByRole('button', { name: /^Offline/ })
    .click();
  await wanda.page.getByRole('button', { name: 'Sync now' }).click();
  await sync.badgeSays(wanda, '1 to see', 60_000);
  await askToSignOut();
  await expect(dialog()).toContainText('1 answer you have not seen');
  await stay();
  await sync.itemsOf(wanda, 'For you to see').getByRole('button', { name: 'I have seen it' }).click();
  await sync.badgeSays(wanda, /^Synced /);
});

test('with everything sent and seen it signs out, and nobody is left on the device', async () => {
  const { page } = wanda;
  await askToSignOut();
  await expect(dialog()).toContainText('Everything you did has been sent.');
  await tabTo(page, /^\|*Sign out$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Sign in/ })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Wanda')).toHaveCount(0);
  await expect(page.getByLabel('PIN')).toHaveCount(0);
});
