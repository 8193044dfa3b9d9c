import type { CommandType } from '../../shared/council/commands.ts';
import type { EntityName } from '../../shared/council/entities.ts';
import { absenceCommands, absenceIndexes } from '../absence/index.ts';
import { casesCommands, casesHandOver, casesIndexes } from '../cases/index.ts';
import { peopleCommands, peopleIndexes } from '../people/index.ts';
import { plannerCommands, plannerIndexes } from '../planner/index.ts';
import { spacesCommands, spacesIndexes } from '../spaces/index.ts';
import type { CommandMapping, EntityIndex, HandOver } from '../store/mapping.ts';
import { migrations } from '../store/migrations/index.ts';
import type { Registry } from '../store/registry.ts';

const indexes: { readonly [N in EntityName]?: EntityIndex<N> } = {
  ...peopleIndexes,
  ...spacesIndexes,
  ...casesIndexes,
  ...absenceIndexes,
  ...plannerIndexes,
};

/** Every command has a mapping: the compiler names the one that was forgotten. */
const commands: { readonly [T in CommandType]: CommandMapping<T> } = {
  ...peopleCommands,
  ...spacesCommands,
  ...casesCommands,
  ...absenceCommands,
  ...plannerCommands,
};

const handOvers: { readonly [N in EntityName]?: HandOver } = casesHandOver;

export const registry: Registry = {
  migrations,
  indexOf: (entity) => indexes[entity] as EntityIndex<EntityName> | undefined,
  handOverOf: (entity) => handOvers[entity],
  commandOf: (type) =>
    Object.hasOwn(commands, type) ? (commands[type as CommandType] as CommandMapping<CommandType>) : undefined,
};
