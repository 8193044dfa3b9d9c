import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, instantOf } from '../../../shared/time/london.ts';
import { type BackOffice, createBackOffice } from '../../create-back-office.ts';
import { type BackOfficeDatabase, openPGlite, openPostgreSQL } from '../../db/database.ts';
import { beginEpoch } from '../../db/epoch.ts';
import { DatabaseTooNew } from '../../db/migrate.ts';
import { uuidFrom } from '../../db/uuid.ts';
import type { BackOfficePorts, Verify } from '../../ports.ts';
import { generateCouncil } from '../council/index.ts';
import { copyTemplate, type FilledTemplate, keepTemplate } from './filled-template.ts';
import { damaged, type KeptCouncil, readKept, writeKept } from './kept-council.ts';
import { listPeople } from './people-list.ts';
import { CouncilProblem, exitCodes } from './problem.ts';
import type { Standing } from './standing.ts';

export const thanwick = { id: 'thanwick', name: 'Thanwick Metropolitan Borough Council' } as const;

export interface OpenCouncilParts {
  readonly folder: string;
  /** Address of a PostgreSQL server; undefined: embedded, in the folder. */
  readonly database: string | undefined;
  readonly seed: number;
  readonly standing: Standing;
  readonly kept: KeptCouncil | undefined;
  readonly real: number;
  readonly ports: BackOfficePorts;
  readonly verify: Verify;
  /** A filled council to copy; undefined when the council stands where no other will. */
  readonly template: FilledTemplate | undefined;
  /** A name no other process uses. */
  readonly templateDraft: string;
  /** Minutes without input after which the council's clients lock. */
  readonly lockMinutes: number | undefined;
  readonly say: (words: string) => void;
}

export interface OpenCouncil {
  readonly backOffice: BackOffice;
  readonly kept: KeptCouncil;
  close(): Promise<void>;
}

/** Opens the council's database, fills an empty one, and brings an older one's days up to date. Throws CouncilProblem. */
export async function openCouncil(parts: OpenCouncilParts): Promise<OpenCouncil> {
  if (parts.kept !== undefined || parts.database !== undefined) return openDatabase(parts);
  const { folder, template } = parts;
  // A database whose council was never finished (a start that was killed) holds nothing anybody did.
  rmSync(join(folder, 'database'), { recursive: true, force: true });
  if (template === undefined) return openDatabase(parts);
  if (!template.isThere) {
    const first = await openDatabase(parts);
    await first.close();
    writeKept(folder, first.kept);
    keepTemplate(template, folder, parts.templateDraft);
  } else {
    parts.say('Copying Thanwick, as it was made before on this machine...');
    copyTemplate(template, folder);
  }
  const kept = readKept(folder);
  const opened = await openDatabase({ ...parts, kept });
  await opened.beginEpoch();
  return opened;
}

async function openDatabase(parts: OpenCouncilParts): Promise<OpenCouncil & { beginEpoch(): Promise<void> }> {
  const { folder, say } = parts;
  const place = join(folder, 'database');
  const database = await open(parts, place);
  try {
    const backOffice = await createBackOffice({
      database,
      ports: parts.ports,
      verify: parts.verify,
      council: parts.lockMinutes === undefined ? thanwick : { ...thanwick, lockMinutes: parts.lockMinutes },
    });
    const isEmpty = await backOffice.isEmpty();
    if (isEmpty && parts.kept !== undefined && parts.database === undefined) throw damaged(folder);
    const kept =
      isEmpty || parts.kept === undefined
        ? await fill(parts, backOffice, isEmpty)
        : await moveDays(parts, parts.kept, backOffice);
    return {
      backOffice,
      kept,
      /** A copy has positions in its feed that another copy gave to other changes: nobody may go on from those. */
      async beginEpoch() {
        await beginEpoch(database.db, thanwick.id, uuidFrom(parts.ports.random.bytes(16)));
      },
      async close() {
        await backOffice.close();
        await database.close();
      },
    };
  } catch (cause) {
    await database.close().catch(() => undefined);
    if (cause instanceof DatabaseTooNew) throw new CouncilProblem(cause.message, exitCodes.dataFolder);
    if (!(cause instanceof CouncilProblem) && parts.kept !== undefined && parts.database === undefined) {
      say(cause instanceof Error ? cause.message : String(cause));
      throw damaged(folder);
    }
    throw cause;
  }
}

async function open(parts: OpenCouncilParts, place: string): Promise<BackOfficeDatabase> {
  if (parts.database !== undefined) {
    const server = await openPostgreSQL(parts.database);
    await server.ping().catch(async (cause: unknown) => {
      await server.close();
      throw new CouncilProblem(
        `The PostgreSQL server of WORKSMART_DATABASE_URL does not answer (${cause instanceof Error ? cause.message : 'unknown reason'}). Check the address and that it runs.`,
      );
    });
    return server;
  }
  const isNew = parts.kept === undefined;
  if (!isNew && !existsSync(place)) throw damaged(parts.folder);
  return openPGlite(place).catch((cause: unknown) => {
    if (isNew) throw cause;
    throw damaged(parts.folder);
  });
}

/** A PostgreSQL server may hold the council already while this folder knows nothing of it: the same seed names its people. */
async function fill(parts: OpenCouncilParts, backOffice: BackOffice, isEmpty: boolean): Promise<KeptCouncil> {
  const { seed, standing, say } = parts;
  const stands = parts.real + standing.shiftMs;
  say('Inventing Thanwick: 1,200 people, 28 sites, 9,000 cases...');
  const data = generateCouncil({ seed, now: stands });
  if (isEmpty) {
    say('Filling the council’s database (once, under a minute)...');
    await backOffice.load(data);
  }
  return { version: 1, seed, stands, shiftMs: standing.shiftMs, people: [...listPeople(data)] };
}

async function moveDays(parts: OpenCouncilParts, kept: KeptCouncil, backOffice: BackOffice): Promise<KeptCouncil> {
  const { weeks } = parts.standing;
  if (weeks === 0) return kept;
  parts.say(`Moving the council's days by ${weeks} ${Math.abs(weeks) === 1 ? 'week' : 'weeks'}...`);
  const stands = parts.real + parts.standing.shiftMs;
  await backOffice.redate(weeks * 7, dayOf(instantOf(stands)));
  return { ...kept, stands };
}
