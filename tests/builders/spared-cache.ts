import { join } from 'node:path';
import { registry } from '../../main/engine/registry.ts';
import { openDatabase, UnreadableStoreError } from '../../main/store/open.ts';
import { salvage, setAside } from '../../main/store/salvage.ts';
import { createSpare } from '../../main/store/spare.ts';
import { createStore } from '../../main/store/store.ts';
import type { Case } from '../../shared/cases/entities.ts';
import type { Answer } from '../../shared/council/protocol.ts';
import { uuid } from './council-rows.ts';

const AT = '2026-11-24T09:10:00.000Z';
const touch = { entity: 'case', id: uuid('c', 1) } as const;
let made = 0;

/** One person's cache with its spare copy, as the session opens it, without sync. */
export function openCache(folder: string) {
  const key = new Uint8Array(32).fill(7);
  const path = join(folder, 'cache.db');
  const how = { path, key, migrations: registry.migrations };
  const said: string[] = [];
  let following = true;
  const opened = () => {
    try {
      return openDatabase(how);
    } catch (error) {
      if (!(error instanceof UnreadableStoreError)) throw error;
      setAside(path, Date.parse(AT));
      return openDatabase(how);
    }
  };
  const db = opened();
  const spare = createSpare(db, { path: join(folder, 'spare.db'), key, now: Date.parse(AT) }, (event, code) =>
    said.push(`${event} ${code}`),
  );
  const store = createStore(db, registry, { committed: () => (following ? spare.keepInStep() : undefined) });
  const words = salvage(store, registry, spare, { path, key, now: Date.parse(AT) });
  return {
    key,
    store,
    said,
    /** What the person was told when it was opened. */
    words,
    put(row: Case, version = 1): void {
      store.rows.putFromCouncil({ entity: 'case', id: row.id }, version, JSON.stringify(row), row, false);
    },
    /** A change of the case's status, committed. */
    change(status: string): string {
      made += 1;
      const id = uuid('x', made);
      store.write(() =>
        store.outbox.add(
          {
            id,
            type: 'case.update',
            payload: { caseId: touch.id, set: { status } },
            baseVersion: 1,
            baseEpoch: uuid('e', 1),
            occurredAt: AT,
            personId: uuid('p', 1),
            deviceId: uuid('d', 1),
            protocol: 1,
            lane: `case:${touch.id}`,
            words: 'Change on HR-20001',
            link: null,
            seeAnswer: false,
            replaces: null,
          },
          [touch],
        ),
      );
      return id;
    },
    answered(id: string, given: Partial<Answer> = {}): void {
      store.write(() => {
        store.outbox.sending([id]);
        store.outbox.answer(
          [
            {
              id,
              outcome: 'applied',
              again: false,
              position: { epoch: uuid('e', 1), xid: '10', seq: '1' },
              words: null,
              given: null,
              rejection: null,
              conflict: null,
              ...given,
            },
          ],
          AT,
        );
      });
    },
    passed: (): void => store.write(() => store.outbox.passed({ epoch: uuid('e', 1), xid: 99n })),
    /** From now on the spare copy's writes do not reach the disk, as before a power cut. */
    stopFollowing(): void {
      following = false;
    },
    close(): void {
      if (!db.open) return;
      store.close();
      spare.close();
    },
  };
}

export type Cache = ReturnType<typeof openCache>;
