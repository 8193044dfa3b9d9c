import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, uuid } from '../../tests/builders/council-rows.ts';
import { type Cache, openCache } from '../../tests/builders/spared-cache.ts';
import { readDamaged } from './salvage-read.ts';

const PAGE = 4_096;
const AT = '2026-11-24T09:10:00.000Z';
const touch = { entity: 'case', id: uuid('c', 1) } as const;
let folder: string;
let path: string;
let cache: Cache;

const statesOf = (): string[] => cache.store.outbox.open().map((it) => `${it.id} ${it.state} ${it.tries} ${it.order}`);
const asides = (): string[] =>
  readdirSync(folder).filter((name) => name.includes('aside') || name.includes('damaged-'));

/** Closes the cache, does something to its files, opens it again. */
function reopenedAfter(damage: () => void): void {
  cache.close();
  damage();
  cache = openCache(folder);
}
const destroyed = (): void => writeFileSync(path, randomBytes(8_192));
function overwrite(...pages: readonly number[]): void {
  const whole = readFileSync(path);
  for (const page of pages) randomBytes(PAGE).copy(whole, page * PAGE);
  writeFileSync(path, whole);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worksmart-salvage-'));
  path = join(folder, 'cache.db');
  cache = openCache(folder);
});
afterEach(() => {
  cache.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a cache that cannot be read at all', () => {
  it('gives back every command with its place, id, tries and base version; what was under way is asked again', () => {
    const [sent, conflict, rejected, waiting] = ['a', 'b', 'c', 'd'].map((it) => cache.change(it)) as [
      string,
      string,
      string,
      string,
    ];
    cache.answered(sent);
    cache.answered(conflict, {
      outcome: 'conflict',
      conflict: { currentVersion: 3, fields: [] },
    });
    cache.answered(rejected, { outcome: 'rejected', rejection: { code: 'not-valid', words: 'No.' } });
    const before = cache.store.outbox.open();
    reopenedAfter(destroyed);
    expect(statesOf()).toEqual([
      `${sent} waiting 1 1`,
      `${conflict} conflict 1 2`,
      `${rejected} rejected 1 3`,
      `${waiting} waiting 0 4`,
    ]);
    const told = (it: (typeof before)[number]) => ({ ...it, state: '', answer: null, answeredAt: null });
    expect(cache.store.outbox.open().map(told)).toEqual(before.map(told));
    expect(cache.store.outbox.find(conflict)?.answer?.conflict).toMatchObject({ currentVersion: 3 });
    expect(cache.store.outbox.find(rejected)?.answer?.rejection?.words).toBe('No.');
    expect(cache.words).toContain('We got back 2 changes that are still to be sent and 2 changes that need you.');
    expect(cache.store.meta.get('recovered')).toBe(cache.words);
  });

  it('shows a change again over its row as soon as the row has come', () => {
    cache.store.write(() => cache.put(aCase(1, { status: 'new' })));
    cache.change('resolved');
    reopenedAfter(destroyed);
    expect(cache.store.get('case', touch.id)).toBeUndefined();
    cache.store.write(() => cache.put(aCase(1, { status: 'new' }), 4));
    expect(cache.store.get('case', touch.id)).toMatchObject({
      version: 4,
      pending: true,
      data: { status: 'resolved' },
    });
  });

  it('gives the next command a place after all that came back', () => {
    cache.change('a');
    const second = cache.change('b');
    reopenedAfter(destroyed);
    const third = cache.change('c');
    expect(
      cache.store.outbox
        .open()
        .map((it) => it.id)
        .slice(1),
    ).toEqual([second, third]);
  });

  it('is got back again when power goes in the middle of that, and once', () => {
    const id = cache.change('a');
    reopenedAfter(() => {
      destroyed();
      // As a power cut leaves it: moved aside, a new cache begun, nothing put back, the spare copy as it was.
      copyFileSync(path, `${path}.salvaging-1`);
      rmSync(path);
    });
    expect(statesOf()).toEqual([`${id} waiting 0 1`]);
    const { words } = cache;
    reopenedAfter(() => undefined);
    expect(cache.words).toBeNull();
    expect(cache.store.meta.get('recovered')).toBe(words);
    expect(statesOf()).toEqual([`${id} waiting 0 1`]);
    expect(asides()).toEqual(['cache.db.damaged-1']);
  });

  it('locks when nobody can say whether it was locked', () => {
    cache.store.write(() => cache.store.meta.set('locked', '0'));
    reopenedAfter(destroyed);
    expect(cache.store.meta.get('locked')).toBe('0');
    reopenedAfter(() => {
      destroyed();
      rmSync(join(folder, 'spare.db'));
    });
    expect(cache.store.meta.get('locked')).toBe('1');
  });
});

