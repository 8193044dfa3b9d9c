import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentStamp } from '../../../build/start/built.ts';
import { root, startProgram } from './program.ts';

const folder = join(root, 'out', 'tests', 'thanwick');
const stampPath = join(folder, 'stamp');
const data = join(folder, 'data');
/** What a council is, without the sign-ins and ports of one start of it. */
const kept = ['council', 'worksmart-demonstration.json'];

export const launcher = join(root, 'build', 'start.mjs');

/**
 * Invents the demonstration council once for a run, so that each worker of it begins with a copy and not with a minute
 * of filling. Made anew when anything that makes it has changed.
 */
export default async function makeTemplate(): Promise<void> {
  const made = { name: 'thanwick', from: ['backoffice', 'shared', 'package-lock.json'], makes: '' };
  const stamp = contentStamp(root, made);
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const program = startProgram(process.execPath, [launcher, '--no-open', '--json', '--data', data]);
  await program.ready;
  await program.stop();
  writeFileSync(stampPath, stamp);
}

/** Puts a copy of the invented council into `to`, as a demonstration's data folder. */
export function copyTemplate(to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of kept) cpSync(join(data, name), join(to, name), { recursive: true });
}
