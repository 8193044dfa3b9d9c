import { sql } from 'kysely';
import type { Case } from '../../shared/cases/entities.ts';
import type { EntityName, EntityOf } from '../../shared/council/entities.ts';
import type { Tx } from '../db/database.ts';
import { listOf, readOne, readWhere, removeRow, type Stored, writeRows } from '../db/rows.ts';
import { type Move, writeMoves } from './feed-rows.ts';
import { type Around, caseScopes, isOfCase, scopesOfRow, trayScopes } from './membership.ts';

/** Entities a client's writes move one at a time. */
type Row<N extends EntityName> = EntityOf<N> & { readonly id: string };

/**
 * The one write path of the council: a row and its places in the feed change together, in the caller's transaction.
 * Moves are kept until `flush`, which the caller calls once, last.
 */
export class Writer {
  readonly #tx: Tx;
  readonly #council: string;
  readonly #moves = new Map<string, Move>();
  /** Rows read and locked in this transaction already; undefined: there is none. */
  readonly #known = new Map<string, Stored<EntityName> | undefined>();
  /** Rows to be written in one statement for each kind, when they are gathered. */
  readonly #gathered = new Map<string, { entity: EntityName; how: 'insert' | 'update'; rows: Map<string, object> }>();
  readonly #gathers: boolean;
  #wrote = 0;

  /** `gather`: rows are written together, at `settle` and `flush`, and not one by one as they are put. */
  constructor(tx: Tx, council: string, gather = false) {
    this.#tx = tx;
    this.#council = council;
    this.#gathers = gather;
  }

  /** How often something was written. */
  get wrote(): number {
    return this.#wrote;
  }