describe('a cache with some damaged pages', () => {
  const MANY = 150;

  it('gives back whatever page is destroyed, from the file alone, every row that is not on it; and counts the others', () => {
    const made = new Set(Array.from({ length: MANY }, (_, n) => cache.change(`${'x'.repeat(200)} ${n}`)));
    cache.close();
    const whole = join(folder, 'whole.copy');
    copyFileSync(path, whole);
    const pages = readFileSync(whole).length / PAGE;
    let partly = 0;
    let counted = 0;
    for (let page = 1; page < pages; page += 1) {
      copyFileSync(whole, path);
      overwrite(page);
      const read = readDamaged({ path, key: cache.key });
      const got = [...read.kept.commands.keys()];
      expect(got.filter((id) => !made.has(id))).toEqual([]);
      if (got.length > 0 && got.length < MANY) partly += 1;
      if (read.whole) expect(got).toHaveLength(MANY);
      if (read.unread !== null) expect(read.unread).toHaveLength(MANY - got.length);
      if (read.unread !== null && read.unread.length > 0) counted += 1;
    }
    expect(partly).toBeGreaterThan(10);
    expect(counted).toBeGreaterThan(10);
    rmSync(join(folder, 'spare.db'));
    cache = openCache(folder);
  });

  it('gives back what lies between two destroyed pages, and drafts from both sides of one', () => {
    for (let n = 0; n < MANY; n += 1) {
      cache.change(`${'x'.repeat(200)} ${n}`);
      cache.store.saveDraft(`note:${1_000 + n}`, 'y'.repeat(200), '2026-11-24T09:10:00.000Z');
    }
    cache.close();
    const clean = readFileSync(path);
    const without = (...pages: readonly number[]) => {
      writeFileSync(path, clean);
      overwrite(...pages);
      const { kept, unread } = readDamaged({ path, key: cache.key });
      return { ids: new Set(kept.commands.keys()), drafts: kept.drafts.size, leaf: (unread?.length ?? 0) > 1 };
    };
    const each = Array.from({ length: clean.length / PAGE - 1 }, (_, n) => ({ page: n + 1, ...without(n + 1) }));
    const leaves = each.filter((it) => it.leaf && it.ids.size > MANY - 30);
    const [first, last] = [leaves[2], leaves.at(-3)];
    if (first === undefined || last === undefined) throw new Error('There are no such pages.');
    expect(without(first.page, last.page).ids).toEqual(new Set([...first.ids].filter((id) => last.ids.has(id))));
    const ofDrafts = each.filter((it) => it.drafts < MANY && it.drafts > 0);
    expect(ofDrafts.length).toBeGreaterThan(5);
    for (const it of ofDrafts) expect(it.drafts).toBeGreaterThan(MANY - 30);
    writeFileSync(path, clean);
  });

  it('says how many are lost when the spare copy is gone as well, and none while it is there', () => {
    for (let n = 0; n < MANY; n += 1) cache.change(`${'x'.repeat(200)} ${n}`);
    cache.close();
    const clean = readFileSync(path);
    const page = Array.from({ length: clean.length / PAGE }, (_, n) => n).findLast((n) => {
      writeFileSync(path, clean);
      overwrite(n);
      const { unread, kept } = readDamaged({ path, key: cache.key });
      return unread !== null && unread.length > 1 && unread.length < 30 && kept.commands.size > 0;
    });
    expect(page).toBeDefined();
    writeFileSync(path, clean);
    overwrite(page ?? 0);
    const broken = readFileSync(path);
    const { unread } = readDamaged({ path: `${path}`, key: cache.key });
    writeFileSync(path, broken);
    cache = openCache(folder);
    expect(cache.store.outbox.open()).toHaveLength(MANY);
    expect(cache.words).toMatch(/We got back 150 changes that are still to be sent\.$/);
    reopenedAfter(() => {
      writeFileSync(path, broken);
      for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `spare.db${end}`), { force: true });
    });
    const lost = unread?.length ?? 0;
    expect(cache.store.outbox.open()).toHaveLength(MANY - lost);
    expect(cache.words).toContain(
      `We got back ${MANY - lost} changes that are still to be sent. ${lost} changes could not be read.`,
    );
  });
});

