import { type ChildProcess, spawn } from 'node:child_process';
import { StartFailure } from './failure.ts';

export interface Program {
  readonly name: string;
  /** The one line of JSON it printed when it was ready. */
  readonly ready: unknown;
  /** Resolves when it has ended, with its exit code. */
  readonly ended: Promise<number>;
  /** Asks it to stop, and kills it after `limitMs`. */
  stop(limitMs: number): Promise<void>;
}

export interface ProgramOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** The terminal, for a program that may ask something. */
  readonly asks: boolean;
  /** Where what it says on standard error goes. */
  readonly say: (text: string) => void;
}

const running = new Set<ChildProcess>();
/** The last resort at this process's own end. Each also ends by itself when its channel to us closes. */
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a program of ours and waits for its line. Throws StartFailure with its exit code when it ends before that. */
export function startProgram(options: ProgramOptions): Promise<Program> {
  const child = spawn(options.command, [...options.args], {
    cwd: options.cwd,
    env: options.env,
    stdio: [options.asks ? 'inherit' : 'ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  let said = false;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = true;
    options.say(text);
  });
  const ended = new Promise<number>((resolve) => {
    child.on('exit', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
    child.on('error', () => resolve(1));
  });

  const stop = async (limitMs: number): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    // The closing channel is the one way to ask that every system has: a signal ends a program on Windows at once.
    if (child.connected) child.disconnect();
    else child.kill('SIGTERM');
    const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
    await ended;
    clearTimeout(limit);
  };

  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const lines = text.split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) {
        const ready = readLine(line);
        if (ready !== undefined) resolve({ name: options.name, ready, ended, stop });
      }
    });
    void ended.then((code) =>
      reject(new StartFailure(`The ${options.name} ended before it was ready.`, code === 0 ? 1 : code, said)),
    );
  });
}

function readLine(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
