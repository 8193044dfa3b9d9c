import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../shared/council/protocol.ts';
import { aCase, aNote, uuid } from '../../tests/builders/council-rows.ts';
import { registry } from '../engine/registry.ts';
import { openDatabase } from './open.ts';
import type { NewCommand } from './outbox.ts';
import { createStore, type StoreHooks, type WritableStore } from './store.ts';

const AT = '2026-11-24T09:10:00.000Z';
const me = uuid('p', 1);
const touch = { entity: 'case', id: uuid('c', 1) } as const;
const key = new Uint8Array(32).fill(7);

let folder: string;
let store: WritableStore;
let hooks: StoreHooks;
let told: string[][];
let made = 0;

const open = (): void => {
  store = createStore(
    openDatabase({ path: join(folder, 'cache.db'), key, migrations: registry.migrations }),
    registry,
    {
      step: (at) => hooks.step?.(at),
    },
  );
  told = [];
  store.onChange((topics) => told.push([...topics].toSorted()));
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worksmart-store-'));
  hooks = {};
  open();
  store.write(() => put(1));
  told = [];
});
afterEach(() => {
  store.db.close();
  rmSync(folder, { recursive: true, force: true });
});

function put(version: number, over: Parameters<typeof aCase>[1] = {}, force = false): void {
  const row = aCase(1, over);
  store.rows.putFromCouncil(touch, version, JSON.stringify(row), row, force);
}
function change(set: object): string {
  made += 1;
  const id = uuid('x', made);
  const command: NewCommand = {
    id,
    type: 'case.update',
    payload: { caseId: touch.id, set },
    baseVersion: 1,
    baseEpoch: null,
    occurredAt: AT,
    personId: me,
    deviceId: uuid('d', 1),
    protocol: 1,
    lane: `case:${touch.id}`,
    words: 'Change on HR-20001',
    link: null,
    seeAnswer: false,
    replaces: null,
  };
  store.outbox.add(command, [touch]);
  return id;
}
const answered = (id: string, xid: string, other: Partial<Answer> = {}, at = AT): void => {
  store.outbox.sending([id]);
  store.outbox.answer(
    [
      {
        id,
        outcome: 'applied',
        again: false,
        position: { epoch: uuid('e', 1), xid, seq: '1' },
        words: null,
        given: null,
        rejection: null,
        conflict: null,
        ...other,
      },
    ],
    at,
  );
};
const shown = () => store.get('case', touch.id);
const count = (table: 'row' | 'shadow' | 'outbox' | 'outbox_touch' | 'receipt'): number =>
  (store.db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get() ?? { n: -1 }).n;

describe('the one write path', () => {
  it.each(['before-commit', 'work'] as const)('leaves neither row nor outbox nor event when it fails (%s)', (where) => {
    const before = { rows: count('row'), shown: shown() };
    hooks = {
      step: (at) => {
        if (at === where) throw new Error('The disk went.');
      },
    };
    const work = (): void => {
      change({ status: 'resolved' });
      if (where === 'work') throw new Error('The disk went.');
    };
    expect(() => store.write(work)).toThrow('The disk went.');
    hooks = {};
    expect({ rows: count('row'), shown: shown() }).toEqual(before);
    expect([count('outbox'), count('outbox_touch'), count('shadow')]).toEqual([0, 0, 0]);
    expect(told).toEqual([]);
    store.db.close();
    open();
    expect(count('outbox')).toBe(0);
    expect(shown()).toEqual(before.shown);
  });

  it('has all of it on disk once it has come back, whatever happens next', () => {
    store.write(() => change({ status: 'resolved' }));
    // Power goes: nothing is closed, another process opens what is there.
    const copy = createStore(
      openDatabase({ path: join(folder, 'cache.db'), key, migrations: registry.migrations }),
      registry,
    );
    expect(copy.outbox.open()).toHaveLength(1);
    expect(copy.get('case', touch.id)?.data.status).toBe('resolved');
    copy.db.close();
  });

  it('tells what changed once, after it has committed', () => {
    store.onChange(() => {
      expect(store.db.inTransaction).toBe(false);
      expect(count('outbox')).toBe(2);
    });
    store.write(() => {
      change({ status: 'resolved' });
      change({ priority: 'urgent' });
      expect(told).toEqual([]);
    });
    expect(told).toEqual([['case', 'outbox']]);
  });

  it('tells nobody when nothing that is shown changed, and nobody who has gone', () => {
    store.write(() => store.meta.set('a', 'b'));
    expect(told).toEqual([]);
    let heard = 0;
    const off = store.onChange(() => {
      heard += 1;
    });
    off();
    store.write(() => put(2, { title: 'Other' }));
    expect(heard).toBe(0);
    expect(told).toEqual([['case']]);
  });

  it('does not tell of a failed write together with the next one', () => {
    expect(() =>
      store.write(() => {
        change({ status: 'resolved' });
        throw new Error('No.');
      }),
    ).toThrow();
    store.write(() => put(2, { title: 'Other' }));
    expect(told).toEqual([['case']]);
  });
});

