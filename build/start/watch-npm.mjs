import { isMainThread } from 'node:worker_threads';
import { npmIsGone } from './npm-watch.mjs';

// Loaded before a program that `npm run` starts. npm ends without passing its signal on when it runs scripts through a
// shell, or when it is killed; the program is then stopped as by the signal, and closes what it has open.
if (isMainThread && process.env.npm_lifecycle_event !== undefined) {
  const isGone = npmIsGone();
  const watch = setInterval(() => {
    if (!isGone()) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
