import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Program {
  readonly pid: number;
  /** Everything written to standard output and standard error so far. */
  output(): { stdout: string; stderr: string };
  /** The first line of standard output that is a JSON object. Rejects with what was written when the program ends before. */
  readonly ready: Promise<unknown>;
  /** Resolves when the process has ended. */
  readonly ended: Promise<Ended>;
  /** SIGTERM to the process, and waits. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

export interface StartOptions {
  env?: Readonly<Record<string, string>>;
  input?: string;
}

/** Starts one of this project's programs as a person would, in the project's folder. */
export function startProgram(command: string, args: readonly string[], options: StartOptions = {}): Program {
  const child: ChildProcess = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdin?.on('error', () => undefined);
  if (options.input !== undefined) child.stdin?.end(options.input);
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, stdout, stderr: `${stderr}${error.message}` }));
    child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  const ready = new Promise<unknown>((resolve, reject) => {
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        stdout += `${line}\n`;
        if (line.startsWith('{')) resolve(JSON.parse(line));
      });
    }
    void ended.then((it) => reject(new Error(`${args.join(' ')} ended (${it.code}): ${it.stderr.slice(-4000)}`)));
  });
  // A test that only looks at how a program ends does not await `ready`.
  ready.catch(() => undefined);
  return {
    pid: child.pid ?? -1,
    output: () => ({ stdout, stderr }),
    ready,
    ended,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return ended;
    },
  };
}
