import { sql } from 'kysely';
import { type EntityName, entityNames } from '../../shared/council/entities.ts';
import { type Move, writeMoves } from '../feed/feed-rows.ts';
import { type Around, isOfCase, scopesOfRow } from '../feed/membership.ts';
import type { Tx } from './database.ts';
import { readWhere } from './rows.ts';

type Rowish = { readonly id: string; readonly caseId?: string; readonly personId?: string };
const BATCH = 5_000;

/** Makes a council's feed anew from its tables, all of it in the caller's transaction. Only with a new epoch. */
export async function rebuildFeed(tx: Tx, council: string): Promise<void> {
  // Where a case has been stays known: work on it by whoever had it then is kept for its team.
  const { rows: left } = await sql<Move>`
    select scope, entity, id, op, version from feed
    where council = ${council} and op = 'evict' and entity = 'case'`.execute(tx);
  await sql`delete from feed where council = ${council}`.execute(tx);
  for (let at = 0; at < left.length; at += BATCH) await writeMoves(tx, council, left.slice(at, at + BATCH));
  const everything = sql`true`;
  const cases = new Map((await readWhere(tx, 'case', council, everything)).map((it) => [it.doc.id, it.doc]));
  const people = new Map((await readWhere(tx, 'person', council, everything)).map((it) => [it.doc.id, it.doc]));
  const around = (entity: EntityName, row: Rowish): Around => {
    if (isOfCase(entity)) return { case: cases.get(row.caseId ?? '') };
    return entity === 'planHalf' ? { teamId: people.get(row.personId ?? '')?.teamId } : {};
  };
  for (const entity of entityNames) {
    const rows = await readWhere(tx, entity, council, everything);
    const moves = rows.flatMap(({ version, doc }) =>
      scopesOfRow(entity, doc, around(entity, doc)).map(
        (scope): Move => ({ scope, entity, id: doc.id, op: 'put', version }),
      ),
    );
    for (let at = 0; at < moves.length; at += BATCH) await writeMoves(tx, council, moves.slice(at, at + BATCH));
  }
}
