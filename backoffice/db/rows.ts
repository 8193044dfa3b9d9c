import { type RawBuilder, sql } from 'kysely';
import { type EntityName, type EntityOf, entityNames } from '../../shared/council/entities.ts';
import type { Tx } from './database.ts';
import { columnOf, shapeOf, sqlTypeOf } from './tables.ts';

/** Values of another list in SQL, without counting on either driver's arrays. */
export const listOf = (values: readonly string[]): RawBuilder<string> =>
  sql<string>`(select jsonb_array_elements_text(${JSON.stringify(values)}::text::jsonb))`;

const written = { instant: `to_char(COLUMN at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` } as const;

const buildDocumentSql = (entity: EntityName): string => {
  const pairs = Object.entries(shapeOf(entity).fields).map(([field, kind]) => {
    const column = `t.${columnOf(field)}`;
    return `'${field}', ${kind === 'instant' ? written.instant.replace('COLUMN', column) : column}`;
  });
  return `jsonb_build_object(${pairs.join(', ')})`;
};
const documents: ReadonlyMap<EntityName, string> = new Map(entityNames.map((it) => [it, buildDocumentSql(it)]));

/** SQL that builds the entity's JSON, as the contract has it, from a row named `t`. */
export const documentSql = (entity: EntityName): string => documents.get(entity) ?? '';

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

/**
 * Writes rows given as JSON objects, all with the same keys: `insert` new ones at version 1 (throws 23505 when one is
 * there), `update` known ones, one version on.
 */
export async function writeRows(
  tx: Tx,
  entity: EntityName,
  council: string,
  rows: readonly object[],
  how: 'insert' | 'update',
): Promise<{ id: string; version: number }[]> {
  const first = rows[0];
  if (first === undefined) return [];
  const shape = shapeOf(entity);
  const kinds = { ...shape.fields, ...shape.kept };
  const fields = Object.keys(kinds).filter((field) => field in first);
  const typed = fields.map((field) => `"${field}" ${sqlTypeOf[kinds[field] ?? 'text']}`).join(', ');
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (${sql.raw(typed)})`;
  const table = sql.raw(shape.table);
  const statement =
    how === 'insert'
      ? sql<{ id: string; version: number }>`
          insert into ${table} (council, ${sql.raw(fields.map(columnOf).join(', '))})
          select ${council}, ${sql.raw(fields.map((field) => `r."${field}"`).join(', '))} from ${given}
          returning id, version`
      : sql<{ id: string; version: number }>`
          update ${table} as t set version = t.version + 1,
            ${sql.raw(fields.map((field) => `${columnOf(field)} = r."${field}"`).join(', '))}
          from ${given} where t.council = ${council} and t.id = r.id
          returning t.id, t.version`;
  return (await statement.execute(tx)).rows;
}

/** Removes a row. Returns the version it had, or undefined when there was none. */
export async function removeRow(tx: Tx, entity: EntityName, council: string, id: string): Promise<number | undefined> {
  const result = await sql<{ version: number }>`
    delete from ${sql.raw(shapeOf(entity).table)} where council = ${council} and id = ${id} returning version`.execute(
    tx,
  );
  return result.rows[0]?.version;
}
