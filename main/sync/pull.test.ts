import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScopePage } from '../../shared/council/protocol.ts';
import { aCase, aNote, uuid } from '../../tests/builders/council-rows.ts';
import { type Device, openDevice } from '../../tests/builders/device.ts';
import { readUpTo, takePull } from './pull.ts';

const AT = '2026-11-24T09:10:00.000Z';
const EPOCH = uuid('e', 1);
type Row = ScopePage['rows'][number];

let device: Device;
beforeEach(() => {
  device = openDevice(uuid('p', 1), AT);
  offer('mine', 'team');
});
afterEach(() => device.close());

const offer = (...names: readonly string[]): void =>
  device.store.write(() =>
    device.store.scopes.offer(
      names.map((scope) => ({ scope, words: scope, optional: false })),
      AT,
    ),
  );
const put = (n: number, version = 1, data: unknown = aCase(n)): Row => ({
  op: 'put',
  entity: 'case',
  id: uuid('c', n),
  version,
  data: data as Row['data'],
});
const evict = (n: number): Row => ({ op: 'evict', entity: 'case', id: uuid('c', n), version: 9 });
const page = (rows: Row[], over: Partial<ScopePage> = {}): ScopePage => ({
  scope: 'mine',
  state: 'ok',
  rows,
  next: { epoch: EPOCH, xid: '10', seq: '1' },
  more: false,
  total: null,
  digest: null,
  ...over,
});
/** At the end of a scope: nothing of it is held back. Which digest it is decides nothing here. */
const SETTLED = { count: 0, sum: '0' };
const take = (...pages: readonly ScopePage[]) => takePull(device.store, { serverTime: AT, pages: [...pages] }, AT);
const held = (): string[] =>
  device.store
    .all('case')
    .map((it) => it.data.reference)
    .toSorted();

describe('a page of the feed', () => {
  it('brings rows, and moves the cursor with them', () => {
    expect(take(page([put(1), put(2)])).rows).toBe(2);
    expect(held()).toEqual(['HR-20001', 'HR-20002']);
    expect(device.store.scopes.find('mine')).toMatchObject({ complete: true, after: { xid: '10' }, readAt: AT });
  });

  it('takes away what left the scope, unless another scope still holds it', () => {
    take(page([put(1), put(2)]), page([put(2)], { scope: 'team' }));
    take(page([evict(1), evict(2)]));
    expect(held()).toEqual(['HR-20002']);
    expect(device.store.receipts()).toMatchObject([{ id: uuid('c', 1), why: 'It is no longer on your work list.' }]);
    take(page([evict(2)], { scope: 'team' }));
    expect(held()).toEqual([]);
  });

  it('of a scope this device never had changes nothing', () => {
    take(page([put(1)], { scope: 'somebody else’s' }));
    expect(held()).toEqual([]);
  });

  it('keeps fields that this version does not know', () => {
    take(page([put(1, 1, { ...aCase(1), drone: 'yes' })]));
    expect(device.store.get('case', uuid('c', 1))?.data).toMatchObject({ drone: 'yes' });
  });
});

describe('a row that cannot be read', () => {
  const broken = put(1, 2, { ...aCase(1), status: 'on-the-moon' });

  it('is set aside whole; the rest of the page and the cursor go on', () => {
    take(page([broken, put(2)]));
    expect(held()).toEqual(['HR-20002']);
    expect(device.store.setAsideCount()).toBe(1);
    const raw = device.store.db.prepare<[], { raw: string; why: string }>('SELECT raw, why FROM set_aside').get();
    expect(JSON.parse(raw?.raw ?? '')).toEqual(broken);
    expect(raw?.why).toContain('status');
    expect(device.store.scopes.find('mine')?.complete).toBe(true);
  });

  it('is taken back when it comes again and can be read', () => {
    take(page([broken]));
    take(page([put(1, 3)]));
    expect(device.store.setAsideCount()).toBe(0);
    expect(held()).toEqual(['HR-20001']);
  });

  it('is taken back when it leaves the scope', () => {
    take(page([broken]));
    take(page([evict(1)]));
    expect(device.store.setAsideCount()).toBe(0);
  });

  it('of a kind this version does not know is set aside too, and counts in the digest', () => {
    take(page([{ op: 'put', entity: 'drone', id: 'd1', version: 1, data: { x: 1 } }]));
    expect(device.store.setAsideCount()).toBe(1);
    const scope = device.store.scopes.find('mine');
    expect(scope && device.store.scopes.digest(scope).count).toBe(1);
  });
});

