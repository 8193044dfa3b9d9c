import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, uuid } from '../../tests/builders/council-rows.ts';
import { type Cache, openCache } from '../../tests/builders/spared-cache.ts';
import { openSpareFile } from './spare-file.ts';

const CANARY = 'zebra-quartz-lantern';
let folder: string;
let cache: Cache;
const spareItems = (): string[] => {
  const { file } = openSpareFile({ path: join(folder, 'spare.db'), key: cache.key, now: 0 });
  const items = file.all().map((it) => `${it.kind} ${it.id} ${it.text}`);
  file.close();
  return items;
};
const reopen = (): void => {
  cache.close();
  cache = openCache(folder);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worksmart-spare-'));
  cache = openCache(folder);
});
afterEach(() => {
  cache.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the spare copy', () => {
  it('has each command once it is committed, with what it touches, and lets it go once it is finished', () => {
    const id = cache.change('waiting');
    expect(spareItems()).toEqual([expect.stringContaining(`command ${id} `)]);
    expect(openSpareFile({ path: join(folder, 'spare.db'), key: cache.key, now: 0 }).file.all()[0]?.touches).toBe(
      JSON.stringify([{ entity: 'case', id: uuid('c', 1) }]),
    );
    cache.answered(id);
    expect(spareItems()).toEqual([expect.stringContaining('"state":"sent"')]);
    cache.passed();
    expect(spareItems()).toEqual([]);
  });

  it('follows drafts and what the session needs, and nothing else', () => {
    cache.store.saveDraft('note:1', 'Half a sen', '2026-11-24T09:10:00.000Z');
    cache.store.write(() => {
      cache.store.secrets.set('tokens', 'abc');
      cache.store.meta.set('locked', '1');
      cache.store.meta.set('syncedAt', '2026-11-24T09:10:00.000Z');
      cache.put(aCase(1));
    });
    expect(spareItems().map((it) => it.split(' ').slice(0, 2).join(' '))).toEqual([
      'draft note:1',
      'meta locked',
      'secret tokens',
    ]);
    cache.store.saveDraft('note:1', '', '2026-11-24T09:11:00.000Z');
    cache.store.write(() => cache.store.secrets.remove('tokens'));
    expect(spareItems()).toEqual(['meta locked 1']);
  });

  it('has nothing of what was rolled back', () => {
    expect(() =>
      cache.store.write(() => {
        cache.store.meta.set('pin', 'x');
        throw new Error('No.');
      }),
    ).toThrow('No.');
    cache.change('waiting');
    expect(spareItems().filter((it) => it.startsWith('meta'))).toEqual([]);
  });

  it('is encrypted, in its log as well', () => {
    cache.store.saveDraft('note:1', CANARY, '2026-11-24T09:10:00.000Z');
    const files = readdirSync(folder).filter((name) => name.startsWith('spare.db'));
    expect(files).toContain('spare.db-wal');
    for (const name of files) expect(readFileSync(join(folder, name)).includes(CANARY)).toBe(false);
  });

  it('that lags by a power cut is brought in step, and brings nothing back that was finished', () => {
    const id = cache.change('waiting');
    cache.answered(id);
    cache.stopFollowing();
    cache.passed();
    expect(spareItems()).toHaveLength(1);
    reopen();
    expect(cache.words).toBeNull();
    expect(cache.store.outbox.find(id)?.state).toBe('done');
    expect(spareItems()).toEqual([]);
  });

  it('that cannot be written takes nothing from the main file, is said in the log once, and is made up for later', () => {
    cache.close();
    for (const name of readdirSync(folder)) if (name.startsWith('spare')) rmSync(join(folder, name));
    mkdirSync(join(folder, 'spare.db'));
    cache = openCache(folder);
    const ids = Array.from({ length: 30 }, () => cache.change('waiting'));
    expect(cache.store.outbox.open().map((it) => it.id)).toEqual(ids);
    expect(cache.said).toEqual(['spare.not-written SQLITE_CANTOPEN']);
    rmdirSync(join(folder, 'spare.db'));
    for (let n = 0; n < 30; n += 1) ids.push(cache.change('waiting'));
    expect(spareItems().map((it) => it.split(' ')[1])).toEqual(ids.toSorted());
  });

  it.each([
    ['garbage', Buffer.alloc(8_192, 'x')],
    ['empty', Buffer.alloc(0)],
  ])('that is %s is replaced from the main file, and the person hears nothing of it', (_what, bytes) => {
    const id = cache.change('waiting');
    cache.close();
    writeFileSync(join(folder, 'spare.db'), bytes);
    cache = openCache(folder);
    expect(cache.words).toBeNull();
    expect(cache.said).toEqual(bytes.length === 0 ? [] : ['spare.damaged SQLITE_CORRUPT']);
    expect(spareItems()).toEqual([expect.stringContaining(`command ${id} `)]);
  });
});
