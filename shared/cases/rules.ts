import type { FieldConflict } from '../council/protocol.ts';
import type { CaseField, CaseFields } from './commands.ts';
import type { Case, CaseChange } from './entities.ts';

/** A change in the case's history, and whether the worker who now writes had it on their screen already. */
export type PastChange = Pick<CaseChange, 'field' | 'was' | 'byName' | 'at' | 'version'> & { readonly seen: boolean };

export type MergeResult =
  | { readonly kind: 'applied' | 'merged'; readonly next: Case; readonly changed: CaseField[] }
  | { readonly kind: 'conflict'; readonly fields: FieldConflict[] };

/** Fields about risk and safeguarding: nobody's change goes on top of one the worker has not read. */
const ALWAYS_READ: readonly CaseField[] = ['riskNote'];

/**
 * Three-way merge of a worker's change, per field, against the version the worker saw.
 *
 * `history` is every change after that version, oldest first. A field that somebody else changed since, to a value
 * other than the worker's, is a conflict, and then nothing is applied. The risk note conflicts also when the worker did
 * not write it: they must read the new one first. `changed` names only
 * the fields that differ from the current case.
 */
export function mergeCaseUpdate(current: Case, wanted: CaseFields, history: readonly PastChange[]): MergeResult {
  const theirs = history.filter((change) => !change.seen);
  const fields: FieldConflict[] = [];
  const touched = new Set<CaseField>([...(Object.keys(wanted) as CaseField[]), ...ALWAYS_READ]);
  for (const field of touched) {
    // This worker's last change of the field was taken only once they knew of those before it.
    const ofField = history.filter((change) => change.field === field);
    const changes = ofField.slice(ofField.findLastIndex((change) => change.seen) + 1);
    const first = changes[0];
    const last = changes.at(-1);
    if (first === undefined || last === undefined) continue;
    const mine = wanted[field] ?? first.was;
    if (mine === current[field]) continue;
    fields.push({ field, base: first.was, theirs: current[field], mine, by: last.byName, at: last.at });
  }
  if (fields.length > 0) return { kind: 'conflict', fields };
  const changed = (Object.keys(wanted) as CaseField[]).filter(
    (field) => wanted[field] !== undefined && wanted[field] !== current[field],
  );
  const next: Case = { ...current, ...Object.fromEntries(changed.map((field) => [field, wanted[field]])) };
  return { kind: theirs.length > 0 ? 'merged' : 'applied', next, changed };
}
