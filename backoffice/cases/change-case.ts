import type { CaseFields } from '../../shared/cases/commands.ts';
import { mergeCaseUpdate } from '../../shared/cases/rules.ts';
import { applied, type Done, type Effect } from '../commands/effect.ts';
import type { Stored } from '../db/rows.ts';
import { type Base, changesSince, type Writer } from './case-history.ts';

/** Merges a change of a case three-way against what its writer saw, or answers the conflict and changes nothing. */
export async function changeCase(
  effect: Effect,
  found: Stored<'case'>,
  wanted: { readonly set: CaseFields; readonly base: Base; readonly writer: Writer; readonly byName: string },
): Promise<Done> {
  const { write, caller, command, now } = effect;
  const history = await changesSince(effect, { id: found.doc.id, version: found.version }, wanted.base, wanted.writer);
  const result = mergeCaseUpdate(found.doc, wanted.set, history);
  if (result.kind === 'conflict') {
    const conflict = { currentVersion: found.version, fields: result.fields };
    return { ...applied, outcome: 'conflict', conflict };
  }
  if (result.changed.length > 0) {
    const version = await write.put('case', { ...result.next, changedAt: now }, {}, found);
    for (const field of result.changed) {
      const change = {
        id: `${found.doc.id}:${version}:${field}`,
        caseId: found.doc.id,
        field,
        was: found.doc[field],
        now: result.next[field],
        by: caller.person.id,
        byName: wanted.byName,
        at: now,
        version,
      };
      await write.put('caseChange', change, { deviceId: command.deviceId }, { isNew: true });
    }
  }
  return { ...applied, outcome: result.kind };
}
