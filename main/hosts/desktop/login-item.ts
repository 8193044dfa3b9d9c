import { posix } from 'node:path';
import type { Settings } from 'electron';

export const hiddenSwitch = '--hidden';

/** Windows and macOS: start with the session, in the background. */
export const loginItem = (on: boolean): Settings => ({ openAtLogin: on, args: [hiddenSwitch] });

/** Linux: the file that goes in the person's autostart folder. `executable` must be an absolute path. */
export const autostartEntry = (executable: string): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Worksmart',
    `Exec="${executable.replaceAll(/["$`\\]/g, (letter) => `\\${letter}`)}" ${hiddenSwitch}`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

export function autostartPath(env: Readonly<Record<string, string | undefined>>, home: string): string {
  const config = env.XDG_CONFIG_HOME;
  const folder = config?.startsWith('/') ? config : posix.join(home, '.config');
  return posix.join(folder, 'autostart', 'worksmart.desktop');
}
