import { dayWords } from '../../shared/time/london.ts';
import { PRIORITY_WORDS, STATUS_WORDS } from '../ui/words.ts';

const FIELD_WORDS: Record<string, string> = {
  status: 'Status',
  priority: 'Priority',
  dueOn: 'Due date',
  nextAction: 'Next action',
  riskNote: 'Risk note',
  assignedTo: 'Worker',
  title: 'Title',
};

/** A case field as people call it. */
export const fieldWords = (field: string): string => FIELD_WORDS[field] ?? field;

const look = (words: Readonly<Record<string, string>>, value: string) => words[value] ?? value;

/** A field's JSON as people read it. Nothing is said as `nothing`. */
export function valueWords(field: string, value: unknown): string {
  if (field === 'assignedTo' && value === null) return 'nobody';
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value !== 'string') return JSON.stringify(value);
  if (field === 'status') return look(STATUS_WORDS, value);
  if (field === 'priority') return look(PRIORITY_WORDS, value);
  if (field === 'dueOn' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return dayWords(value);
  return value;
}

/** The same in the middle of a sentence: `in progress`, but `Tue 24 Nov`. */
export function valueInside(field: string, value: unknown): string {
  const words = valueWords(field, value);
  return field === 'status' || field === 'priority' ? words.toLowerCase() : words;
}

/** Whether a person writes it in their own words: two people’s can be put together, and a list shows how it begins. */
export const isWritten = (field: string): boolean => field === 'nextAction' || field === 'riskNote';
