import { expect, test } from 'vitest';
import { readSelection, writeSelection } from './selection.ts';

const today = '2026-11-24';

test('an address goes there and back unchanged', () => {
  const text =
    'day=2026-11-26&part=hours&from=09%3A30&to=11%3A00&site=city-hall&floor=f4&kind=desk+touchdown&near=team&view=list';
  expect(writeSelection(readSelection(new URLSearchParams(text), today), today).toString()).toBe(text);
});

test('what makes no sense is left at its default, and the past is today', () => {
  const it = readSelection(new URLSearchParams('day=2026-11-01&part=night&kind=throne&from=25:00'), today);
  expect(it.day).toBe(today);
  expect(it.part).toBe('day');
  expect(it.kinds).toEqual([]);
  expect(writeSelection(it, today).toString()).toBe('');
});

test('tomorrow is the next working day', () => {
  const of = (day: string) => readSelection(new URLSearchParams('day=tomorrow'), day).day;
  expect(of('2026-11-24')).toBe('2026-11-25');
  expect(of('2026-11-27')).toBe('2026-11-30');
  expect(of('2026-11-28')).toBe('2026-11-30');
});
