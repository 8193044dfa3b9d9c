import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { bundle } from '../../build/desktop/bundle.ts';
import { root } from '../e2e/harness/program.ts';
import type { Row } from './measure.ts';
import { type SideName, sideBySide } from './side-by-side.ts';

const out = join(root, 'out', 'bench');

/** Milliseconds from starting a process to what it prints first. */
async function untilPrinted(args: readonly string[]): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [printed] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${args.join(' ')} printed nothing.`))),
  ]);
  const ms = performance.now() - began;
  if (String(printed).trim() !== '50') throw new Error(`A list of 50 held ${printed}.`);
  await once(child, 'close');
  return ms;
}

async function bundled(entry: string, file: string): Promise<string> {
  const config = bundle(`tests/bench/${entry}`, file);
  await build({ ...config, configFile: false, logLevel: 'error', build: { ...config.build, outDir: out } });
  return join(out, file);
}

export const processStartRow: Row = {
  id: 'process-start',
  what: 'Process start to the first list of 50, stores filled, both bundled (ours: the whole engine but the sign-on library, which loads after)',
  unit: 'ms',
  limit: 1.5,
  limits: 'ratio',
  measure: async () => {
    const of = await sideBySide.filled();
    const program: Record<SideName, string> = {
      ours: await bundled('first-list.ts', 'first-list.cjs'),
      bare: await bundled('first-list-bare.ts', 'first-list-bare.cjs'),
    };
    const copy = mkdtempSync(join(tmpdir(), 'worksmart-bench-start-'));
    try {
      for (const side of ['ours', 'bare'] as const) {
        cpSync(of(side), join(copy, side), { recursive: true, preserveTimestamps: true });
        // The first start of an installed program is not counted: it also fills the system's and the compiler's caches.
        await untilPrinted([program[side], join(copy, side)]);
      }
      const { ours, bare } = await sideBySide.turns(7, async (side) => ({
        ms: await untilPrinted([program[side], join(copy, side)]),
      }));
      return { value: ours.ms ?? Number.NaN, baseline: bare.ms ?? Number.NaN };
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  },
};
