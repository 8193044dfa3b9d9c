import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badFlagCode, FlagProblem, readFlags } from './start/flags.mjs';
import { install, isInstalled, lockedNode } from './start/install.mjs';
import { npmIsGone } from './start/npm-watch.mjs';

// `npm start`. Runs on the machine's own Node with nothing installed, so it uses nothing but Node 20's own modules.
const root = fileURLToPath(new URL('..', import.meta.url));
const launcher = fileURLToPath(new URL('./start/launch.ts', import.meta.url));
const note = (text) => process.stderr.write(`${text}\n`);
const major = Number(process.versions.node.split('.')[0]);

function end(words, code) {
  note(words);
  process.exit(code);
}

/** Hands over to `node`, passes signals on and ends as it ends. The channel tells it when this process is gone. */
function handOver(node, args) {
  const child = spawn(node, [launcher, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // What was compiled at one start is there at the next, in the program's own folder.
    env: { NODE_COMPILE_CACHE: join(root, 'out', 'compiled'), ...process.env },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event !== undefined) {
    const isGone = npmIsGone();
    setInterval(() => isGone() && child.kill('SIGTERM'), 500).unref();
  }
  child.on('error', (cause) => end(`Node could not be started from ${node}: ${cause.message}`, 1));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

const args = process.argv.slice(2);
try {
  readFlags(args);
} catch (cause) {
  if (!(cause instanceof FlagProblem)) throw cause;
  end(cause.message, badFlagCode);
}
if (major < 20) end(`Worksmart needs Node 20 or later to start; this is ${process.versions.node}. Install Node 24.`, 1);
if (!isInstalled(root)) {
  note('Installing what Worksmart needs (once, about a minute)...');
  const problem = install(root);
  if (problem !== undefined) end(problem, 1);
}
const node = lockedNode(root) ?? (major >= 24 ? process.execPath : undefined);
if (node === undefined) {
  end(
    `On this kind of machine Worksmart needs Node 24 or later; this is ${process.versions.node}. Install Node 24.`,
    1,
  );
} else {
  handOver(node, args);
}