describe('a scope that has to be read again', () => {
  beforeEach(() => {
    take(page([put(1), put(2), put(3, 5)]));
    device.session.submit('case.addNote', { noteId: uuid('n', 1), caseId: uuid('c', 1), text: 'Nobody in' });
    take(page([], { state: 'reset', next: null }));
  });

  it('keeps what it holds, and the outbox, until the end', () => {
    expect(held()).toHaveLength(3);
    expect(device.store.scopes.find('mine')).toMatchObject({ after: null, complete: false, sweeping: true });
    take(page([put(1, 2)], { more: true }));
    expect(held()).toHaveLength(3);
    expect(device.store.outbox.open()).toHaveLength(1);
  });

  it('sweeps at the end what was not sent again, and takes older versions of a restored backup', () => {
    take(page([put(1, 2)], { more: true }));
    take(page([put(3, 4, aCase(3, { title: 'As in the backup' }))], { digest: SETTLED }));
    expect(held()).toEqual(['HR-20001', 'HR-20003']);
    expect(device.store.get('case', uuid('c', 3))).toMatchObject({ version: 4, data: { title: 'As in the backup' } });
    expect(device.store.receipts()).toMatchObject([
      { id: uuid('c', 2), why: 'The council no longer lists it for you.' },
    ]);
    expect(device.store.scopes.find('mine')).toMatchObject({ sweeping: false, complete: true });
    expect(device.store.outbox.open()).toHaveLength(1);
    expect(device.store.get('caseNote', uuid('n', 1))?.pending).toBe(true);
  });

  it('sweeps nothing while something of it is held back by a transaction: what has just changed is not gone', () => {
    take(page([put(1, 2), put(3, 5)]));
    expect(held()).toHaveLength(3);
    expect(device.store.scopes.find('mine')).toMatchObject({ sweeping: true, complete: true });
    take(page([put(2, 2)], { digest: SETTLED }));
    expect(held()).toHaveLength(3);
    expect(device.store.receipts()).toEqual([]);
    expect(device.store.scopes.find('mine')).toMatchObject({ sweeping: false, complete: true });
  });

  it('is not waited for when another scope brings the older version of a restored backup; of one epoch the newer stays', () => {
    device.store.write(() => device.store.meta.set('readEpoch', EPOCH));
    take(page([put(1, 2)]));
    take(page([put(1, 1)], { scope: 'team' }));
    expect(device.store.get('case', uuid('c', 1))?.version).toBe(2);
    take(page([put(1, 1)], { scope: 'team', next: { epoch: uuid('e', 2), xid: '3', seq: '1' } }));
    expect(device.store.get('case', uuid('c', 1))?.version).toBe(1);
  });

  it('does not sweep what another scope holds', () => {
    take(page([put(2)], { scope: 'team' }));
    take(page([put(1)], { digest: SETTLED }));
    expect(held()).toEqual(['HR-20001', 'HR-20002']);
  });
});

describe('a scope that is gone', () => {
  it('takes all it alone held with it', () => {
    take(page([put(1), put(2)]), page([put(2)], { scope: 'team' }));
    take(page([], { state: 'gone', next: null }));
    expect(held()).toEqual(['HR-20002']);
    expect(device.store.scopes.find('mine')).toBeUndefined();
    offer('mine');
    expect(held()).toEqual([]);
  });
});

describe('how far everything has been read', () => {
  it('is the least of all scopes, and nothing while one has not been read to its end', () => {
    expect(readUpTo(device.store)).toBeNull();
    take(page([]), page([], { scope: 'team', next: { epoch: EPOCH, xid: '7', seq: '1' } }));
    expect(readUpTo(device.store)).toEqual({ epoch: EPOCH, xid: 7n });
    take(page([put(1)], { more: true }));
    expect(readUpTo(device.store)).toBeNull();
  });

  it('is nothing while scopes stand in different epochs: transaction ids of two cannot be compared', () => {
    take(page([]), page([], { scope: 'team', next: { epoch: uuid('e', 2), xid: '7', seq: '1' } }));
    expect(readUpTo(device.store)).toBeNull();
  });
});

describe('a digest that does not agree', () => {
  it('is named, and one that does is not', () => {
    take(page([put(1), put(2, 3)]));
    const scope = device.store.scopes.find('mine');
    if (scope === undefined) throw new Error('no scope');
    const digest = device.store.scopes.digest(scope);
    expect(take(page([], { digest })).drifted).toEqual([]);
    expect(take(page([], { digest: { ...digest, count: 3 } })).drifted).toEqual(['mine']);
    expect(take(page([], { digest: { ...digest, sum: '1' } })).drifted).toEqual(['mine']);
    expect(take(page([], { digest: { ...digest, sum: '1' }, more: true })).drifted).toEqual([]);
  });

  it('does not hang on the order rows came in', () => {
    take(page([put(1), put(2, 3)]), page([put(2, 3), put(1)], { scope: 'team' }));
    const [mine, team] = device.store.scopes.list().map((it) => device.store.scopes.digest(it));
    expect(mine).toEqual(team);
    expect(aNote(1, uuid('c', 1), 'x').id).not.toBe(aCase(1).id);
  });
});
