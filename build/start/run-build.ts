import { fileURLToPath } from 'node:url';
import { buildStale, desktopBuild, rendererBuild } from './build.ts';
import { StartFailure } from './failure.ts';

// `npm run build`: the screens and the desktop program, each only when what it is made from has changed.
const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (words: string): void => void process.stderr.write(`${words}\n`);

try {
  await buildStale(root, rendererBuild, say);
  await buildStale(root, desktopBuild, say);
  say('Built: out/renderer and out/desktop.');
} catch (cause) {
  say(cause instanceof StartFailure ? cause.message : String(cause));
  process.exitCode = 1;
}
