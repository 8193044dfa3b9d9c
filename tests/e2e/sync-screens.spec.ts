import { closeSync, openSync as openFile, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { uuid } from '../integration/backoffice/small-council.ts';
import { type Device, openDevice } from './harness/device.ts';
import { databasesUnder } from './harness/keys.ts';
import { lookAt } from './harness/screens.ts';
import { choosePin, seeToday, signOn } from './harness/sign-on.ts';
import { type SmallCouncil, startSmallCouncil } from './harness/small-council.ts';
import * as sync from './harness/sync.ts';
import { expect, test } from './harness/test.ts';

/** The Sync page in the states that pass: the pictures of what needs the person are taken by the specs that settle it. */
test.describe.configure({ mode: 'serial' });

let council: SmallCouncil;
let wanda: Device;
test.beforeAll(async ({ browser }) => {
  council = await startSmallCouncil();
  wanda = await openDevice(browser, council, { keep: true });
});
test.afterAll(async () => {
  await wanda?.close();
  await council?.stop();
});
const look = async (name: string) => expect.soft(await lookAt(wanda.page, name)).toEqual([]);
/** Each way, milliseconds: long enough that a picture can be taken of what passes. */
const SLOW = 3_000;
/** What is still under way slowly ends, so that nothing overtakes it; it is asked for again. */
async function backToSpeed(): Promise<void> {
  wanda.network.cut();
  wanda.network.restore();
  await wanda.page.getByRole('button', { name: 'Sync now' }).click();
}

test('the first sync, usable while it goes on', async () => {
  wanda.network.slow(SLOW);
  await signOn(wanda.page, 'Wanda Worker');
  await choosePin(wanda.page);
  await expect(wanda.page.getByText('Getting your work onto this device')).toBeVisible();
  await sync.openSync(wanda);
  await look('sync.first-sync');
  await backToSpeed();
  await seeToday(wanda.page);
});

test('nothing waits', async () => {
  await sync.openSync(wanda);
  await sync.badgeSays(wanda, /^Synced /, 30_000);
  await look('sync.nothing-waits');
});

test('no signal: what was done waits', async () => {
  wanda.network.cut();
  await sync.openCase(wanda, uuid(1001), 'HR-20001');
  for (const text of ['Ceiling is damp.', 'Rang the roofer.', 'Roofer comes Friday.']) await sync.addNote(wanda, text);
  await wanda.page.getByLabel('Priority', { exact: true }).selectOption('urgent');
  await sync.writeFact(wanda, 'Risk note', 'Dog in the yard. Ring first.');
  await sync.openCase(wanda, uuid(1002), 'HR-20002');
  await sync.addNote(wanda, 'Nobody in.');
  await sync.writeFact(wanda, 'Next action', 'Call again');
  await sync.askLeave(wanda, '9 Dec', '10 Dec');
  await sync.openSync(wanda);
  await sync.badgeSays(wanda, 'Offline, 8 waiting');
  await look('sync.offline-waiting');
});

test('it goes, item by item', async () => {
  wanda.network.restore();
  wanda.network.slow(1_000);
  await wanda.page.getByRole('button', { name: 'Sync now' }).click();
  await expect(wanda.page.getByText('4 of 8 sent')).toBeVisible({ timeout: 60_000 });
  // The next answer is held for as long as the pictures take.
  wanda.network.slow(25_000);
  await look('sync.sending');
  await backToSpeed();
  await sync.badgeSays(wanda, /^Synced /, 60_000);
  await look('sync.all-went');
});

test('a damaged cache: what became of it is said over every page', async () => {
  await wanda.stop();
  for (const path of databasesUnder(join(wanda.folder, 'data'))) {
    const file = openFile(path, 'r+');
    const { size } = statSync(path);
    for (let at = Math.floor(size / 2); at < size; at += 4096) writeSync(file, Buffer.alloc(512, 7), 0, 512, at);
    closeSync(file);
  }
  await wanda.start();
  await sync.unlock(wanda);
  await expect(wanda.page.getByRole('region', { name: 'Your work on this device' })).toBeVisible({ timeout: 30_000 });
  await sync.openSync(wanda);
  await look('sync.recovered');
});

test('what was told of it can be read again, also when the program behind the page has gone', async () => {
  await sync.badgeSays(wanda, 'Check your work', 30_000);
  await wanda.page.getByRole('button', { name: 'I have read this' }).click();
  await expect(wanda.page.getByRole('region', { name: 'Your work on this device' })).toHaveCount(0);
  await expect(sync.region(wanda, 'A damaged copy: what to look through')).toContainText('was found damaged');
  await sync.badgeSays(wanda, /^Synced /);
  await expect(
    wanda.page.getByText(/^Connected\. Nothing is waiting to be sent\. The copy on this device was found damaged/),
  ).toBeVisible();
  await look('sync.recovery-read');
  await wanda.stop();
  await expect(wanda.page.getByText('Worksmart is starting again behind this window.')).toBeVisible();
  await expect(wanda.page.getByRole('main').getByText('Worksmart is starting again. How things stand')).toBeVisible();
  await sync.badgeSays(wanda, 'Starting again');
  await look('sync.lost');
});
