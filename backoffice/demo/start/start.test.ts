import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { msOf } from '../../../shared/time/london.ts';
import { copyTemplate, findTemplate, keepTemplate, templateKey } from './filled-template.ts';
import { readKept, writeKept } from './kept-council.ts';
import { ownFolder, patienceMs } from './one-owner.ts';
import { readSettings } from './settings.ts';
import { dayLengthMs, stand, standingWords, weeksBetween } from './standing.ts';

const root = mkdtempSync(join(tmpdir(), 'worksmart-council-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let made = 0;
function folder(): string {
  made += 1;
  const path = join(root, String(made));
  mkdirSync(path);
  return path;
}

const tuesday = msOf('2026-11-24T09:10:00Z');
const hour = 3_600_000;
const week = 168 * hour;

describe('where the demonstration stands', () => {
  const sunday = msOf('2026-11-29T20:00:00Z');

  it('is its usual morning on a first start', () => {
    expect(stand({ real: sunday, usual: tuesday, asked: undefined, kept: undefined })).toEqual({
      shiftMs: tuesday - sunday,
      weeks: 0,
    });
  });

  it('goes on when started again within its day, and begins anew after it', () => {
    const kept = { stands: tuesday, shiftMs: tuesday - sunday };
    const again = { usual: tuesday, asked: undefined, kept };
    expect(stand({ ...again, real: sunday + hour }).shiftMs).toBe(kept.shiftMs);
    const late = sunday + dayLengthMs;
    expect(stand({ ...again, real: late })).toEqual({ shiftMs: tuesday - late, weeks: 0 });
  });

  it('moves older data by whole weeks', () => {
    const kept = { stands: tuesday - 3 * week, shiftMs: 0 };
    expect(stand({ real: sunday, usual: tuesday, asked: undefined, kept }).weeks).toBe(3);
    expect(stand({ real: sunday, usual: tuesday, asked: tuesday - 3 * week, kept }).weeks).toBe(0);
  });

  it('is where --now says, on any day', () => {
    const asked = msOf('2027-01-04T16:00:00Z');
    expect(stand({ real: sunday, usual: tuesday, asked, kept: { stands: tuesday, shiftMs: 0 } })).toEqual({
      shiftMs: asked - sunday,
      weeks: 6,
    });
  });

  it('counts weeks by London’s Mondays, summer time or not', () => {
    expect(weeksBetween(msOf('2026-10-25T23:59:00Z'), msOf('2026-10-26T00:00:00Z'))).toBe(1);
    expect(weeksBetween(msOf('2026-10-19T00:00:00+01:00'), msOf('2026-10-25T23:59:00Z'))).toBe(0);
    expect(weeksBetween(tuesday, tuesday - week)).toBe(-1);
  });

  it('is said in words with the year', () => {
    expect(standingWords(tuesday)).toBe('Tuesday 24 November 2026, 9:10am');
  });
});

describe('settings of the council', () => {
  it('have defaults', () => {
    expect(readSettings(['--data', '/d'], {})).toMatchObject({ data: '/d', port: 0, seed: 1, json: false });
    expect(readSettings(['--data', '/d'], { WORKSMART_DATABASE_URL: '' }).database).toBeUndefined();
  });

  it.each([
    [[], /--data must be given/],
    [['--data', '/d', '--port', '65536'], /--port must be a whole number/],
    [['--data', '/d', '--now', 'soon'], /--now must be a time/],
    [['--data', '/d', '--seed', 'x'], /--seed must be a whole number/],
    [['--data', '/d', '--colour'], /--colour.*The settings are --data/],
  ])('%j: a sentence and code 2', (args, words) => {
    expect(() => readSettings(args, {})).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringMatching(words) }),
    );
  });

  it('want a PostgreSQL address where one is given', () => {
    expect(() => readSettings(['--data', '/d'], { WORKSMART_DATABASE_URL: 'mysql://x/y' })).toThrow(
      /WORKSMART_DATABASE_URL must be/,
    );
  });
});

describe('the council’s folder', () => {
  const kept = { version: 1, seed: 1, stands: tuesday, shiftMs: 0, people: [] } as const;

  it('keeps where the data stands, and refuses what it cannot read without touching it', () => {
    const here = folder();
    expect(readKept(here)).toBeUndefined();
    writeKept(here, { ...kept, people: [] });
    expect(readKept(here)).toEqual(kept);
    writeFileSync(join(here, 'council.json'), '{"version":');
    expect(() => readKept(here)).toThrow(expect.objectContaining({ exitCode: 5 }));
    expect(readFileSync(join(here, 'council.json'), 'utf8')).toBe('{"version":');
  });

  it('has one owner, and waits for one that is ending', async () => {
    const here = folder();
    const release = await ownFolder(here, async () => undefined);
    let waited = 0;
    const wait = async (ms: number): Promise<void> => {
      waited += ms;
    };
    await expect(ownFolder(here, wait)).rejects.toMatchObject({ exitCode: 5 });
    expect(waited).toBe(patienceMs);
    const next = ownFolder(here, async () => release());
    await expect(next).resolves.toBeTypeOf('function');
    (await next)();
  });
});

describe('a filled council kept as a template', () => {
  function filled(text: string): string {
    const here = folder();
    mkdirSync(join(here, 'database'));
    writeFileSync(join(here, 'database', 'rows'), text);
    writeFileSync(join(here, 'council.json'), '{}');
    writeFileSync(join(here, 'back-office.lock'), '1');
    return here;
  }

  it('is copied without locks, and replaces older ones and abandoned drafts', () => {
    const templates = folder();
    mkdirSync(join(templates, 'draft-4194304'));
    mkdirSync(join(templates, `draft-${process.pid}`));
    keepTemplate(findTemplate(templates, 'old'), filled('old'), 'draft-own');
    keepTemplate(findTemplate(templates, 'new'), filled('new'), 'draft-own');
    expect(readdirSync(templates).toSorted()).toEqual([`draft-${process.pid}`, 'new']);
    const copy = folder();
    const found = findTemplate(templates, 'new');
    expect(found.isThere).toBe(true);
    copyTemplate(found, copy);
    expect(readdirSync(copy).toSorted()).toEqual(['council.json', 'database']);
    expect(readFileSync(join(copy, 'database', 'rows'), 'utf8')).toBe('new');
    expect(findTemplate(templates, 'old').isThere).toBe(false);
  });

  it('is another one for other code, another place or another seed', () => {
    const code = folder();
    mkdirSync(join(code, 'db'));
    writeFileSync(join(code, 'db', 'a.ts'), '1');
    const key = (stands: number, seed: number): string => templateKey(code, ['db'], stands, seed);
    const first = key(1, 1);
    expect(key(1, 1)).toBe(first);
    expect(key(2, 1)).not.toBe(first);
    expect(key(1, 2)).not.toBe(first);
    writeFileSync(join(code, 'db', 'a.test.ts'), 'x');
    expect(key(1, 1)).toBe(first);
    writeFileSync(join(code, 'db', 'a.ts'), '2');
    expect(key(1, 1)).not.toBe(first);
  });
});
