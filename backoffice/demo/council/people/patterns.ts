import type { Profile, Whereabouts, Workstyle } from '../../../../shared/people/entities.ts';
import type { Chance } from '../random.ts';

const where: Readonly<Record<string, Whereabouts>> = {
  o: 'office',
  h: 'home',
  d: 'drop-in',
  f: 'field',
  n: 'not-working',
};

/** Ten letters, Monday am to Friday pm, and a free weekend. */
export function patternOf(letters: string): Profile['pattern'] {
  return [...letters, 'n', 'n', 'n', 'n'].map((letter) => where[letter] ?? 'not-working');
}

/** Home-based people are at home some 60% to 80% of the week, nomadic ones away from base about 60%. Midweek is busiest in the office. */
const weeks: Readonly<Record<Workstyle, readonly (readonly [string, number])[]>> = {
  'home-based': [
    ['hhoohhhhhh', 5],
    ['hhhhoohhhh', 4],
    ['hhhhhhoohh', 4],
    ['hhoohhoohh', 4],
    ['oohhhhhhhh', 2],
    ['hhhhhhhhhh', 2],
  ],
  flexible: [
    ['hhoooooohh', 6],
    ['oooooohhhh', 4],
    ['hhoooohhhh', 4],
    ['hhoohhoohh', 4],
    ['oohhoooohh', 3],
    ['hhhhoooooo', 2],
    ['oooohhoohh', 3],
    ['hhoohhoooo', 2],
  ],
  nomadic: [
    ['offfffofff', 5],
    ['ffoffffffh', 4],
    ['ofdfffoffh', 4],
    ['fffofffdhh', 3],
    ['ofofffdfff', 4],
    ['ffoofffffh', 3],
    ['dfffofffoh', 3],
    ['hhffofffdf', 3],
  ],
  'office-based': [
    ['oooooooooo', 6],
    ['oooooooohh', 3],
    ['hhoooooooo', 2],
  ],
};

/** A weekly pattern and its contracted hours: 37 hours is full time, 3.7 a half-day (NJC Green Book). About a quarter work part time. */
export function inventWeek(by: Chance, style: Workstyle, partTime: boolean): { letters: string; hours: number } {
  const letters = [...by.weigh(weeks[style])];
  if (!partTime) return { letters: letters.join(''), hours: 37 };
  const off = by.weigh([
    [[8, 9], 4],
    [[0, 1], 3],
    [[4, 5], 2],
    [[6, 7, 8, 9], 4],
    [[0, 1, 8, 9], 3],
    [[5, 6, 7, 8, 9], 2],
    [[1, 3, 5, 7, 9], 2],
  ]);
  for (const half of off) letters[half] = 'n';
  return { letters: letters.join(''), hours: Math.round((10 - off.length) * 37) / 10 };
}
