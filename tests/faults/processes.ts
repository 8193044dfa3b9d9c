import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CleanUp } from './clean-up.ts';
import type { Life, Said } from './life.ts';

const programs = {
  client: fileURLToPath(new URL('client-program.ts', import.meta.url)),
  office: fileURLToPath(new URL('office-program.ts', import.meta.url)),
};

export interface Ended {
  /** Null: it was killed. */
  readonly code: number | null;
  readonly killed: boolean;
  /** The end of what it wrote on standard error. */
  readonly errors: string;
}

function start(cleanUp: CleanUp, program: string, args: readonly string[], heard: (line: string) => void) {
  const child: ChildProcess = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  const forget = cleanUp.later(() => child.kill('SIGKILL'));
  let errors = '';
  child.stderr?.on('data', (part) => {
    errors = (errors + String(part)).slice(-4000);
  });
  // Its end may come before a write to it has failed.
  child.stdin?.on('error', () => undefined);
  if (child.stdout !== null) createInterface({ input: child.stdout }).on('line', heard);
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      forget();
      resolve({ code, killed: signal === 'SIGKILL', errors });
    });
  });
  return {
    ended,
    kill(): Promise<Ended> {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

export function startClient(cleanUp: CleanUp, life: Life, heard: (said: Said) => void) {
  return start(cleanUp, programs.client, [JSON.stringify(life)], (line) => {
    // The last line of a killed process may be cut off.
    if (line.endsWith('}')) heard(JSON.parse(line) as Said);
  });
}

export type ClientProcess = ReturnType<typeof startClient>;

/** Resolves once it listens. */
export async function startOffice(cleanUp: CleanUp, databaseUrl: string, port: number, shiftMs: number) {
  let ready: (url: string) => void = () => undefined;
  const url = new Promise<string>((resolve) => {
    ready = resolve;
  });
  const office = start(cleanUp, programs.office, [databaseUrl, String(port), String(shiftMs)], (line) => ready(line));
  const first = await Promise.race([url, office.ended]);
  if (typeof first !== 'string') throw new Error(`The back office did not start: ${first.errors}`);
  return { ...office, url: first };
}

export type OfficeProcess = Awaited<ReturnType<typeof startOffice>>;
