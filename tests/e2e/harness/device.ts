import { type Browser, test } from '@playwright/test';
import { openBrowserDevice } from './browser-device.ts';
import type { Council } from './council.ts';
import { openDesktopDevice } from './desktop-device.ts';
import { desktopProject } from './electron.ts';
import type { Device, DeviceOptions } from './laptop.ts';

export type { Device, DeviceOptions } from './laptop.ts';

/** Opens a device in the host that the project of the running test is about. */
export function openDevice(browser: Browser, council: Council, options: DeviceOptions = {}): Promise<Device> {
  return test.info().project.name === desktopProject
    ? openDesktopDevice(council)
    : openBrowserDevice(browser, council, options);
}
