import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium } from '@playwright/test';
import { browserOptions } from '../e2e/harness/browser.ts';
import { hostProgram } from '../e2e/harness/browser-device.ts';
import { StartLine } from '../e2e/harness/council.ts';
import { root, startProgram } from '../e2e/harness/program.ts';
import makeTemplate, { copyTemplate, launcher } from '../e2e/harness/template.ts';
import { writePages } from './council-pages.ts';
import { startLargerCouncil } from './larger-council.ts';
import type { Row } from './measure.ts';
import { signIn, synced } from './sign-in.ts';

const LONG_MS = 50;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** Records Chromium's own trace between `start` and `stop`. */
async function traceOf(session: CDPSession) {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      // A profiler in the trace would lengthen the very tasks that are counted.
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
  });
  return async () => {
    await session.send('Tracing.end');
    await ended;
    return events;
  };
}

/** Tasks of the page's main thread, longest first, ms. */
function tasksOf(events: readonly TraceEvent[]): { readonly ms: number; readonly at: number }[] {
  const shown = events.find((it) => it.name === 'Paint' || it.name === 'FunctionCall');
  const main = events.find(
    (it) => it.name === 'thread_name' && it.args?.name === 'CrRendererMain' && it.pid === shown?.pid,
  );
  if (main === undefined) throw new Error('The trace names no main thread of the page.');
  return events
    .filter((it) => it.pid === main.pid && it.tid === main.tid && it.ph === 'X' && it.name === 'RunTask')
    .map((it) => ({ ms: (it.dur ?? 0) / 1000, at: it.ts }))
    .sort((a, b) => b.ms - a.ms);
}

async function longTasks(): Promise<number> {
  await makeTemplate();
  const folder = mkdtempSync(join(tmpdir(), 'worksmart-bench-tasks-'));
  writePages(join(folder, 'pages'));
  copyTemplate(join(folder, 'council'));
  const council = startProgram(process.execPath, [
    ...[launcher, '--no-open', '--json', '--data', join(folder, 'council')],
  ]);
  const browser = await chromium.launch(browserOptions);
  try {
    const line = StartLine.parse(await council.ready);
    const larger = await startLargerCouncil(line.backOffice, join(folder, 'pages'));
    const args = [...line.clientArguments];
    args[args.indexOf('--council') + 1] = larger.url;
    const data = join(folder, 'client');
    const client = startProgram(process.execPath, [hostProgram, ...args, '--data', data, '--json', '--no-open']);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto((JSON.parse(JSON.stringify(await client.ready)) as { client: string }).client);
    const stop = await traceOf(await context.newCDPSession(page));
    await signIn(page, 'Grace Adeyemi');
    const began = performance.now();
    await synced(page, 120_000);
    const ms = performance.now() - began;
    const events = await stop();
    const tasks = tasksOf(events);
    mkdirSync(join(root, 'out', 'bench'), { recursive: true });
    writeFileSync(join(root, 'out', 'bench', 'first-sync-trace.json'), JSON.stringify({ traceEvents: events }));
    console.error(
      `First sync beside Today took ${Math.round(ms)} ms; ${tasks.length} tasks, the longest ${tasks
        .slice(0, 5)
        .map((it) => it.ms.toFixed(0))
        .join(', ')} ms (out/bench/first-sync-trace.json).`,
    );
    await client.stop();
    await larger.close();
    return tasks.filter((it) => it.ms > LONG_MS).length;
  } finally {
    await browser.close();
    await council.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

export const longTasksRow: Row = {
  id: 'long-tasks',
  what: 'Renderer during a first sync of 20,000 cases, browser host, from the sign-in on: main-thread tasks over 50 ms in a trace',
  unit: 'tasks',
  limit: 0,
  limits: 'value',
  measure: async () => ({ value: await longTasks(), baseline: null }),
};
