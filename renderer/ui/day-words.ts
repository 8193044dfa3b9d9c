const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const made = (year: number, month: number, day: number): string | null => {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return at.toISOString().slice(0, 10);
};

/**
 * A day as people in the UK type it: `24/11`, `24.11.26`, `24 nov`, `Tue 24 November 2026`, `2026-11-24`, `today`, `tomorrow`.
 * Without a year, the one that puts the day nearest to `today`. Null when it is no day.
 */
export function parseDay(typed: string, today: string): string | null {
  const text = typed.trim().toLowerCase();
  const near = { today: 0, tomorrow: 1, yesterday: -1 }[text];
  const [thisYear = 1970, thisMonth = 1, thisDay = 1] = today.split('-').map(Number);
  if (near !== undefined) return new Date(Date.UTC(thisYear, thisMonth - 1, thisDay + near)).toISOString().slice(0, 10);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const found = /^(?:[a-z]+[ ,]+)?(\d{1,2})(?:st|nd|rd|th)?[ ./-]+(\d{1,2}|[a-z]{3,9})(?:[ ./,-]+(\d{2}|\d{4}))?$/.exec(
    text,
  );
  if (found === null) return null;
  const word = found[2] ?? '';
  const month = /^\d/.test(word) ? Number(word) : MONTHS.indexOf(word.slice(0, 3)) + 1;
  if (found[3] !== undefined)
    return made(found[3].length === 2 ? 2000 + Number(found[3]) : Number(found[3]), month, Number(found[1]));
  const wanted = Date.UTC(thisYear, thisMonth - 1, thisDay);
  const candidates = [thisYear - 1, thisYear, thisYear + 1]
    .map((year) => made(year, month, Number(found[1])))
    .filter((day) => day !== null);
  const away = (day: string) => Math.abs(Date.parse(day) - wanted);
  return candidates.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}
