import { posix, win32 } from 'node:path';

export interface Places {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * Where the program keeps everything: the local profile, because Electron's default on Windows roams to every machine a
 * person signs in to. Nothing in it may be called `databases`, which Chromium deletes.
 */
export function userDataFolder({ platform, env, home }: Places): string {
  if (platform === 'win32') {
    return win32.join(env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), 'Worksmart', 'Client');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Worksmart');
  const data = env.XDG_DATA_HOME;
  return posix.join(data?.startsWith('/') ? data : posix.join(home, '.local', 'share'), 'worksmart', 'client');
}

/** The native part of the store: outside app.asar when packaged, because a library cannot be loaded from within. */
export function nativeBindingPath(
  appPath: string,
  isPackaged: boolean,
  platform: string,
  arch: string,
  join: (...parts: string[]) => string,
): string {
  const root = isPackaged ? `${appPath}.unpacked` : appPath;
  return join(root, 'node_modules', 'better-sqlite3', 'prebuilds', `${platform}-${arch}.node`);
}
