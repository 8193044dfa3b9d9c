import { randomBytes } from 'node:crypto';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { goTo } from './harness/booking.ts';
import { browserOptions } from './harness/browser.ts';
import { type BrowserDevice, clientArguments, hostProgram, openBrowserDevice } from './harness/browser-device.ts';
import { databasesUnder, keysUnder, opens } from './harness/keys.ts';
import { startProgram } from './harness/program.ts';
import { scanFor } from './harness/scan.ts';
import { beginWork } from './harness/sign-on.ts';
import { expect, test } from './harness/test.ts';

/** A word that no generator, dictionary or program of anybody's holds. */
const canary = `Canary${randomBytes(9).toString('hex')}`;
let reference = '';
const profile = (folder: string) =>
  chromium.launchPersistentContext(folder, { ...browserOptions, viewport: { width: 1280, height: 800 } });

const openCase = async (page: Page, tray: RegExp) => {
  await goTo(page, 'Cases');
  await page.getByRole('navigation', { name: 'Trays' }).getByRole('button', { name: tray }).click();
  await page.getByRole('searchbox', { name: 'Find in this list' }).fill(reference);
  await page.getByRole('listbox').getByRole('option').first().click();
};

/** What the program said is a log as well. */
function scan(device: BrowserDevice) {
  const { stdout, stderr } = device.program.output();
  writeFileSync(join(device.folder, 'said.log'), stdout + stderr);
  return scanFor(canary, [device.folder]);
}

test.describe.configure({ mode: 'serial' });

test('a colleague writes a note with the word in it', async ({ device }) => {
  const { page } = await device();
  await beginWork(page, 'Grace Adeyemi');
  await goTo(page, 'Cases');
  await page.getByRole('listbox', { name: 'My cases' }).getByRole('option').first().click();
  reference = ((await page.getByRole('article').getAttribute('aria-label')) ?? '').split(' ')[0] ?? '';
  await page.getByRole('textbox', { name: 'Write a note' }).fill(`Door code is ${canary}.`);
  await page.getByRole('button', { name: 'Add note' }).click();
  const note = page.getByRole('article').getByRole('listitem').filter({ hasText: canary });
  await expect(note).toBeVisible();
  await expect(note.getByText('Waiting to send')).toHaveCount(0);
});

test('with encryption turned off the scan finds the word in the data folder', async ({ browser, council }) => {
  const plain = await openBrowserDevice(browser, council, { arguments: ['--plain-store'], env: { NODE_ENV: 'test' } });
  try {
    await beginWork(plain.page, 'Grace Adeyemi');
    await openCase(plain.page, /^My cases/);
    await expect(plain.page.getByRole('article')).toContainText(canary);
    expect(scan(plain).found.some((it) => it.includes('cache.db'))).toBe(true);
  } finally {
    await plain.close();
  }
});

test('encryption cannot be turned off outside tests', async ({ council, device }) => {
  const { network, folder } = await device();
  const args = clientArguments(council, network, join(folder, 'other'));
  const program = startProgram(process.execPath, [hostProgram, ...args, '--plain-store'], {
    env: { NODE_ENV: 'production' },
  });
  const end = await program.ended;
  expect(end.code).toBe(2);
  expect(end.stderr).toMatch(/--plain-store/);
});

test('read offline, the word is in no file: running, killed, started again and closed', async ({
  browser,
  council,
}) => {
  const device = await openBrowserDevice(browser, council, { keep: true, profile });
  try {
    await beginWork(device.page, 'Martin Birtwistle');
    device.network.cut();
    await openCase(device.page, /^My team/);
    await expect(device.page.getByRole('article')).toContainText(canary);
    await device.page.getByRole('searchbox', { name: 'Find in this list' }).fill(canary);
    await expect(device.page.getByRole('listbox').getByRole('option')).toHaveCount(1);
    await device.page.getByRole('searchbox', { name: 'Find in this list' }).fill('');
    const running = scan(device);
    expect(running.found).toEqual([]);
    expect(running.bytes).toBeGreaterThan(1_000_000);

    await device.kill();
    expect(scan(device).found).toEqual([]);
    await device.start();
    await openCase(device.page, /^My team/);
    await expect(device.page.getByRole('article')).toContainText(canary);
    await device.program.stop();
    await device.context.close();
    expect(scan(device).found).toEqual([]);

    // Nothing that lies beside the database opens it either.
    const kept = join(device.folder, 'data', 'kept');
    const copy = join(device.folder, 'copy');
    cpSync(kept, copy, { recursive: true });
    const databases = databasesUnder(copy);
    expect(databases.length).toBeGreaterThan(0);
    const keys = [null, ...keysUnder(copy)];
    expect(keys.length).toBeGreaterThan(100);
    for (const path of databases) expect(keys.filter((key) => opens(path, key))).toEqual([]);
  } finally {
    await device.close();
  }
});
