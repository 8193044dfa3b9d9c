import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOW, people } from '../integration/backoffice/small-council.ts';
import type { Chance } from '../simulation/chance.ts';
import type { CleanUp } from './clean-up.ts';
import { createDevice, type Device } from './device.ts';
import { judge } from './judge.ts';
import type { Life, Said } from './life.ts';
import { type Ended, type OfficeProcess, startClient, startOffice } from './processes.ts';
import { readCouncil } from './truth.ts';

/** How often everybody is asked to come to rest: what one settles may be news to another. */
const RESTS = 8;

export interface WorldOptions {
  readonly cleanUp: CleanUp;
  readonly chance: Chance;
  readonly databaseUrl: string;
  /** Stop as soon as anything is found. */
  readonly firstFailure?: boolean;
}

/** How a client works; `through`: an address other than the back office's own. */
export type Working = Partial<Pick<Life, 'pauseMs' | 'signalMs' | 'dieAt'>> & { readonly through?: string };

/** The sum of all that was found in a part. */
export interface Found {
  done: number;
  lost: string[];
  twice: string[];
  wrong: string[];
}

/** One council on one database with its back office in a process of its own, and devices that come and go. */
export async function createWorld({ cleanUp, chance, databaseUrl, firstFailure }: WorldOptions) {
  const shiftMs = Date.parse(NOW) - Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'worksmart-faults-'));
  const removeFolder = cleanUp.later(() => rmSync(folder, { recursive: true, force: true }));
  let office: OfficeProcess = await startOffice(cleanUp, databaseUrl, 0, shiftMs);
  const url = office.url;
  const port = Number(new URL(url).port);
  let devices = 0;
  const found: Found = { done: 0, lost: [], twice: [], wrong: [] };
  const judgedBefore: string[] = [];

  const sayWrong = (words: string): void => void found.wrong.push(words);

  /** What a client said that it never may. */
  const heard =
    (device: Device, more: (said: Said) => void = () => undefined) =>
    (said: Said): void => {
      if (said.said === 'open' && said.damaged !== null)
        sayWrong(`${device.name}: its cache was moved aside as damaged`);
      if (said.said === 'refused' && said.code === 'internal') sayWrong(`${device.name}: ${said.words}`);
      more(said);
    };

  function sayEnded(device: Device, ended: Ended): void {
    if (!ended.killed) sayWrong(`${device.name} ended by itself (${ended.code}): ${ended.errors.slice(-1500)}`);
  }

  /** How much was changed; null when it did not come to rest. */
  async function restOnce(device: Device, councilUrl: string): Promise<number | null> {
    let changed = 0;
    let last = '';
    const life = device.nextLife({ councilUrl, seed: chance.below(2 ** 31), doing: 'rest' });
    const client = startClient(
      cleanUp,
      life,
      heard(device, (said) => {
        if (said.said === 'rested') changed = said.changed;
        if (said.said === 'state') last = `${said.phase}, ${said.badge}: ${said.words ?? ''}`;
      }),
    );
    const ended = await client.ended;
    if (ended.code !== 0) {
      sayWrong(
        `${device.name} does not come to rest (${ended.code ?? 'killed'}; ${last}): ${ended.errors.slice(-1500)}`,
      );
      return null;
    }
    return changed;
  }

  const anythingFound = (): boolean => found.lost.length + found.twice.length + found.wrong.length > 0;

  return {
    url,
    folder,
    shiftMs,
    found,
    /** Whether to go on to the next round. */
    goesOn: (): boolean => firstFailure !== true || !anythingFound(),
    anythingFound,
    sayWrong,
    sayEnded,
    newDevice(who: keyof typeof people, dataFolder?: string): Device {
      devices += 1;
      const name = `${who}-${devices}`;
      return createDevice({
        name,
        number: devices,
        personId: people[who],
        dataFolder: dataFolder ?? join(folder, name),
        ledger: join(folder, `${name}.ledger`),
        shiftMs,
      });
    },
    startWork(device: Device, over: Working, more?: (said: Said) => void) {
      const { through, ...how } = over;
      const life = device.nextLife({
        councilUrl: through ?? url,
        seed: chance.below(2 ** 31),
        doing: 'work',
        ...how,
      });
      return startClient(cleanUp, life, heard(device, more));
    },
    /** Kills the back office and starts it again on the same database and port. */
    async restartOffice(): Promise<void> {
      const ended = await office.kill();
      if (!ended.killed) sayWrong(`The back office ended by itself (${ended.code}): ${ended.errors.slice(-1500)}`);
      office = await startOffice(cleanUp, databaseUrl, port, shiftMs);
    },
    /** Everybody finishes, in turns until nobody has anything new; then it is judged. */
    async restAndJudge(all: readonly Device[], through = url): Promise<void> {
      for (let turn = 0; turn < RESTS; turn += 1) {
        const changed = await Promise.all(all.map((device) => restOnce(device, through)));
        if (changed.includes(null) || (turn > 0 && changed.every((it) => it === 0))) break;
      }
      // Killed, it is started again; whatever else it dies of is its own fault.
      const gone = await Promise.race([office.ended, Promise.resolve(null)]);
      if (gone !== null) {
        sayWrong(`The back office ended by itself (${gone.code}): ${gone.errors.slice(-1500)}`);
        office = await startOffice(cleanUp, databaseUrl, port, shiftMs);
      }
      const judged = await Promise.all(all.map((device) => device.judged(url)));
      const { done, lost, twice, wrong } = judge(judged, await readCouncil(databaseUrl));
      found.done += done;
      found.lost.push(...lost);
      // The council's tables are looked at whole each time.
      found.twice.push(...twice.filter((it) => !judgedBefore.includes(it)));
      judgedBefore.push(...twice);
      found.wrong.push(...wrong);
      for (const device of all) for (const it of device.setAside()) sayWrong(`${device.name}: ${it} was set aside`);
    },
    async close(): Promise<void> {
      await office.kill();
      removeFolder();
    },
  };
}

export type World = Awaited<ReturnType<typeof createWorld>>;
