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

/** The changed texts by file. Throws where the mistake no longer fits the program. */
export function edited({ name, edits }: Mistake): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { file, from, to } of edits) {
    const text = texts.get(file) ?? readFileSync(join(ROOT, file), 'utf8');
    if (text.split(from).length !== 2) throw new Error(`The mistake "${name}" no longer fits ${file}: write it anew.`);
    texts.set(
      file,
      text.replace(from, () => to),
    );
  }
  return texts;
}

/** Puts one mistake into a copy of the program and runs `command` (a file and its words) there, for `ms` at most. */
export function tryMistake(mistake: Mistake, command: readonly string[], ms: number): Tried {
  const texts = edited(mistake);
  const copy = mkdtempSync(join(tmpdir(), 'worksmart-mistake-'));
  try {
    for (const part of PARTS) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
    for (const [file, text] of texts) writeFileSync(join(copy, file), text);
    const tried = spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8', timeout: ms });
    if (tried.pid === 0) throw tried.error;
    return tried;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
