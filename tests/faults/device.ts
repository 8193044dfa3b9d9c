import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createSecretFile, unwrap } from '../../main/hosts/browser/secret-file.ts';
import { uuid } from '../integration/backoffice/small-council.ts';
import type { JudgedDevice } from './judge.ts';
import { readLedger } from './ledger.ts';
import type { Life } from './life.ts';
import { type DeviceTruth, readDevice, readScopes } from './truth.ts';

export interface DeviceOptions {
  readonly name: string;
  /** Tells devices of one part apart. */
  readonly number: number;
  readonly personId: string;
  readonly dataFolder: string;
  readonly ledger: string;
  readonly shiftMs: number;
}

/** One device of one person: its folder, keys and ledger, over many lives of the program. */
export function createDevice({ name, number, personId, dataFolder, ledger, shiftMs }: DeviceOptions) {
  const deviceId = uuid(700_000 + number);
  const secrets = join(dataFolder, 'secrets.json');
  mkdirSync(dataFolder, { recursive: true });
  const opened = unwrap(secrets, name);
  if (opened.outcome !== 'open') throw new Error(`The keys of ${name} were not made.`);
  const { key } = opened;
  writeFileSync(ledger, '');
  let lives = 0;

  /** The folder of the only person on this device; null before anybody's was made. */
  const cacheFolder = (): string | null => {
    const people = join(dataFolder, 'people');
    const [folder] = existsSync(people) ? readdirSync(people) : [];
    return folder === undefined ? null : join(people, folder);
  };

  async function readFile(): Promise<DeviceTruth> {
    const folder = cacheFolder();
    const cacheKey =
      folder === null ? undefined : await createSecretFile(secrets, key).get(`cache-key-${basename(folder)}`);
    if (folder === null || cacheKey === undefined)
      return { check: 'there is none', rows: new Map(), outbox: new Map() };
    return readDevice(join(folder, 'cache.db'), cacheKey);
  }

  return {
    name,
    personId,
    dataFolder,
    nextLife(
      over: Pick<Life, 'councilUrl' | 'seed' | 'doing'> & Partial<Pick<Life, 'pauseMs' | 'signalMs' | 'dieAt'>>,
    ): Life {
      lives += 1;
      return {
        device: name,
        life: lives,
        personId,
        deviceId,
        dataFolder,
        secretKey: Buffer.from(key).toString('base64'),
        ledger,
        shiftMs,
        pauseMs: 30,
        signalMs: 0,
        dieAt: null,
        ...over,
      };
    },
    /** Files of caches that were moved aside as damaged. */
    setAside: (): string[] => readdirSync(cacheFolder() ?? dataFolder).filter((it) => it.includes('.damaged-')),
    things: () => readLedger(ledger),
    async judged(councilUrl: string): Promise<JudgedDevice> {
      return {
        name,
        deviceId,
        things: readLedger(ledger),
        file: await readFile(),
        should: await readScopes(councilUrl, personId),
      };
    },
  };
}

export type Device = ReturnType<typeof createDevice>;
