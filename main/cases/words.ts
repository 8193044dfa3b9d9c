import type { CaseField } from '../../shared/cases/commands.ts';

const names: Record<CaseField, string> = {
  status: 'status',
  priority: 'priority',
  nextAction: 'next action',
  dueOn: 'due date',
  riskNote: 'risk note',
};

export const fieldWords = (field: string): string => names[field as CaseField] ?? field;

/** `status`, `status and priority`, `status, priority and due date`. */
export function listWords(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
