import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled, lockedNode } from './start/install.mjs';

// `npm test`. Runs on the machine's own Node with nothing installed, brings what the lockfile names and hands over.
const root = fileURLToPath(new URL('..', import.meta.url));

function end(words) {
  console.error(words);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

if (!isInstalled(root)) {
  console.log('Installing what package-lock.json names (once, about a minute)...');
  if (install(root) !== undefined) end('Installing failed: see above. Check the network, then run the tests again.');
}
const node = lockedNode(root) ?? process.execPath;
if (node === process.execPath && Number(process.versions.node.split('.')[0]) < 24)
  end(`On this kind of machine the tests need Node 24 or later; this is ${process.versions.node}. Install Node 24.`);

// Ctrl+C reaches the child by itself; this process stays to pass on how it ended.
for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
const tools = join(root, 'node_modules', '.bin');
const child = spawn(node, [fileURLToPath(new URL('./test-run.mjs', import.meta.url)), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ''}` },
});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.once('error', (error) => end(error.message));
child.once('exit', (code) => process.exit(code ?? 1));
