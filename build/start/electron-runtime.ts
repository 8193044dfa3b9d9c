import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RuntimeQuestion {
  readonly root: string;
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
}

export type Runtime = { readonly executable: string } | { readonly why: string };

/** How long Electron's own installer may take, milliseconds. */
export const installLimitMs = 90_000;

/** Why a window cannot be shown here at all, or undefined. */
export function whyNoWindow(question: RuntimeQuestion): string | undefined {
  if (question.platform !== 'linux') return undefined;
  if ((question.env.DISPLAY ?? '') === '' && (question.env.WAYLAND_DISPLAY ?? '') === '') {
    return 'This machine has no display, so the client runs in a browser.';
  }
  if (question.isRoot) return 'Electron does not run as root with its sandbox on, so the client runs in a browser.';
  return undefined;
}

/** Where the executable lies in a runtime that no installer of the package has named. */
const usualName: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** The executable of Electron's runtime when it is here. Looks only: requiring the package would download it. */
export function findRuntime(root: string, env: RuntimeQuestion['env']): string | undefined {
  const folder = join(root, 'node_modules', 'electron');
  const own = env.ELECTRON_OVERRIDE_DIST_PATH ?? '';
  const named = join(folder, 'path.txt');
  if (own === '' && !existsSync(named)) return undefined;
  const name = existsSync(named) ? readFileSync(named, 'utf8').trim() : (usualName[process.platform] ?? 'electron');
  const executable = join(own === '' ? join(folder, 'dist') : own, name);
  return existsSync(executable) ? executable : undefined;
}

const triedPath = (root: string): string => join(root, 'out', 'stamps', 'electron-tried');

function versionOf(root: string): string {
  try {
    const text: unknown = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'));
    return typeof text === 'object' && text !== null && 'version' in text ? String(text.version) : 'none';
  } catch {
    return 'none';
  }
}

/** Finds the runtime, or has it installed once a version. `say` hears about a wait. */
export async function haveRuntime(question: RuntimeQuestion, say: (words: string) => void): Promise<Runtime> {
  const noWindow = whyNoWindow(question);
  if (noWindow !== undefined) return { why: noWindow };
  const found = findRuntime(question.root, question.env);
  if (found !== undefined) return { executable: found };
  const version = versionOf(question.root);
  const why = 'Electron could not be fetched, so the client runs in a browser. To try again: npx install-electron --no';
  if (existsSync(triedPath(question.root)) && readFileSync(triedPath(question.root), 'utf8') === version)
    return { why };
  say('Fetching Electron (once, at most 90 seconds)...');
  await runInstaller(question.root);
  const executable = findRuntime(question.root, question.env);
  if (executable !== undefined) return { executable };
  mkdirSync(join(question.root, 'out', 'stamps'), { recursive: true });
  writeFileSync(triedPath(question.root), version);
  return { why };
}

function runInstaller(root: string): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    cwd: root,
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    const limit = setTimeout(() => child.kill('SIGKILL'), installLimitMs);
    const finish = (): void => {
      clearTimeout(limit);
      resolve();
    };
    child.on('exit', finish);
    child.on('error', finish);
  });
}
