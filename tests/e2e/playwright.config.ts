import { defineConfig } from '@playwright/test';
import { browserOptions } from './harness/browser.ts';
import { desktopProject, electronExecutable } from './harness/electron.ts';

/** What is the same in both hosts, and what only the desktop host has. The other specs are about the browser host. */
const desktop = { name: desktopProject, testMatch: ['desktop.spec.ts', 'main-job.spec.ts'] };

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'browser', testMatch: '*.spec.ts', testIgnore: 'desktop.spec.ts' },
    ...(electronExecutable() === undefined ? [] : [desktop]),
  ],
  globalSetup: './harness/template.ts',
  outputDir: '../../out/tests/e2e',
  fullyParallel: false,
  forbidOnly: process.env.CI === 'true',
  retries: 0,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../../out/tests/e2e.json' }]],
  use: {
    launchOptions: browserOptions,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    actionTimeout: 15_000,
    trace: 'off',
  },
});
