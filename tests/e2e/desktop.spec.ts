import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ElectronApplication } from '@playwright/test';
import { type DesktopDevice, openDesktopDevice } from './harness/desktop-device.ts';
import { expect, test } from './harness/test.ts';

/** What only the desktop host has: its window, its page's fences, and its end. */
test.describe.configure({ mode: 'serial' });

let device: DesktopDevice | undefined;
test.afterAll(() => device?.close());

const opened = (): DesktopDevice => {
  if (device === undefined) throw new Error('The program did not start.');
  return device;
};
const windowsShown = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((it) => it.isVisible()));
const signIn = () => opened().page.getByRole('button', { name: /^Sign in/ });

test('its window is there within 10 seconds', async ({ council }) => {
  const began = performance.now();
  device = await openDesktopDevice(council);
  await expect.poll(() => windowsShown(opened().app)).toEqual([true]);
  expect(performance.now() - began).toBeLessThan(10_000);
  await expect(signIn()).toBeVisible();
});

test('its page has nothing of Node', async () => {
  const { page } = opened();
  expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((it) => it in window))).toEqual(
    [],
  );
});

test('a script written into its page does not run', async () => {
  const ran = await opened().page.evaluate(async () => {
    const blocked = new Promise<string>((resolve) =>
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
        once: true,
      }),
    );
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.ran = "yes"';
    document.head.append(script);
    return { blocked: await blocked, ran: document.documentElement.dataset.ran };
  });
  expect(ran).toEqual({ blocked: 'script-src-elem', ran: undefined });
});

test('its page works again after a reload', async () => {
  await opened().page.reload();
  await expect(signIn()).toBeVisible();
  await signIn().click();
  await expect(opened().page.getByRole('link', { name: 'Open the sign-in page' })).toBeVisible();
  await opened().page.getByRole('button', { name: 'Cancel' }).click();
});

test('a second start ends and shows the window of the first', async () => {
  const { app, launch } = opened();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await windowsShown(app)).toEqual([false]);
  const second = spawn(launch.executablePath, launch.args, { env: launch.env, stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect.poll(() => windowsShown(app)).toEqual([true]);
});

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('after quitting no process of it is left', async () => {
  const pids = await opened().app.evaluate(({ app }) => app.getAppMetrics().map((it) => it.pid));
  expect(pids.length).toBeGreaterThan(2);
  expect(pids.filter(isAlive)).toEqual(pids);
  await opened().stop();
  await expect.poll(() => pids.filter(isAlive)).toEqual([]);
});
