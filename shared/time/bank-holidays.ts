import type { Nation, PlainDay } from './schemas.ts';

/** Snapshot of GOV.UK's bank-holidays.json, extended by rule to the end of 2028. Beyond it nothing is known. */
export const BANK_HOLIDAYS_KNOWN_UNTIL: PlainDay = '2028-12-31';

type Holidays = Readonly<Record<PlainDay, string>>;

const NEW_YEAR = 'New Year’s Day';
const CHRISTMAS = 'Christmas Day';
const BOXING = 'Boxing Day';
const EARLY_MAY = 'Early May bank holiday';
const SPRING = 'Spring bank holiday';
const SUMMER = 'Summer bank holiday';
const EASTER = 'Easter Monday';
const GOOD_FRIDAY = 'Good Friday';

const englandAndWales: Holidays = {
  '2025-01-01': NEW_YEAR,
  '2025-04-18': GOOD_FRIDAY,
  '2025-04-21': EASTER,
  '2025-05-05': EARLY_MAY,
  '2025-05-26': SPRING,
  '2025-08-25': SUMMER,
  '2025-12-25': CHRISTMAS,
  '2025-12-26': BOXING,
  '2026-01-01': NEW_YEAR,
  '2026-04-03': GOOD_FRIDAY,
  '2026-04-06': EASTER,
  '2026-05-04': EARLY_MAY,
  '2026-05-25': SPRING,
  '2026-08-31': SUMMER,
  '2026-12-25': CHRISTMAS,
  '2026-12-28': BOXING,
  '2027-01-01': NEW_YEAR,
  '2027-03-26': GOOD_FRIDAY,
  '2027-03-29': EASTER,
  '2027-05-03': EARLY_MAY,
  '2027-05-31': SPRING,
  '2027-08-30': SUMMER,
  '2027-12-27': CHRISTMAS,
  '2027-12-28': BOXING,
  '2028-01-03': NEW_YEAR,
  '2028-04-14': GOOD_FRIDAY,
  '2028-04-17': EASTER,
  '2028-05-01': EARLY_MAY,
  '2028-05-29': SPRING,
  '2028-08-28': SUMMER,
  '2028-12-25': CHRISTMAS,
  '2028-12-26': BOXING,
};

const northernIreland: Holidays = {
  ...englandAndWales,
  '2025-03-17': 'St Patrick’s Day',
  '2025-07-14': 'Battle of the Boyne (Orangemen’s Day)',
  '2026-03-17': 'St Patrick’s Day',
  '2026-07-13': 'Battle of the Boyne (Orangemen’s Day)',
  '2027-03-17': 'St Patrick’s Day',
  '2027-07-12': 'Battle of the Boyne (Orangemen’s Day)',
  '2028-03-17': 'St Patrick’s Day',
  '2028-07-12': 'Battle of the Boyne (Orangemen’s Day)',
};

const notInScotland = [EASTER, SUMMER];

const scotland: Holidays = {
  ...Object.fromEntries(Object.entries(englandAndWales).filter(([, name]) => !notInScotland.includes(name))),
  '2025-01-02': '2nd January',
  '2025-08-04': SUMMER,
  '2025-12-01': 'St Andrew’s Day',
  '2026-01-02': '2nd January',
  '2026-08-03': SUMMER,
  '2026-11-30': 'St Andrew’s Day',
  '2027-01-04': '2nd January',
  '2027-08-02': SUMMER,
  '2027-11-30': 'St Andrew’s Day',
  '2028-01-04': '2nd January',
  '2028-08-07': SUMMER,
  '2028-11-30': 'St Andrew’s Day',
};

const byNation: Record<Nation, Holidays> = {
  'england-and-wales': englandAndWales,
  'northern-ireland': northernIreland,
  scotland,
};

/** The bank holiday's name, or null on any other day. Substitute days carry the name of what they stand for. */
export const bankHoliday = (day: PlainDay, nation: Nation = 'england-and-wales'): string | null =>
  byNation[nation][day] ?? null;

/** Bank holidays of `[from, to]`, both inclusive, in order. */
export const bankHolidaysBetween = (
  from: PlainDay,
  to: PlainDay,
  nation: Nation = 'england-and-wales',
): { day: PlainDay; name: string }[] =>
  Object.entries(byNation[nation])
    .filter(([day]) => day >= from && day <= to)
    .map(([day, name]) => ({ day, name }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
