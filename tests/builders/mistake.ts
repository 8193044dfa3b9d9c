import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What a copy of the program needs to be tried. */
const PARTS = [
  'main',
  'shared',
  'backoffice',
  'build',
  'package.json',
  'tests/builders',
  'tests/faults',
  'tests/integration',
  'tests/simulation',
];

export interface Edit {
  readonly file: string;
  /** Stands there exactly once. */
  readonly from: string;
  readonly to: string;
}

/** A mistake a careful person could make. */
export interface Mistake {
  readonly name: string;
  readonly edits: readonly Edit[];
}

export interface Tried {
  /** The program's exit code. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Puts one mistake into a copy of the program and runs `command` (a file and its words) there, for `ms` at most. */
export function tryMistake(mistake: Mistake, command: readonly string[], ms: number): Tried {
  const copy = mkdtempSync(join(tmpdir(), 'worksmart-mistake-'));
  try {
    for (const part of PARTS) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    for (const { file, from, to } of mistake.edits) {
      const path = join(copy, file);
      const text = readFileSync(path, 'utf8');
      if (text.split(from).length !== 2)
        throw new Error(`The mistake "${mistake.name}" no longer fits ${file}: write it anew.`);
      writeFileSync(
        path,
        text.replace(from, () => to),
      );
    }
    return spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8', timeout: ms });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
