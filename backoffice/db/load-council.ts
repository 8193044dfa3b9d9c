import { type Kysely, sql } from 'kysely';
import type { Case } from '../../shared/cases/entities.ts';
import type { EntityName } from '../../shared/council/entities.ts';
import type { Occupancy, SpaceKind } from '../../shared/spaces/entities.ts';
import { isDesk } from '../../shared/spaces/rules.ts';
import { type Move, writeMoves } from '../feed/feed-rows.ts';
import { type Around, scopesOfRow } from '../feed/membership.ts';
import type { CouncilData } from './council-data.ts';
import { type Database, noTimeLimit, type Tx } from './database.ts';
import { beginEpoch } from './epoch.ts';
import { writeRows } from './rows.ts';
import { tables } from './tables.ts';

const BATCH = 2_000;
/** From here on a plan made for empty tables is a slow one. The embedded database never looks by itself, a server after a minute. */
const MANY_CASES = 100;

/** Makes the council, with its first epoch, and fills its tables and its feed, in one transaction. */
export async function loadCouncil(
  db: Kysely<Database>,
  council: { readonly id: string; readonly name: string },
  epoch: string,
  data: CouncilData,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await noTimeLimit(tx);
    await sql`insert into council (id, name, epoch) values (${council.id}, ${council.name}, ${epoch}::text::uuid)
      on conflict (id) do update set name = excluded.name`.execute(tx);
    const load = (entity: EntityName, rows: readonly { readonly id: string }[], around = nothingAround) =>
      loadRows(tx, council.id, entity, rows, around);

    const kinds = new Map(data.spaces.map((it) => [it.id, it.kind]));
    const people = new Map(data.people.map((it) => [it.id, it]));
    const profiles = new Map(data.profiles.map((it) => [it.id, it]));
    const cases = new Map(data.cases.map((it) => [it.id, it]));
    const ofCase = (row: { readonly caseId?: string }): Around => ({ case: caseOf(cases, row.caseId) });
    const managedBy = (id: string) =>
      data.teams.filter((team) => team.managerId === id || team.deputyId === id).map((team) => team.id);

    await load('team', data.teams);
    await load('person', data.people);
    await load(
      'profile',
      data.profiles.map((it) => ({ ...it, manages: managedBy(it.id) })),
    );
    await load('site', data.sites);
    await load('floor', data.floors);
    await load('space', data.spaces);
    await load(
      'booking',
      data.bookings.map((it) => ({ ...it, isDesk: isDesk(kinds.get(it.spaceId) ?? ('desk' satisfies SpaceKind)) })),
    );
    await load(
      'occupancy',
      data.bookings
        .filter((it) => it.state === 'booked')
        .map(({ id, personId, spaceId, siteId, from, to }): Occupancy => {
          const person = profiles.get(personId)?.showOnPlans === true ? people.get(personId) : undefined;
          return { id, spaceId, siteId, from, to, holder: person ? { personId, name: person.name } : null };
        }),
    );
    await load('case', data.cases);
    await load('caseNote', data.notes, ofCase);
    await load(
      'caseChange',
      data.changes.map((it) => ({ ...it, deviceId: null })),
      ofCase,
    );
    await load('visit', data.visits);
    await load('absence', data.absences);
    await load('leaveBalance', data.balances);
    await load('planHalf', data.planHalves, (row) => ({ teamId: people.get(row.personId ?? '')?.teamId }));
    await beginEpoch(tx, council.id, epoch);
  });
  if (data.cases.length > MANY_CASES) await sql`analyze`.execute(db);
}

type Rowish = { readonly id: string; readonly caseId?: string; readonly personId?: string };
const nothingAround = (_row: Rowish): Around => ({});
const caseOf = (cases: ReadonlyMap<string, Case>, id: string | undefined) =>
  id === undefined ? undefined : cases.get(id);

async function loadRows(
  tx: Tx,
  council: string,
  entity: EntityName,
  rows: readonly Rowish[],
  around: (row: Rowish) => Around,
): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    await writeRows(tx, entity, council, batch, 'insert');
    const moves = batch.flatMap((row) =>
      scopesOfRow(entity, row, around(row)).map(
        (scope): Move => ({ scope, entity, id: row.id, op: 'put', version: 1 }),
      ),
    );
    await writeMoves(tx, council, moves);
  }
}

/** Makes the council's own row, with its first epoch, unless it is there. */
export async function ensureCouncil(
  db: Kysely<Database>,
  council: { readonly id: string; readonly name: string },
  epoch: string,
): Promise<void> {
  await sql`
    with made as (insert into council (id, name, epoch) values (${council.id}, ${council.name}, ${epoch}::text::uuid)
      on conflict do nothing returning id)
    insert into epoch (council, id, number, first_after) select id, ${epoch}::text::uuid, 1, 0 from made`.execute(db);
}

/** Whether the council has nobody in its register: it has never been loaded. */
export async function isEmpty(db: Kysely<Database>, councilId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from person where council = ${councilId} limit 1`.execute(db);
  return rows.length === 0;
}

/** The names of all tables that hold a council's data. */
export const everyTable: readonly string[] = [
  'council',
  'epoch',
  'feed',
  'command',
  'audit',
  'former_member',
  ...new Set(Object.values(tables).map((it) => it.table)),
];

/** Above this many bytes of feed, emptying by truncation is the faster way, and gives the space back. */
const LARGE = 4_000_000;

/**
 * Empties every table, quickly, keeping the tables themselves. For the simulation and the tests. Few rows are deleted,
 * in one statement; many are truncated, which costs the same however many there are.
 */
export async function emptyTables(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ large: boolean }>`
    select pg_total_relation_size('feed') > ${LARGE} as large`.execute(db);
  if (rows[0]?.large === true) {
    await sql.raw(`truncate ${everyTable.join(', ')}`).execute(db);
    return;
  }
  const deletions = everyTable.map((name) => `of_${name} as (delete from ${name})`);
  await sql.raw(`with ${deletions.join(', ')} select 1`).execute(db);
}
