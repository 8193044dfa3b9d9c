import type { CaseView } from '../../shared/cases/contract.ts';
import type { FieldConflict } from '../../shared/council/protocol.ts';

export type Value = FieldConflict['mine'];
type Conflicts = CaseView['conflicts'];
/** What was chosen so far: by command, by field. */
export type Chosen = Readonly<Record<string, Readonly<Record<string, Value>>>>;

export interface Clash {
  outboxId: string;
  conflict: FieldConflict;
  /** Nobody wrote it here: a colleague's new risk note, which has to be read before anything else goes in. */
  unread: boolean;
  /** What was chosen for it so far; undefined while nothing is. */
  chosen: Value | undefined;
  /** Other fields of the same change that still need a choice. */
  others: string[];
  /** The colleague whose change it is, when it was handed over; null: this person's own. */
  author: string | null;
  /** When it was changed here. */
  madeAt: string;
}

/** The field was not written here: what stands for mine is only what was seen. */
export const isUnread = (it: Pick<FieldConflict, 'base' | 'mine'>): boolean =>
  JSON.stringify(it.mine) === JSON.stringify(it.base);

/** What is to be decided about a field. What only has to be read is asked once, and not beside a choice of the same field. */
export function clashesOf(conflicts: Conflicts, chosen: Chosen, field: string): Clash[] {
  const all = conflicts.flatMap(({ outboxId, fields, author, madeAt }) =>
    fields
      .filter((it) => it.field === field)
      .map((conflict) => ({
        outboxId,
        conflict,
        author,
        madeAt,
        unread: isUnread(conflict),
        chosen: chosen[outboxId]?.[field],
        others: fields.map((it) => it.field).filter((it) => it !== field && chosen[outboxId]?.[it] === undefined),
      })),
  );
  const written = all.filter((it) => !it.unread);
  return written.length > 0 ? written : all.filter((it) => it.chosen === undefined).slice(0, 1);
}

/**
 * The choices once `value` is chosen for a clash, and the commands that are decided by it. Whoever decides about a field has
 * read it: every other change that waited only for that takes the field as it is.
 */
export function withChoice(
  conflicts: Conflicts,
  chosen: Chosen,
  clash: Pick<Clash, 'outboxId' | 'conflict'>,
  value: Value,
): { chosen: Chosen; decided: { id: string; fields: Record<string, Value> }[] } {
  const { field } = clash.conflict;
  const next: Record<string, Readonly<Record<string, Value>>> = { ...chosen };
  const decided: { id: string; fields: Record<string, Value> }[] = [];
  for (const { outboxId, fields } of conflicts) {
    const of = fields.find((it) => it.field === field);
    if (of === undefined || (outboxId !== clash.outboxId && !isUnread(of))) continue;
    const choice = { ...next[outboxId], [field]: outboxId === clash.outboxId ? value : of.theirs };
    next[outboxId] = choice;
    if (fields.every((it) => choice[it.field] !== undefined)) decided.push({ id: outboxId, fields: choice });
  }
  return { chosen: next, decided };
}
