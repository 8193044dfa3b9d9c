import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { PersonSession } from '../../main/engine/person-session.ts';
import { registry } from '../../main/engine/registry.ts';
import { openDatabase } from '../../main/store/open.ts';
import { createStore } from '../../main/store/store.ts';
import { Case, CaseNote } from '../../shared/cases/entities.ts';
import { Person } from '../../shared/people/entities.ts';

const personId = '0195c0de-0000-7000-8000-000000000001';
const teamId = 'bench-team';
const uuid = (n: number) => `0195c0de-0000-7000-9000-${n.toString(16).padStart(12, '0')}`;

const pick = <T>(from: readonly [T, ...T[]], n: number): T => from[n % from.length] ?? from[0];
const streets = ['Alder Road', 'Mill Lane', 'Canal Street', 'Station Parade', 'Hawthorn Close', 'Priory Walk'] as const;
const troubles = ['leaking tap', 'damp in the bedroom', 'broken window', 'noise at night', 'rent arrears'] as const;
const surnames = ['Okafor', 'Whitehead', 'Rahman', 'Sutcliffe', 'Nowak', 'Patel', 'Armitage'] as const;

const caseOf = (n: number): Case =>
  Case.parse({
    id: uuid(n),
    reference: `HR-${20_000 + n}`,
    service: 'housing',
    category: 'housing-repair',
    title: `${pick(troubles, n)} at ${1 + (n % 90)} ${pick(streets, n)}`,
    status: pick(['new', 'in-progress', 'waiting'], n),
    priority: pick(['routine', 'urgent', 'emergency'], n),
    sensitivity: 'normal',
    teamId,
    assignedTo: n % 3 === 0 ? personId : null,
    address: {
      line: `${1 + (n % 90)} ${pick(streets, n)}, Thanwick`,
      postcode: 'TH1 1AA',
      uprn: String(100_000 + n),
      lat: 53.5,
      lon: -2.1,
    },
    people: [{ name: `Alex ${pick(surnames, n)}`, part: 'tenant', phone: '01632 960001' }],
    hazards: [],
    riskNote: '',
    nextAction: 'Telephone the tenant',
    dueOn: `2026-12-${String(1 + (n % 28)).padStart(2, '0')}`,
    openedAt: '2026-11-02T09:00:00.000Z',
    changedAt: '2026-11-20T09:00:00.000Z',
  });

const noteOf = (n: number): CaseNote =>
  CaseNote.parse({
    id: uuid(1_000_000 + n),
    caseId: uuid(n % 2_000),
    by: personId,
    byName: 'Grace Adeyemi',
    at: '2026-11-20T10:00:00.000Z',
    text: `Spoke to ${pick(surnames, n)} about the ${pick(troubles, n)}. Will call again on Thursday, visit ${n}.`,
  });

export interface CaseStore {
  readonly session: PersonSession;
  /** The same cases in a plain table of their own, as somebody without our needs would keep them. */
  readonly bare: Database.Database;
  close(): void;
}

/** 2,000 cases with 6,000 notes in the engine's own encrypted store, and the same 2,000 in a bare one. */
export function openCaseStore(): CaseStore {
  const folder = mkdtempSync(join(tmpdir(), 'worksmart-bench-'));
  const db = openDatabase({ path: join(folder, 'cache.db'), key: randomBytes(32), migrations: registry.migrations });
  const store = createStore(db, registry);
  const bare = new Database(join(folder, 'bare.db'));
  bare.pragma('journal_mode = WAL');
  bare.exec('CREATE TABLE c (id TEXT PRIMARY KEY, due TEXT, assigned TEXT, data TEXT); CREATE INDEX c_due ON c (due)');
  bare.exec('CREATE VIRTUAL TABLE f USING fts5(text, id UNINDEXED)');
  const put = bare.prepare('INSERT INTO c VALUES (?, ?, ?, ?)');
  const find = bare.prepare('INSERT INTO f VALUES (?, ?)');
  store.write(() => {
    for (let n = 0; n < 2_000; n += 1) {
      const it = caseOf(n);
      store.rows.putFromCouncil({ entity: 'case', id: it.id }, 1, JSON.stringify(it), it, false);
    }
    for (let n = 0; n < 6_000; n += 1) {
      const it = noteOf(n);
      store.rows.putFromCouncil({ entity: 'caseNote', id: it.id }, 1, JSON.stringify(it), it, false);
    }
  });
  bare.transaction(() => {
    for (let n = 0; n < 2_000; n += 1) {
      const it = caseOf(n);
      put.run(it.id, it.dueOn, it.assignedTo, JSON.stringify(it));
      find.run(`${it.reference} ${it.title} ${it.address.line} ${it.people[0]?.name ?? ''}`, it.id);
    }
    for (let n = 0; n < 6_000; n += 1) find.run(noteOf(n).text, noteOf(n).caseId);
  })();
  const person = Person.parse({
    id: personId,
    userName: 'grace.adeyemi@thanwick.example',
    name: 'Grace Adeyemi',
    jobTitle: 'Housing officer',
    teamId,
    role: 'worker',
    workstyle: 'nomadic',
    baseSiteId: 'city-hall',
    phone: '01632 960002',
  });
  store.write(() =>
    store.rows.putFromCouncil({ entity: 'person', id: personId }, 1, JSON.stringify(person), person, false),
  );
  const session: PersonSession = {
    personId,
    store,
    now: () => '2026-11-24T09:10:00.000Z',
    today: () => '2026-11-24',
    newId: () => uuid(9_000_000),
    submit: () => {
      throw new Error('The bench of reading changes nothing.');
    },
    wantScopes: () => undefined,
    readAt: () => '2026-11-24T09:00:00.000Z',
    online: true,
  };
  return {
    session,
    bare,
    close() {
      store.close();
      bare.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
