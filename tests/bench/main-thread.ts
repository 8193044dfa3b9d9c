import type { CDPSession } from '@playwright/test';

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** By the clock on the wall, microseconds. */
  readonly dur?: number;
  /** What the thread itself worked of that, microseconds: without the time it stood because others had the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export interface Task {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** A profiler in the trace would lengthen the very tasks that are counted. */
const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Records Chromium's own trace until the function it answers with is called. */
export async function startTrace(session: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  return async () => {
    await session.send('Tracing.end');
    await ended;
    return events;
  };
}

/** Tasks of the page's main thread. A task run while another one waits is a part of that one. */
export function tasksOf(events: readonly TraceEvent[]): Task[] {
  const shown = events.find((it) => it.name === 'Paint' || it.name === 'FunctionCall');
  const main = events.find(
    (it) => it.name === 'thread_name' && it.args?.name === 'CrRendererMain' && it.pid === shown?.pid,
  );
  if (main === undefined) throw new Error('The trace names no main thread of the page.');
  return events
    .filter((it) => it.pid === main.pid && it.tid === main.tid && it.ph === 'X' && it.name === 'RunTask')
    .map((it) => ({ wallMs: (it.dur ?? 0) / 1000, cpuMs: (it.tdur ?? 0) / 1000 }));
}
