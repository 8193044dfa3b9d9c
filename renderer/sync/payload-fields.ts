import type { OutboxItem } from '../../shared/sync/contract.ts';

type Payload = OutboxItem['payload'];

export interface PayloadField {
  key: string;
  label: string;
  value: string;
  kind: 'text' | 'day' | 'half' | 'space';
  /** For a choice: what can be chosen. */
  options: readonly { value: string; words: string }[];
}

const HALVES = [
  { value: 'am', words: 'Morning' },
  { value: 'pm', words: 'Afternoon' },
];

const FIELDS: Record<string, { label: string; kind: PayloadField['kind'] }> = {
  text: { label: 'Note', kind: 'text' },
  reason: { label: 'Reason', kind: 'text' },
  firstDay: { label: 'First day', kind: 'day' },
  firstHalf: { label: 'Starts in the', kind: 'half' },
  lastDay: { label: 'Last day', kind: 'day' },
  lastHalf: { label: 'Ends in the', kind: 'half' },
  nextAction: { label: 'Next action', kind: 'text' },
  riskNote: { label: 'Risk note', kind: 'text' },
  spaceId: { label: 'Take instead', kind: 'space' },
};

const isRecord = (payload: Payload): payload is Record<string, Payload> =>
  typeof payload === 'object' && payload !== null && !Array.isArray(payload);

/** What of a refused command a person can put right here. A space can only be changed to one the council offered; ids stay as they are. */
export function editableFields(item: Pick<OutboxItem, 'payload' | 'rejection'>): PayloadField[] {
  const { payload } = item;
  if (!isRecord(payload)) return [];
  const offered = (item.rejection?.alternatives ?? []).map((it) => ({
    value: it.spaceId,
    words: `${it.label}: ${it.words}`,
  }));
  const inner = payload.set ?? null;
  const inside = isRecord(inner) ? { ...payload, ...inner } : payload;
  return Object.entries(inside).flatMap(([key, value]) => {
    const field = FIELDS[key];
    if (field === undefined || typeof value !== 'string' || (field.kind === 'space' && offered.length === 0)) return [];
    return [{ key, value, ...field, options: field.kind === 'half' ? HALVES : field.kind === 'space' ? offered : [] }];
  });
}

/** The same command with those values, wherever it keeps them. */
export function withFields(payload: Payload, values: Readonly<Record<string, string>>): Payload {
  if (!isRecord(payload)) return payload;
  const inner = payload.set;
  if (inner === undefined || !isRecord(inner)) return { ...payload, ...values };
  return { ...payload, set: { ...inner, ...values } };
}
