import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonSession } from '../../main/engine/person-session.ts';
import type { Ports } from '../../main/engine/ports.ts';
import { registry } from '../../main/engine/registry.ts';
import { createIds } from '../../main/engine/uuid.ts';
import { type OpenPerson, openPerson } from '../../main/session/open-person.ts';
import type { StoreHooks, WritableStore } from '../../main/store/store.ts';
import type { EntityName, EntityOf } from '../../shared/council/entities.ts';
import type { Answer, Rejection } from '../../shared/council/protocol.ts';

/** A person's session over a real encrypted store in a temporary folder, with no network and a clock that stands still. */
export interface Device {
  readonly session: PersonSession;
  readonly store: WritableStore;
  readonly sync: OpenPerson['sync'];
  /** Sets the device's clock. */
  at(instant: string): void;
  /** Rows as they come from the council, in one transaction. */
  put<N extends EntityName>(entity: N, ...rows: readonly EntityOf<N>[]): void;
  putVersion<N extends EntityName>(entity: N, version: number, row: EntityOf<N>): void;
  evict(entity: EntityName, id: string): void;
  /** The council's answer to a command. */
  answer(outboxId: string, answer: Partial<Answer>): void;
  refuse(outboxId: string, rejection: Rejection): void;
  /** The feed has been read past every answer. */
  pass(): void;
  /** A scope was read to its end at that moment. */
  read(scope: string, at: string): void;
  close(): Promise<void>;
}

const EPOCH = '00000000-0000-4000-8000-00000000e000';
const POSITION = { epoch: EPOCH, xid: '100', seq: '1' };

export function openDevice(personId: string, now: string, hooks: StoreHooks = {}): Device {
  const folder = mkdtempSync(join(tmpdir(), 'worksmart-device-'));
  let clockMs = Date.parse(now);
  const ports: Ports = {
    clock: { now: () => clockMs, monotonic: () => clockMs },
    timers: { after: () => () => undefined },
    random: { bytes: (length) => randomBytes(length) },
    fetch: () => Promise.reject(new TypeError('There is no network here.')),
    secrets: {
      durable: false,
      get: () => Promise.resolve(undefined),
      set: () => Promise.resolve(),
      remove: () => Promise.resolve(),
    },
    settings: { get: () => undefined, set: () => undefined, remove: () => undefined },
    openInBrowser: () => Promise.resolve(),
    notify: () => undefined,
    onNetwork: () => () => undefined,
    onPower: () => () => undefined,
    log: () => undefined,
    dataFolder: folder,
  };
  const person = openPerson({
    ports,
    settings: { councilUrl: 'http://127.0.0.1:9' },
    registry,
    personId,
    deviceId: '00000000-0000-4000-8000-0000000000d1',
    folder,
    key: randomBytes(32),
    newId: createIds(ports.clock, ports.random),
    token: () => Promise.reject(new Error('Nobody is signed on here.')),
    hints: false,
    hooks,
    onManifest: () => undefined,
  });
  const { store } = person;
  const putVersion = (entity: EntityName, version: number, row: { readonly id: string }): void => {
    store.rows.putFromCouncil({ entity, id: row.id }, version, JSON.stringify(row), row, false);
  };
  const answer = (outboxId: string, given: Partial<Answer>): void => {
    store.write(() => {
      store.outbox.sending([outboxId]);
      store.outbox.answer(
        [
          {
            id: outboxId,
            outcome: 'applied',
            again: false,
            position: POSITION,
            words: null,
            given: null,
            rejection: null,
            conflict: null,
            ...given,
          },
        ],
        person.session.now(),
      );
    });
  };
  return {
    session: person.session,
    store,
    sync: person.sync,
    at: (instant) => {
      clockMs = Date.parse(instant);
    },
    put: (entity, ...rows) =>
      store.write(() => {
        for (const row of rows) putVersion(entity, 1, row);
      }),
    putVersion: (entity, version, row) => store.write(() => putVersion(entity, version, row)),
    evict: (entity, id) => store.write(() => store.rows.purge({ entity, id }, person.session.now(), 'test')),
    answer,
    refuse: (outboxId, rejection) => answer(outboxId, { outcome: 'rejected', rejection }),
    pass: () => store.write(() => store.outbox.passed({ epoch: POSITION.epoch, xid: 1_000n })),
    read: (scope, at) =>
      store.write(() => {
        store.scopes.offer([{ scope, words: scope, optional: false }], at);
        const found = store.scopes.find(scope);
        if (found !== undefined) store.scopes.move(found, POSITION, true, null, at, true);
      }),
    close: async () => {
      await person.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