  /** Reads a row and keeps it from changing until commit. */
  async get<N extends EntityName>(entity: N, id: string): Promise<Stored<N> | undefined> {
    const key = `${entity} ${id}`;
    if (this.#known.has(key)) return this.#known.get(key) as Stored<N> | undefined;
    return readOne(this.#tx, entity, this.#council, id, true);
  }

  /** Reads rows that are about to be asked for in one statement, in one order everywhere, and keeps them from changing. */
  async getAll<N extends EntityName>(entity: N, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const id of ids) this.#known.set(`${entity} ${id}`, undefined);
    const found = await readWhere(this.#tx, entity, this.#council, sql`t.id in ${listOf(ids)}`, true);
    for (const it of found) this.#known.set(`${entity} ${it.doc.id}`, it);
  }

  /**
   * Writes a row whole, new or known. `kept` are the fields only the council keeps; `old` is the row as `get` gave it a
   * moment ago, when the caller has it. Returns its new version.
   */
  async put<N extends EntityName>(
    entity: N,
    row: Row<N>,
    kept: object = {},
    old?: Stored<N> | { readonly isNew: true },
  ): Promise<number> {
    return this.#put(
      entity,
      row,
      kept,
      old === undefined ? await this.get(entity, row.id) : 'isNew' in old ? undefined : old,
    );
  }

  async #put<N extends EntityName>(entity: N, row: Row<N>, kept: object, old: Stored<N> | undefined): Promise<number> {
    const version = await this.#write(entity, { ...row, ...kept }, old);
    this.#wrote += 1;
    const key = `${entity} ${row.id}`;
    if (this.#known.has(key)) this.#known.set(key, { version, doc: row });
    const before = old === undefined ? [] : scopesOfRow(entity, old.doc, await this.#around(entity, old.doc));
    this.#move(entity, row.id, version, before, scopesOfRow(entity, row, await this.#around(entity, row)));
    if (entity === 'case' && old !== undefined) {
      await this.#moveWithCase(row.id, old.doc as Case, row as unknown as Case);
    }
    return version;
  }

  async #write(
    entity: EntityName,
    row: { readonly id: string },
    old: { readonly version: number } | undefined,
  ): Promise<number> {
    const how = old === undefined ? 'insert' : 'update';
    if (!this.#gathers) {
      const [done] = await writeRows(this.#tx, entity, this.#council, [row], how);
      return done?.version ?? 1;
    }
    for (const it of this.#gathered.values()) {
      if (it.entity === entity && it.rows.has(row.id)) await this.settle();
    }
    const kind = `${entity} ${how} ${Object.keys(row)}`;
    const group = this.#gathered.get(kind) ?? { entity, how, rows: new Map<string, object>() };
    group.rows.set(row.id, row);
    this.#gathered.set(kind, group);
    return (old?.version ?? 0) + 1;
  }

  /** Writes what was gathered, so that SQL of the caller's own finds it. */
  async settle(): Promise<void> {
    const groups = [...this.#gathered.values()];
    this.#gathered.clear();
    for (const it of groups) await writeRows(this.#tx, it.entity, this.#council, [...it.rows.values()], it.how);
  }

  async remove<N extends EntityName>(entity: N, id: string): Promise<void> {
    await this.settle();
    const old = await this.get(entity, id);
    if (old === undefined) return;
    await removeRow(this.#tx, entity, this.#council, id);
    this.#wrote += 1;
    this.#known.delete(`${entity} ${id}`);
    this.#move(entity, id, old.version + 1, scopesOfRow(entity, old.doc, await this.#around(entity, old.doc)), []);
  }

  /** Puts an unchanged row where what is around it now says: its person has changed team. */
  rescope(entity: EntityName, row: { readonly id: string }, version: number, before: Around, after: Around): void {
    this.#move(entity, row.id, version, scopesOfRow(entity, row, before), scopesOfRow(entity, row, after), false);
  }

  /** Writes the moves to the feed and tells who listens, at commit, which scopes moved. */
  async flush(channel: string): Promise<void> {
    await this.settle();
    const moves = [...this.#moves.values()];
    await writeMoves(this.#tx, this.#council, moves);
    const scopes = [...new Set(moves.map((move) => move.scope))].sort();
    // A notification holds less than 8,000 bytes, and a scope's name at most 120.
    for (let at = 0; at < scopes.length; at += 50) {
      const payload = JSON.stringify({ council: this.#council, scopes: scopes.slice(at, at + 50) });
      await sql`select pg_notify(${channel}, ${payload})`.execute(this.#tx);
    }
  }

  #move(
    entity: EntityName,
    id: string,
    version: number,
    before: readonly string[],
    after: readonly string[],
    always = true,
  ): void {
    for (const scope of before) {
      if (!after.includes(scope)) this.#add({ scope, entity, id, op: 'evict', version });
    }
    for (const scope of after) {
      if (always || !before.includes(scope)) this.#add({ scope, entity, id, op: 'put', version });
    }
  }

  #add(move: Move): void {
    this.#moves.set(`${move.scope} ${move.entity} ${move.id}`, move);
  }

  /** A case's notes and history go where the case goes, and what lies in escrow into the tray of the team that has it. */
  async #moveWithCase(caseId: string, before: Case, after: Case): Promise<void> {
    const places = (it: Case) => [...caseScopes(it), ...trayScopes(it)].join();
    if (places(before) === places(after)) return;
    await this.settle();
    for (const entity of ['caseNote', 'caseChange', 'escrow'] as const) {
      const rows = await readWhere(this.#tx, entity, this.#council, sql`t.case_id = ${caseId}`);
      for (const row of rows) this.rescope(entity, row.doc, row.version, { case: before }, { case: after });
    }
  }

  async #around(entity: EntityName, row: unknown): Promise<Around> {
    const { caseId, personId } = row as { caseId?: string; personId?: string };
    if (isOfCase(entity) && caseId !== undefined) {
      if (this.#known.has(`case ${caseId}`)) return { case: (await this.get('case', caseId))?.doc };
      return { case: (await readOne(this.#tx, 'case', this.#council, caseId))?.doc };
    }
    if (entity === 'planHalf' && personId !== undefined) {
      return { teamId: (await readOne(this.#tx, 'person', this.#council, personId))?.doc.teamId };
    }
    return {};
  }
}
