import type { CommandType } from '../../shared/council/commands.ts';
import type { EntityName } from '../../shared/council/entities.ts';
import type { CommandMapping, EntityIndex, HandOver } from './mapping.ts';
import type { Migration } from './migrate.ts';

/** What the domains contribute to the store. Built once, in main/engine/registry.ts, where the compiler names what is missing. */
export interface Registry {
  readonly migrations: readonly Migration[];
  indexOf(entity: EntityName): EntityIndex<EntityName> | undefined;
  /** Undefined for rows that people do not work on, or whose work never goes to anybody else. */
  handOverOf?(entity: EntityName): HandOver | undefined;
  /** Undefined for a command type that this version does not know (left by a newer one). */
  commandOf(type: string): CommandMapping<CommandType> | undefined;
}
