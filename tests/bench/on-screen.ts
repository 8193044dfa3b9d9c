import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserOptions } from '../e2e/harness/browser.ts';
import { StartLine } from '../e2e/harness/council.ts';
import { startProgram } from '../e2e/harness/program.ts';
import makeTemplate, { copyTemplate, launcher } from '../e2e/harness/template.ts';
import { type Measured, quantile, type Row } from './measure.ts';
import { signIn, synced } from './sign-in.ts';

const usable = (page: Page) =>
  page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: /planned/ })
    .waitFor({ timeout: 60_000 });

/** `npm start -- --keep` on a council that has been started and signed on to before. */
async function onWarmCouncil(
  measure: (it: { browser: Browser; start: () => ReturnType<typeof startProgram> }) => Promise<Measured>,
): Promise<Measured> {
  await makeTemplate();
  const folder = mkdtempSync(join(tmpdir(), 'worksmart-bench-'));
  const data = join(folder, 'data');
  copyTemplate(data);
  const start = () =>
    startProgram(process.execPath, [launcher, '--no-open', '--json', '--keep', '--data', data], {
      env: { WORKSMART_PASSPHRASE: 'correct horse battery staple' },
    });
  const browser = await chromium.launch(browserOptions);
  try {
    const first = start();
    const page = await (await browser.newContext()).newPage();
    await page.goto(StartLine.parse(await first.ready).client);
    await signIn(page, 'Grace Adeyemi');
    await synced(page);
    await page.close();
    await first.stop();
    return await measure({ browser, start });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

export const warmStartRow: Row = {
  id: 'warm-start',
  what: 'npm start, warm, to a usable Today (best of 3, without npm itself)',
  unit: 's',
  limit: 10,
  limits: 'value',
  measure: () =>
    onWarmCouncil(async ({ browser, start }) => {
      const samples: number[] = [];
      for (let run = 0; run < 3; run += 1) {
        const began = performance.now();
        const program = start();
        const line = StartLine.parse(await program.ready);
        const page = await browser.newPage();
        await page.goto(line.client);
        await usable(page);
        samples.push((performance.now() - began) / 1000);
        await page.close();
        await program.stop();
      }
      return { value: Math.min(...samples), baseline: null };
    }),
};

/** Milliseconds from pressing a page's link to the frame that shows its heading, counted inside the page. */
const turnTo = (page: Page, name: string, heading: string): Promise<number> =>
  page.evaluate(
    ([link, wanted]) =>
      new Promise<number>((resolve, reject) => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('nav[aria-label="Pages"] a')];
        const it = links.find((one) => one.textContent?.includes(link ?? ''));
        if (it === undefined) return reject(new Error(`No link ${link}`));
        const began = performance.now();
        const look = () => {
          const shown = document.querySelector('main h1')?.textContent ?? '';
          if (new RegExp(wanted ?? '').test(shown)) requestAnimationFrame(() => resolve(performance.now() - began));
          else requestAnimationFrame(look);
        };
        it.click();
        look();
      }),
    [name, heading],
  );

export const pageToPageRow: Row = {
  id: 'page-to-page',
  what: 'Page to page, from the press to the frame with the heading, 95th percentile',
  unit: 'ms',
  limit: 100,
  limits: 'value',
  measure: () =>
    onWarmCouncil(async ({ browser, start }) => {
      const program = start();
      const page = await browser.newPage();
      await page.goto(StartLine.parse(await program.ready).client);
      await usable(page);
      const pages = [
        ['Cases', '^Cases$'],
        ['Book', '^Book$'],
        ['Absence', '^Absence$'],
        ['Settings', '^Settings$'],
        ['Today', 'planned'],
      ] as const;
      const samples: number[] = [];
      for (let round = 0; round < 11; round += 1) {
        for (const [name, heading] of pages) {
          const ms = await turnTo(page, name, heading);
          if (round > 0) samples.push(ms);
        }
      }
      await program.stop();
      return { value: quantile(samples, 0.95), baseline: null };
    }),
};
