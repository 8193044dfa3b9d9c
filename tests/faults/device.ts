import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSecretFile, unwrap } from '../../main/hosts/browser/secret-file.ts';
import { uuid } from '../integration/backoffice/small-council.ts';
import type { JudgedDevice } from './judge.ts';
import { readLedger } from './ledger.ts';
import type { Life } from './life.ts';
import { readDevice, readScopes } from './truth.ts';

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

  /** The folder of the only person on this device. */
  const cacheFolder = (): string => {
    const people = join(dataFolder, 'people');
    const [folder] = readdirSync(people);
    if (folder === undefined) throw new Error(`${name} has no cache.`);
    return join(people, folder);
  };

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
    setAside: (): string[] => readdirSync(cacheFolder()).filter((it) => it.includes('.damaged-')),
    things: () => readLedger(ledger),
    async judged(councilUrl: string): Promise<JudgedDevice> {
      const folder = cacheFolder();
      const cacheKey = await createSecretFile(secrets, key).get(`cache-key-${folder.split('/').at(-1) ?? ''}`);
      if (cacheKey === undefined) throw new Error(`${name} has no key of its cache.`);
      return {
        name,
        deviceId,
        things: readLedger(ledger),
        file: readDevice(join(folder, 'cache.db'), cacheKey),
        should: await readScopes(councilUrl, personId),
      };
    },
    /** For a failure that somebody has to understand. */
    ledgerText: (): string => readFileSync(ledger, 'utf8'),
  };
}

export type Device = ReturnType<typeof createDevice>;
