import { test as base } from '@playwright/test';
import { type Council, startCouncil } from './council.ts';
import { type Device, type DeviceOptions, openDevice } from './device.ts';

interface Fixtures {
  /** Opens one more device of the worker's council; it is closed after the test. */
  device: (options?: DeviceOptions) => Promise<Device>;
}

export const test = base.extend<Fixtures, { council: Council }>({
  council: [
    async ({ browserName: _browserName }, use) => {
      const council = await startCouncil();
      await use(council);
      await council.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  device: async ({ browser, council }, use) => {
    const opened: Device[] = [];
    await use(async (options) => {
      const device = await openDevice(browser, council, options);
      opened.push(device);
      return device;
    });
    for (const device of opened) await device.close();
  },
});

export { expect } from '@playwright/test';