describe('a cache whose last commits were lost', () => {
  /** The files of a moment are put back: what was committed since is in the spare copy alone. */
  function rewound(later: () => void): void {
    cache.store.db.pragma('wal_checkpoint(TRUNCATE)');
    const then = readFileSync(path);
    later();
    reopenedAfter(() => writeFileSync(path, then));
  }

  it('does not send what had been withdrawn, and goes on from the answers it had', () => {
    const withdrawn = cache.change('a');
    const refused = cache.change('b');
    const untouched = cache.change('c');
    rewound(() => {
      cache.store.write(() => cache.store.outbox.move(withdrawn, 'withdrawn'));
      cache.answered(refused, { outcome: 'rejected', rejection: { code: 'not-valid', words: 'No.' } });
    });
    expect(cache.store.outbox.find(withdrawn)?.state).toBe('withdrawn');
    expect(cache.store.outbox.find(refused)?.answer?.rejection?.words).toBe('No.');
    expect(cache.store.outbox.find(untouched)?.state).toBe('waiting');
  });

  it('does not show what had been taken back', () => {
    cache.store.write(() => cache.put(aCase(1, { status: 'new' })));
    const id = cache.change('resolved');
    expect(cache.store.get('case', uuid('c', 1))?.data.status).toBe('resolved');
    rewound(() => cache.store.write(() => cache.store.outbox.move(id, 'withdrawn')));
    expect(cache.store.outbox.find(id)?.state).toBe('withdrawn');
    expect(cache.store.get('case', uuid('c', 1))).toMatchObject({ pending: false, data: { status: 'new' } });
  });

  /** Whose store it is; each opening of it makes other ids. */
  function authored(first: number): void {
    let n = first;
    const newId = (): string => {
      n += 1;
      return uuid('y', n);
    };
    cache.store.authoredBy({ personId: uuid('p', 1), deviceId: uuid('d', 1), newId });
  }

  it('has half-written text once, which was handed over and came back with its case', () => {
    authored(0);
    cache.store.write(() => cache.put(aCase(1)));
    cache.store.saveDraft(`note:${touch.id}`, 'Half a sent', AT);
    cache.store.write(() => cache.store.rows.purge(touch, AT, 'left'));
    rewound(() => cache.store.write(() => cache.put(aCase(1), 2)));
    cache.store.write(() => cache.put(aCase(1), 2));
    expect(cache.store.draft(`note:${touch.id}`)).toBe('Half a sent');
    expect(cache.store.outbox.open()).toEqual([]);
    expect(cache.store.outbox.recent()).toEqual([]);
  });

  it('makes a conflict ready for the tray once', () => {
    authored(0);
    cache.store.write(() => cache.put(aCase(1)));
    const clash = cache.change('resolved');
    cache.answered(clash, { outcome: 'conflict', conflict: { currentVersion: 3, fields: [] } });
    rewound(() => cache.store.write(() => cache.store.rows.purge(touch, AT, 'left')));
    authored(100);
    cache.store.write(() => cache.store.rows.purge(touch, AT, 'left'));
    expect(cache.store.outbox.open()).toMatchObject([{ state: 'waiting', replaces: clash, left: true }]);
    expect(cache.store.outbox.recent()).toEqual([]);
  });

  it('gets back drafts, and lets go again what had been taken away', () => {
    cache.store.saveDraft('note:1', 'Sent since', '2026-11-24T09:10:00.000Z');
    cache.store.write(() => cache.store.secrets.set('tokens', 'abc'));
    rewound(() => {
      cache.store.saveDraft('note:1', '', '2026-11-24T09:11:00.000Z');
      cache.store.saveDraft('note:2', 'Half', '2026-11-24T09:11:00.000Z');
      cache.store.write(() => cache.store.secrets.remove('tokens'));
    });
    expect([cache.store.draft('note:1'), cache.store.draft('note:2')]).toEqual(['', 'Half']);
    expect(cache.store.secrets.get('tokens')).toBeUndefined();
    expect(cache.words).toContain(
      'what you did last was missing from the copy of your work on this device. We got back 1 draft.',
    );
  });

  it('says nothing where nothing a person made was lost', () => {
    rewound(() => cache.store.write(() => cache.store.secrets.set('tokens', 'new')));
    expect(cache.words).toBeNull();
    expect(cache.store.secrets.get('tokens')).toBe('new');
    expect(cache.store.meta.get('locked')).toBeUndefined();
  });
});
