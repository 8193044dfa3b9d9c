import type { CaseField, UpdateCase } from '../../shared/cases/commands.ts';
import { type Done, type Effect, Refused } from '../commands/effect.ts';
import { worksOn } from './case-access.ts';
import { changesSince } from './case-history.ts';
import { changeCase } from './change-case.ts';
import { hadCase } from './former-access.ts';
import { hold } from './hold.ts';

/** Changes fields of a case, merged three-way against the version the worker saw. */
export async function updateCase(effect: Effect, payload: UpdateCase): Promise<Done> {
  const { write, caller, command } = effect;
  const found = await write.get('case', payload.caseId);
  const works = found !== undefined && worksOn(caller, found.doc);
  if (found === undefined || !(works || (await hadCase(effect, found.doc)))) {
    throw new Refused('not-found', 'This case is no longer yours or your team’s, so your change was not made.');
  }
  if (command.baseVersion === undefined) {
    throw new Refused('not-valid', 'The change does not say which version of the case it was made on.');
  }
  const base = { version: command.baseVersion, epoch: command.baseEpoch ?? null };
  const writer = { personId: caller.person.id, deviceId: command.deviceId };
  if (works) return changeCase(effect, found, { set: payload.set, base, writer, byName: caller.person.name });
  const history = await changesSince(effect, { id: found.doc.id, version: found.version }, base, writer);
  const wanted: Record<string, string> = {};
  const was: Record<string, string> = {};
  for (const [field, value] of Object.entries(payload.set)) {
    if (value === undefined) continue;
    wanted[field] = value;
    was[field] = String(history.find((it) => it.field === field)?.was ?? found.doc[field as CaseField]);
  }
  return hold(effect, found.doc, { kind: 'change', wanted, was });
}
