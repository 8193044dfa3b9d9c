import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay } from '../../tests/builders/any.ts';
import { BANK_HOLIDAYS_KNOWN_UNTIL, bankHoliday, bankHolidaysBetween } from './bank-holidays.ts';
import { addDays, weekday } from './london.ts';
import type { Nation } from './schemas.ts';

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

describe('the bank holiday snapshot', () => {
  const all = bankHolidaysBetween('2025-01-01', BANK_HOLIDAYS_KNOWN_UNTIL);

  it('has eight a year in England and Wales, each on a working weekday', () => {
    for (const year of ['2025', '2026', '2027', '2028']) {
      expect(all.filter((it) => it.day.startsWith(year))).toHaveLength(8);
    }
    for (const it of all) expect(weekday(it.day)).toBeLessThanOrEqual(5);
  });

  it('has Good Friday and Easter Monday around Easter, and the May and August ones on Mondays', () => {
    for (const year of [2025, 2026, 2027, 2028]) {
      expect(bankHoliday(addDays(easter(year), -2))).toBe('Good Friday');
      expect(bankHoliday(addDays(easter(year), 1))).toBe('Easter Monday');
    }
    for (const it of all.filter((one) => one.name.endsWith('bank holiday'))) expect(weekday(it.day)).toBe(1);
  });

  it('moves a weekend holiday to the next weekday that is not one already', () => {
    expect(bankHoliday('2026-12-26')).toBeNull();
    expect(bankHoliday('2026-12-28')).toBe('Boxing Day');
    expect(bankHoliday('2028-01-01')).toBeNull();
    expect(bankHoliday('2028-01-03')).toBe('New Year’s Day');
  });

  it('differs by nation', () => {
    expect(bankHoliday('2026-04-06', 'scotland')).toBeNull();
    expect(bankHoliday('2026-07-13', 'northern-ireland')).not.toBeNull();
    expect(bankHolidaysBetween('2026-01-01', '2026-12-31', 'scotland').length).toBeGreaterThan(7);
  });

  it('is the same day by day as between two days, both included, in order, and splits anywhere', () => {
    const nation = fc.constantFrom<Nation>('england-and-wales', 'scotland', 'northern-ireland');
    fc.assert(
      fc.property(anyDay, fc.nat(500), fc.nat(500), nation, (from, first, second, where) => {
        const [middle, to] = [addDays(from, first), addDays(from, first + 1 + second)];
        const whole = bankHolidaysBetween(from, to, where);
        expect(whole.map((it) => it.day)).toEqual(whole.map((it) => it.day).toSorted());
        for (const it of whole) {
          expect(bankHoliday(it.day, where)).toBe(it.name);
          expect(it.day >= from && it.day <= to).toBe(true);
        }
        expect([
          ...bankHolidaysBetween(from, middle, where),
          ...bankHolidaysBetween(addDays(middle, 1), to, where),
        ]).toEqual(whole);
        for (const day of [from, to]) expect(whole.some((it) => it.day === day)).toBe(bankHoliday(day, where) !== null);
      }),
    );
  });
});
