import { execFileSync } from 'node:child_process';

/** Processes of this machine whose command line names `text`, this one left out. */
export function processesNaming(text: string): string[] {
  const list = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 16_000_000 });
  return list.split('\n').filter((it) => it.includes(text) && Number.parseInt(it, 10) !== process.pid);
}
