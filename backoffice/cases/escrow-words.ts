import type { CaseField } from '../../shared/cases/commands.ts';
import type { Escrow } from '../../shared/cases/entities.ts';
import { theTeam } from '../../shared/people/team-words.ts';

export type HandedWork =
  | { readonly kind: 'note' | 'unfinished-note'; readonly noteId: string; readonly text: string }
  | {
      readonly kind: 'change';
      readonly wanted: NonNullable<Escrow['wanted']>;
      readonly was: NonNullable<Escrow['was']>;
    };

const fieldNames: Record<CaseField, string> = {
  status: 'status',
  priority: 'priority',
  nextAction: 'next action',
  dueOn: 'due date',
  riskNote: 'risk note',
};

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

const workWords = (work: HandedWork): string => {
  if (work.kind !== 'change') return work.kind === 'note' ? 'note' : 'unfinished note';
  return `change of ${listed(Object.keys(work.wanted).map((it) => fieldNames[it as CaseField] ?? it))}`;
};

/** What its author is told when their work was handed over. */
export const caseWords = (reference: string, work: HandedWork, teamName: string): string =>
  `${reference} is no longer with you, so your ${workWords(work)} went to ${theTeam(teamName)}. A colleague there decides about it.`;
