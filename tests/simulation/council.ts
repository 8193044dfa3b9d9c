import { sql } from 'kysely';
import { HINTS } from '../../backoffice/commands/push.ts';
import { createBackOffice } from '../../backoffice/create-back-office.ts';
import { type BackOfficeDatabase, openPGlite } from '../../backoffice/db/database.ts';
import { emptyTables } from '../../backoffice/db/load-council.ts';
import { Writer } from '../../backoffice/feed/writer.ts';
import {
  type FeedRow,
  type Manifest,
  type Position,
  PROTOCOL,
  type PullAnswer,
} from '../../shared/council/protocol.ts';
import { takeBackup } from '../builders/council-backup.ts';
import { smallCouncil } from '../integration/backoffice/small-council.ts';
import type { Chance } from './chance.ts';
import type { Timeline } from './timeline.ts';

const COUNCIL = { id: 'simulated', name: 'Simulated Council' };

let shared: Promise<BackOfficeDatabase> | null = null;
/** One embedded database for the whole process, emptied between runs. */
const database = (): Promise<BackOfficeDatabase> => {
  shared ??= openPGlite();
  return shared;
};

export async function closeDatabase(): Promise<void> {
  await (await shared)?.close();
  shared = null;
}

export interface NoteTruth {
  readonly id: string;
  readonly caseId: string;
  readonly text: string;
}
export interface ChangeTruth {
  readonly caseId: string;
  readonly field: string;
  readonly was: unknown;
  readonly now: unknown;
  readonly version: number;
}

export interface EscrowTruth {
  readonly id: string;
  readonly state: string;
  readonly text: string | null;
  readonly wanted: unknown;
}

/** The real back office with its real SQL, and plain readings of what is in its tables for the ledger. */
export async function createCouncil(timeline: Timeline, chance: Chance) {
  const held = await database();
  const office = await createBackOffice({
    database: held,
    ports: {
      clock: { now: () => timeline.now() },
      random: { bytes: (length) => chance.bytes(length) },
      timers: { after: (ms, work) => timeline.after(ms, work) },
      log: () => undefined,
    },
    // A token is a person and when it ends.
    verify: async (token) => {
      const [personId = '', ends = ''] = token.split('~');
      if (ends !== '' && Number(ends) < timeline.now()) throw new Error('The token has expired.');
      return { personId };
    },
    council: COUNCIL,
  });
  await emptyTables(held.db);
  await office.load(smallCouncil());

  const ask = async <T>(person: string, path: string, body?: object): Promise<T> => {
    const response = await office.handle(
      new Request(`http://council.simulated${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${person}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };

  return {
    handle: office.handle,
    /** Everything this person should hold: each scope read from the beginning, with nothing of the engine's. */
    async truthFor(person: string): Promise<ReadonlyMap<string, { version: number; data: unknown }>> {
      const manifest = await ask<Manifest>(person, '/v1/sync/manifest');
      const rows = new Map<string, { version: number; data: unknown }>();
      let asked: { scope: string; after: Position | null }[] = manifest.scopes
        .filter((it) => !it.optional)
        .map((it) => ({ scope: it.scope, after: null }));
      while (asked.length > 0) {
        const { pages }: PullAnswer = await ask(person, '/v1/sync/pull', {
          deviceId: person,
          protocol: PROTOCOL,
          scopes: asked,
        });
        for (const row of pages.flatMap((it) => it.rows as FeedRow[]))
          if (row.op === 'put') rows.set(`${row.entity} ${row.id}`, { version: row.version, data: row.data });
        asked = pages.filter((it) => it.more).map((it) => ({ scope: it.scope, after: it.next }));
      }
      return rows;
    },
    /** A case goes to somebody else, as a supervisor's system would have it. */
    async reassign(caseId: string, to: { assignedTo: string | null; teamId: string }): Promise<void> {
      await held.db.transaction().execute(async (tx) => {
        const write = new Writer(tx, COUNCIL.id);
        const found = await write.get('case', caseId);
        if (found === undefined) return;
        await write.put('case', { ...found.doc, ...to });
        await write.flush(HINTS);
      });
    },
    /** A person goes to another team, as the people register says. */
    movePerson: (personId: string, teamId: string): Promise<void> => office.register.movePerson(personId, teamId),
    /** A newer council writes what this version's clients cannot read, or puts it right again. */
    async setPriority(caseId: string, priority: string): Promise<void> {
      await held.db.transaction().execute(async (tx) => {
        const write = new Writer(tx, COUNCIL.id);
        const found = await write.get('case', caseId);
        if (found === undefined) return;
        await write.put('case', { ...found.doc, priority: priority as typeof found.doc.priority });
        await write.flush(HINTS);
      });
    },
    /** Takes a backup. What it answers puts it back and says so, as an operator would. */
    async backup(): Promise<() => Promise<void>> {
      const putBack = await takeBackup(held.db);
      return async () => {
        await putBack();
        await office.restored();
      };
    },
    notes: async (): Promise<NoteTruth[]> =>
      (await sql<NoteTruth>`select id, case_id as "caseId", text from case_note`.execute(held.db)).rows,
    changes: async (): Promise<ChangeTruth[]> =>
      (
        await sql<ChangeTruth>`select case_id as "caseId", field, was, now, case_version as version from case_change order by case_version`.execute(
          held.db,
        )
      ).rows,
    commands: async (): Promise<{ id: string; personId: string; outcome: string }[]> =>
      (
        await sql<{
          id: string;
          personId: string;
          outcome: string;
        }>`select id::text as id, person_id as "personId", answer->>'outcome' as outcome from command`.execute(held.db)
      ).rows,
    doubleBookings: async (): Promise<number> =>
      (
        await sql<{
          count: number;
        }>`select count(*)::integer as count from booking a join booking b on a.id < b.id and a.state = 'booked' and b.state = 'booked'
          and (a.space_id = b.space_id or (a.person_id = b.person_id and a.is_desk and b.is_desk)) and a.starts < b.ends and b.starts < a.ends`.execute(
          held.db,
        )
      ).rows[0]?.count ?? -1,
    escrow: async (): Promise<EscrowTruth[]> =>
      (await sql<EscrowTruth>`select id, state, text, wanted from escrow`.execute(held.db)).rows,
    absences: async (): Promise<{ id: string; state: string }[]> =>
      (await sql<{ id: string; state: string }>`select id, state from absence`.execute(held.db)).rows,
    bookings: async (): Promise<{ id: string; state: string }[]> =>
      (await sql<{ id: string; state: string }>`select id, state from booking`.execute(held.db)).rows,
    close: () => office.close(),
  };
}

export type Council = Awaited<ReturnType<typeof createCouncil>>;
