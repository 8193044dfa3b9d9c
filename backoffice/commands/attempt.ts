import { type CommandType, commandSchemas, commandTypes, laneFor } from '../../shared/council/commands.ts';
import { type Command, PROTOCOL } from '../../shared/council/protocol.ts';
import type { Instant, PlainDay } from '../../shared/time/schemas.ts';
import type { Caller } from '../auth/caller.ts';
import { mayCall } from '../auth/permissions.ts';
import type { Tx } from '../db/database.ts';
import type { Writer } from '../feed/writer.ts';
import { type Done, type Effect, Refused } from './effect.ts';
import { handlers } from './registry.ts';

/** The oldest protocol whose commands are still understood: this one and the one before. */
export const OLDEST_PROTOCOL = Math.max(1, PROTOCOL - 1);

/** What a transaction carries commands of one person out with. `caller` is undefined when the register does not know them. */
export interface Work {
  readonly tx: Tx;
  readonly council: string;
  readonly write: Writer;
  readonly epoch: string;
  readonly now: Instant;
  readonly today: PlainDay;
  readonly caller: Caller | undefined;
}

/** Carries out one command's effect through `write`. Throws Refused. */
export async function attempt(
  { tx, council, write, epoch, now, today, caller }: Work,
  command: Command,
): Promise<Done> {
  if (command.protocol < OLDEST_PROTOCOL) {
    throw new Refused(
      'protocol-too-old',
      'This was made by a version of Worksmart that is too old. Update it and do it again.',
    );
  }
  if (!isCommandType(command.type)) {
    throw new Refused('not-valid', 'The council does not know this kind of change. Update Worksmart and try again.');
  }
  if (caller === undefined || !mayCall(caller.person.role, command.type)) {
    throw new Refused('not-allowed', 'Your role does not allow this. Ask your manager.');
  }
  const payload = commandSchemas[command.type].safeParse(command.payload);
  if (!payload.success) {
    throw new Refused('not-valid', unreadable(payload.error.issues[0]));
  }
  if (!canBeKept(payload.data)) {
    throw new Refused(
      'not-valid',
      'The text holds a character that cannot be kept, as copied text sometimes does. Write it anew and send it again.',
    );
  }
  const effect: Effect = { tx, council, write, caller, command, epoch, now, today };
  const handle = handlers[command.type] as (effect: Effect, payload: unknown) => Promise<Done>;
  return handle(effect, payload.data);
}

/** PostgreSQL keeps no text with a zero character or half a surrogate pair. */
const canBeKept = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  return value === null || typeof value !== 'object' || Object.values(value).every(canBeKept);
};

/** A rule of ours speaks for itself; anything else is a client that says it wrong. */
const unreadable = (issue: { code: string; message: string; path: PropertyKey[] } | undefined): string =>
  issue?.code === 'custom'
    ? issue.message
    : `The council could not read this change (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}). Update Worksmart and do it again.`;

const isCommandType = (type: string): type is CommandType => commandTypes.some((it) => it === type);

/** The lane of a command that can be read. */
export function laneOrNull(command: Command): string | null {
  if (!isCommandType(command.type)) return null;
  const payload = commandSchemas[command.type].safeParse(command.payload);
  return payload.success ? laneFor(command.type, payload.data, command.personId) : null;
}
