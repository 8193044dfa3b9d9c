import { type Council, startCouncil } from './harness/council.ts';
import { type Device, openDevice } from './harness/device.ts';
import { beginWork, pin } from './harness/sign-on.ts';
import { expect, test } from './harness/test.ts';

let council: Council | undefined;
let device: Device | undefined;
test.afterEach(async () => {
  await device?.close();
  await council?.stop();
});

test('left alone for as long as the council says, it locks by itself, and the PIN opens it offline', async ({
  browser,
}) => {
  council = await startCouncil([], { WORKSMART_LOCK_MINUTES: '0.2' });
  device = await openDevice(browser, council);
  const { page } = device;
  await beginWork(page, 'Grace Adeyemi');
  device.network.cut();
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('navigation', { name: 'Pages' })).toHaveCount(0);
  await page.getByLabel('PIN').fill(pin);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
});
