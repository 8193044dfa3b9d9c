import { findRuntime } from '../../../build/start/electron-runtime.ts';
import { root } from './program.ts';

export const desktopProject = 'desktop';

/** A sentence for the person who runs the tests; where in the code it was thrown tells them nothing. */
const sentence = (words: string): Error => Object.assign(new Error(words), { stack: words });

/**
 * Electron's executable, or undefined when it is not on this machine. Throws a sentence when it was promised and is not
 * there. Never requires the electron package: that would download it.
 */
export function electronExecutable(): string | undefined {
  const executable = findRuntime(root, process.env);
  if (executable !== undefined) return executable;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '';
  if (folder !== '') throw sentence(`There is no Electron in ${folder}, which ELECTRON_OVERRIDE_DIST_PATH names.`);
  if (process.env.REQUIRE_ELECTRON === '1') {
    throw sentence('REQUIRE_ELECTRON is 1 and Electron is not here. To fetch it: npx install-electron --no');
  }
  return undefined;
}
