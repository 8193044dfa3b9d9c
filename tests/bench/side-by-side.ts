import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineMemory } from '../../main/hosts/browser/engine-memory.ts';
import { writePages } from './council-pages.ts';
import { quantile } from './measure.ts';

export type SideName = 'ours' | 'bare';
export const TIMES = 5;
const sides = ['bare', 'ours'] as const;

/** One run of `tests/bench/child.ts`, and what it printed. */
export async function runNode(args: readonly string[]): Promise<Record<string, number>> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    printed += part;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
  return JSON.parse(printed);
}

/** What was just copied is on the disk before the clock starts: its writing out is no side's work. */
function settleOnDisk(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = openSync(join(folder, name), 'r+');
    fsyncSync(file);
    closeSync(file);
  }
}

/** The engine's thread has its young memory in three parts. */
const asTheHostDoes = [
  `--max-semi-space-size=${engineMemory.youngMb / 3}`,
  `--heap-growing-percent=${engineMemory.growingPercent}`,
];

/** Both sides' files of one bench: the pages, and a store of each side filled by the work being measured. */
export function createSideBySide() {
  let folder: string | undefined;
  const runs = new Map<string, Promise<Record<SideName, Record<string, number>>>>();
  const at = (...names: string[]): string => {
    if (folder === undefined) {
      folder = mkdtempSync(join(tmpdir(), 'worksmart-bench-'));
      writePages(join(folder, 'pages'));
    }
    return join(folder, ...names);
  };
  const child = (side: SideName, work: string, data: string) =>
    runNode([
      ...(side === 'ours' ? asTheHostDoes : []),
      join(import.meta.dirname, 'child.ts'),
      ...['--side', side, '--work', work, '--pages', at('pages'), '--data', data],
    ]);

  /** The sides take turns, so that what else the machine does meets both. */
  async function takeTurns(times: number, one: (side: SideName) => Promise<Record<string, number>>) {
    const seen: Record<SideName, Record<string, number>[]> = { ours: [], bare: [] };
    for (let turn = 0; turn < times; turn += 1) for (const side of sides) seen[side].push(await one(side));
    const medians = (of: readonly Record<string, number>[]) =>
      Object.fromEntries(
        Object.keys(of[0] ?? {}).map((name) => [
          name,
          quantile(
            of.map((it) => it[name] ?? Number.NaN),
            0.5,
          ),
        ]),
      );
    return { ours: medians(seen.ours), bare: medians(seen.bare) };
  }

  async function fill(times: number) {
    return takeTurns(times, async (side) => {
      rmSync(at(side), { recursive: true, force: true });
      mkdirSync(at(side), { recursive: true });
      return child(side, 'first', at(side));
    });
  }

  return {
    /** Medians of `times` runs of a piece of work by each side; measured once, however many rows ask. */
    medians(work: 'first' | 'read' | 'delta' | 'edit', times = TIMES) {
      const known = runs.get(work);
      if (known !== undefined) return known;
      const made = (async () => {
        if (work === 'first') return fill(times);
        await (runs.get('first') ?? this.filled());
        return takeTurns(times, async (side) => {
          cpSync(at(side), at('copy'), { recursive: true, preserveTimestamps: true });
          settleOnDisk(at('copy'));
          try {
            return await child(side, work, at('copy'));
          } finally {
            rmSync(at('copy'), { recursive: true });
          }
        });
      })();
      runs.set(work, made);
      return made;
    },
    /** The folder of a filled store of each side, made by the first sync itself. */
    async filled(): Promise<(side: SideName) => string> {
      let filling = runs.get('first') ?? runs.get('filled');
      if (filling === undefined) {
        filling = fill(1);
        runs.set('filled', filling);
      }
      await filling;
      return (side) => at(side);
    },
    turns: takeTurns,
    close: () => folder !== undefined && rmSync(folder, { recursive: true, force: true }),
  };
}

export const sideBySide = createSideBySide();
