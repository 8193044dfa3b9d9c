import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { DeviceSettings } from '../../main/engine/ports.ts';

/** Device settings in a file that is replaced whole, as the hosts' are. */
export function createDeviceFile(path: string): DeviceSettings {
  const read = (): Record<string, string> =>
    existsSync(path) ? z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  const write = (all: Record<string, string>): void => {
    writeFileSync(`${path}.new`, JSON.stringify(all));
    renameSync(`${path}.new`, path);
  };
  return {
    get: (key) => read()[key],
    set: (key, value) => write({ ...read(), [key]: value }),
    remove: (key) => {
      const { [key]: _gone, ...kept } = read();
      write(kept);
    },
  };
}
