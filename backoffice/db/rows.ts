import { type RawBuilder, sql } from 'kysely';
import type { EntityName, EntityOf } from '../../shared/council/entities.ts';
import type { Tx } from './database.ts';
import { columnOf, shapeOf, sqlTypeOf } from './tables.ts';

/** Values of another list in SQL, without counting on either driver's arrays. */
export const listOf = (values: readonly string[]): RawBuilder<string> =>
  sql<string>`(select jsonb_array_elements_text(${JSON.stringify(values)}::text::jsonb))`;

const written = { instant: `to_char(COLUMN at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` } as const;

/** SQL that builds the entity's JSON, as the contract has it, from a row named `t`. */
export function documentSql(entity: EntityName): string {
  const pairs = Object.entries(shapeOf(entity).fields).map(([field, kind]) => {
    const column = `t.${columnOf(field)}`;
    return `'${field}', ${kind === 'instant' ? written.instant.replace('COLUMN', column) : column}`;
  });
  return `jsonb_build_object(${pairs.join(', ')})`;
}

export interface Stored<N extends EntityName> {
  readonly version: number;
  readonly doc: EntityOf<N>;
}

/** Rows matching `where` (of the table named `t`), in id order. `lock` keeps them from changing until commit. */
export async function readWhere<N extends EntityName>(
  tx: Tx,
  entity: N,
  council: string,
  where: RawBuilder<unknown>,
  lock = false,
): Promise<Stored<N>[]> {
  const found = await sql<Stored<N>>`
    select t.version, ${sql.raw(documentSql(entity))} as doc
    from ${sql.raw(shapeOf(entity).table)} t
    where t.council = ${council} and ${where} order by t.id
    ${sql.raw(lock ? 'for no key update' : '')}`.execute(tx);
  return found.rows;
}

export async function readOne<N extends EntityName>(
  tx: Tx,
  entity: N,
  council: string,
  id: string,
  lock = false,
): Promise<Stored<N> | undefined> {
  return (await readWhere(tx, entity, council, sql`t.id = ${id}`, lock))[0];
}

/** Writes rows given as JSON objects, all with the same keys: new ones at version 1, known ones one version on. */
export async function writeRows(
  tx: Tx,
  entity: EntityName,
  council: string,
  rows: readonly object[],
): Promise<{ id: string; version: number }[]> {
  const first = rows[0];
  if (first === undefined) return [];
  const shape = shapeOf(entity);
  const kinds = { ...shape.fields, ...shape.kept };
  const fields = Object.keys(kinds).filter((field) => field in first);
  const columns = fields.map(columnOf);
  const typed = fields.map((field) => `"${field}" ${sqlTypeOf[kinds[field] ?? 'text']}`);
  const result = await sql<{ id: string; version: number }>`
    insert into ${sql.raw(shape.table)} as t (council, ${sql.raw(columns.join(', '))})
    select ${council}, ${sql.raw(fields.map((field) => `r."${field}"`).join(', '))}
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (${sql.raw(typed.join(', '))})
    on conflict (council, id) do update set version = t.version + 1,
      ${sql.raw(columns.map((column) => `${column} = excluded.${column}`).join(', '))}
    returning id, version`.execute(tx);
  return result.rows;
}

/** Removes a row. Returns the version it had, or undefined when there was none. */
export async function removeRow(tx: Tx, entity: EntityName, council: string, id: string): Promise<number | undefined> {
  const result = await sql<{ version: number }>`
    delete from ${sql.raw(shapeOf(entity).table)} where council = ${council} and id = ${id} returning version`.execute(
    tx,
  );
  return result.rows[0]?.version;
}
