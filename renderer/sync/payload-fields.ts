import type { OutboxItem } from '../../shared/sync/contract.ts';

type Payload = OutboxItem['payload'];

export interface PayloadField {
  key: string;
  label: string;
  value: string;
  long: boolean;
}

const LABELS: Record<string, string> = {
  text: 'Note',
  from: 'From (UTC)',
  to: 'To (UTC)',
  firstDay: 'First day',
  lastDay: 'Last day',
  firstHalf: 'First day from (am or pm)',
  lastHalf: 'Last day until (am or pm)',
  reason: 'Reason',
  accept: 'What else you would take',
  spaceId: 'Space',
  category: 'Category',
};

const isRecord = (payload: Payload): payload is Record<string, Payload> =>
  typeof payload === 'object' && payload !== null && !Array.isArray(payload);

/** The texts of a command that a person can put right. What only machines know (ids) is left as it is. */
export function editableFields(payload: Payload): PayloadField[] {
  if (!isRecord(payload)) return [];
  return Object.entries(payload).flatMap(([key, value]) => {
    const label = LABELS[key];
    if (label === undefined || typeof value !== 'string') return [];
    return [{ key, label, value, long: key === 'text' || key === 'reason' }];
  });
}

/** The same command with those texts. */
export function withFields(payload: Payload, values: Readonly<Record<string, string>>): Payload {
  return isRecord(payload) ? { ...payload, ...values } : payload;
}