describe('the council’s row beneath what is pending', () => {
  it('is not put back to an older version, unless a backup was restored', () => {
    store.write(() => put(5, { title: 'Five' }));
    store.write(() => put(4, { title: 'Four' }));
    expect(shown()).toMatchObject({ version: 5, data: { title: 'Five' } });
    store.write(() => put(4, { title: 'Four' }, true));
    expect(shown()).toMatchObject({ version: 4, data: { title: 'Four' } });
  });

  it('is not put back under a pending change either', () => {
    store.write(() => put(5, { title: 'Five' }));
    store.write(() => change({ status: 'resolved' }));
    store.write(() => put(4, { title: 'Four' }));
    expect(shown()).toMatchObject({ version: 5, data: { title: 'Five', status: 'resolved' }, pending: true });
  });

  it('changes under a pending change, which stays on top of it', () => {
    const id = store.write(() => change({ status: 'resolved' }));
    store.write(() => put(2, { title: 'New title', status: 'waiting' }));
    expect(shown()).toMatchObject({ version: 2, data: { title: 'New title', status: 'resolved' }, pending: true });
    store.write(() => store.outbox.move(id, 'withdrawn'));
    expect(shown()).toMatchObject({ version: 2, data: { title: 'New title', status: 'waiting' }, pending: false });
    expect(count('shadow')).toBe(0);
  });

  it('shows again what the council has when the change is refused or in conflict', () => {
    const id = store.write(() => change({ status: 'resolved' }));
    store.write(() => store.outbox.move(id, 'conflict'));
    expect(shown()).toMatchObject({ data: { status: 'in-progress' }, pending: false });
  });

  it('keeps an applied change on top until the feed has been read past it: nothing flickers back', () => {
    const id = store.write(() => change({ status: 'resolved' }));
    store.write(() => answered(id, '100'));
    store.write(() => store.outbox.passed({ epoch: uuid('e', 1), xid: 99n }));
    expect(shown()).toMatchObject({ data: { status: 'resolved' }, pending: true });
    store.write(() => put(2, { status: 'resolved' }));
    store.write(() => store.outbox.passed({ epoch: uuid('e', 1), xid: 100n }));
    expect(shown()).toMatchObject({ version: 2, data: { status: 'resolved' }, pending: false });
    expect(store.outbox.find(id)?.state).toBe('done');
    expect(count('shadow')).toBe(0);
  });

  it('sends a change again that a restored council may have lost, and keeps it on top meanwhile', () => {
    const id = store.write(() => change({ status: 'resolved' }));
    store.write(() => answered(id, '100'));
    store.write(() => store.outbox.sendAgain());
    expect(store.outbox.find(id)?.state).toBe('waiting');
    expect(shown()).toMatchObject({ data: { status: 'resolved' }, pending: true });
  });

  describe('that was finished before the council went back to a backup', () => {
    const finishedAndSentAgain = (words: string | null = null): string => {
      const id = store.write(() => change({ status: 'resolved' }));
      store.write(() => answered(id, '100', { words }));
      store.write(() => store.outbox.passed({ epoch: uuid('e', 1), xid: 100n }));
      if (words !== null) store.write(() => store.outbox.acknowledge(id, AT));
      store.write(() => store.outbox.sendAgain());
      return id;
    };
    const inNewEpoch = { again: true, position: { epoch: uuid('e', 2), xid: '7', seq: '1' } };

    it('is finished when the backup holds it', () => {
      const id = finishedAndSentAgain();
      store.write(() => answered(id, '7', inNewEpoch));
      expect(store.outbox.find(id)?.state).toBe('done');
    });

    it('is finished when the backup holds it and what the person read of it', () => {
      const id = finishedAndSentAgain('Closed by the contact centre.');
      store.write(() => answered(id, '7', { ...inNewEpoch, words: 'Closed by the contact centre.' }));
      expect(store.outbox.find(id)?.state).toBe('done');
    });

    it('is in conflict when it is now, though the first answer that said so was lost', () => {
      const id = finishedAndSentAgain();
      const conflict = { currentVersion: 5, fields: [] };
      store.write(() => answered(id, '7', { ...inNewEpoch, outcome: 'conflict', conflict }));
      expect(store.outbox.find(id)?.state).toBe('conflict');
    });

    it('has other words to be seen when the council says other words than were seen', () => {
      const id = finishedAndSentAgain('You have desk 12.');
      store.write(() => answered(id, '7', { ...inNewEpoch, words: 'You have desk 14.' }));
      store.write(() => store.outbox.passed({ epoch: uuid('e', 2), xid: 7n }));
      expect(store.outbox.find(id)).toMatchObject({ state: 'answered', seeAnswer: true });
    });
  });

  it('is of the epoch it was read in, also while a row of a newer epoch that cannot be read is kept aside', () => {
    store.write(() => {
      store.meta.set('readEpoch', 'first');
      put(2, { title: 'Two' });
    });
    expect(store.shownEpoch(touch)).toBe('first');
    store.write(() => store.setAside(touch, 3, '{}', 'A newer value.', AT));
    store.write(() => store.meta.set('readEpoch', 'second'));
    store.write(() => store.setAside(touch, 4, '{}', 'A newer value.', AT));
    expect(store.shownEpoch(touch)).toBe('first');
    expect(store.shownEpoch({ ...touch, id: uuid('c', 2) })).toBe('second');
    store.write(() => store.takeBackAside(touch));
    expect(store.shownEpoch(touch)).toBe('second');
  });

  it('replays several in the order of their rank', () => {
    store.write(() => change({ nextAction: 'first', status: 'waiting' }));
    store.write(() => change({ nextAction: 'second' }));
    expect(shown()?.data).toMatchObject({ nextAction: 'second', status: 'waiting' });
  });
});

