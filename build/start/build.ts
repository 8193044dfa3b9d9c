import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Build, contentStamp, desktopBuild, isBuilt, rememberBuilt, rendererBuild } from './built.ts';
import { StartFailure } from './failure.ts';

const viteArguments: Readonly<Record<string, readonly (readonly string[])[]>> = {
  renderer: [['build', 'renderer']],
  desktop: ['main', 'engine', 'preload'].map((part) => ['build', '--config', `build/desktop/${part}.config.ts`]),
};

function vite(root: string, args: readonly string[]): Promise<void> {
  const program = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [program, ...args, '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new StartFailure('Building failed: see above.', 1));
    });
  });
}

/** Builds what is out of date. Throws StartFailure. */
export async function buildStale(root: string, build: Build, say: (words: string) => void): Promise<void> {
  if (isBuilt(root, build)) return;
  const began = performance.now();
  say(`Building the ${build === rendererBuild ? 'screens' : 'desktop program'}...`);
  const stamp = contentStamp(root, build);
  for (const args of viteArguments[build.name] ?? []) await vite(root, args);
  rememberBuilt(root, build, stamp);
  say(`Built in ${((performance.now() - began) / 1_000).toFixed(1)} s.`);
}

export { desktopBuild, rendererBuild };
