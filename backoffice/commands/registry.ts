import type { CommandType, PayloadOf } from '../../shared/council/commands.ts';
import { addNote, updateCase } from '../cases/index.ts';
import type { Done, Effect } from './effect.ts';

export type Handlers = {
  readonly [T in CommandType]: (effect: Effect, payload: PayloadOf<T>) => Promise<Done>;
};

/** Every command and what carries it out. The compiler names what is missing. */
export const handlers = {
  'case.addNote': addNote,
  'case.update': updateCase,
} as const satisfies Partial<Handlers>;