describe('a row that leaves the device', () => {
  it('goes with its content, and leaves a receipt of ids and a digest', () => {
    store.write(() => store.rows.purge(touch, AT, 'It is no longer on your work list.'));
    expect(shown()).toBeUndefined();
    expect(store.receipts()).toEqual([{ ...touch, at: AT, why: 'It is no longer on your work list.' }]);
    const receipt = store.db.prepare('SELECT * FROM receipt').get();
    expect(JSON.stringify(receipt)).not.toContain('Damp');
    expect(receipt).toMatchObject({ digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(store.db.prepare('SELECT count(*) AS n FROM case_index').get()).toEqual({ n: 0 });
  });

  it('that was never here leaves no receipt', () => {
    store.write(() => store.rows.purge({ entity: 'case', id: uuid('c', 404) }, AT, 'Gone.'));
    expect(store.receipts()).toEqual([]);
  });

  it('while a change of it is pending goes too; the change is kept to be answered', () => {
    const id = store.write(() => change({ status: 'resolved' }));
    store.write(() => store.rows.purge(touch, AT, 'Gone.'));
    expect(shown()).toBeUndefined();
    expect(store.outbox.find(id)?.state).toBe('waiting');
    expect(count('shadow')).toBe(0);
    store.write(() => store.outbox.move(id, 'withdrawn'));
    expect(shown()).toBeUndefined();
    expect(count('shadow')).toBe(0);
  });

  it('and comes back is shown again, with the pending change on it', () => {
    store.write(() => change({ status: 'resolved' }));
    store.write(() => store.rows.purge(touch, AT, 'Gone.'));
    store.write(() => put(1, { title: 'Back' }));
    expect(shown()).toMatchObject({ version: 1, data: { title: 'Back', status: 'resolved' }, pending: true });
  });
});

describe('a draft', () => {
  it('is kept as it is typed and gone when it is empty', () => {
    expect(store.draft('note:1')).toBe('');
    store.saveDraft('note:1', 'half', AT);
    store.saveDraft('note:1', 'half a', AT);
    expect(store.draft('note:1')).toBe('half a');
    store.db.close();
    open();
    expect(store.draft('note:1')).toBe('half a');
    store.saveDraft('note:1', '', AT);
    expect(store.db.prepare('SELECT * FROM draft').all()).toEqual([]);
  });
});

describe('what is made on this device only', () => {
  it('is a row of version 0 until the council has it', () => {
    const noteId = uuid('n', 1);
    const note = { entity: 'caseNote', id: noteId } as const;
    const id = uuid('x', 900);
    store.write(() =>
      store.outbox.add(
        {
          id,
          type: 'case.addNote',
          payload: { noteId, caseId: touch.id, text: 'Nobody in' },
          baseVersion: null,
          baseEpoch: null,
          occurredAt: AT,
          personId: me,
          deviceId: uuid('d', 1),
          protocol: 1,
          lane: `case:${touch.id}`,
          words: 'Note on HR-20001',
          link: null,
          seeAnswer: false,
          replaces: null,
        },
        [note],
      ),
    );
    expect(store.get('caseNote', noteId)).toMatchObject({ version: 0, data: { text: 'Nobody in' }, pending: true });
    const row = aNote(1, touch.id, 'Nobody in');
    store.write(() => {
      answered(id, '5');
      store.rows.putFromCouncil(note, 1, JSON.stringify(row), row, false);
      store.outbox.passed({ epoch: uuid('e', 1), xid: 5n });
    });
    expect(store.get('caseNote', noteId)).toMatchObject({ version: 1, pending: false });
  });
});

it('keeps what was sent late as long as what was sent at once: a week away is told of, and can be sent again after a backup', () => {
  const id = store.write(() => change({ nextAction: 'Ring the tenant' }));
  store.write(() => {
    answered(id, '1', {}, '2026-12-03T09:10:00.000Z');
    store.outbox.passed({ epoch: uuid('e', 1), xid: 1n });
  });
  store.write(() => store.outbox.prune('2026-12-03T09:00:00.000Z'));
  expect(store.outbox.recent().map((it) => [it.id, it.state])).toEqual([[id, 'done']]);
  store.write(() => store.outbox.prune('2026-12-03T09:11:00.000Z'));
  expect(store.outbox.recent()).toEqual([]);
});
