import Database from 'better-sqlite3';
import pg from 'pg';

/** What is in the council's tables, read with plain SQL. */
export interface CouncilTruth {
  readonly commands: ReadonlyMap<string, { readonly deviceId: string; readonly outcome: string | null }>;
  /** How often each note's text is there. */
  readonly notes: ReadonlyMap<string, number>;
  /** How often a field of a case became a value: `case field value`. */
  readonly changes: ReadonlyMap<string, number>;
  readonly bookings: ReadonlyMap<string, string>;
  readonly doubleBookings: number;
  /** Commands with more than one line in the audit. */
  readonly carriedOutTwice: readonly string[];
}

export interface Row {
  readonly version: number;
  readonly data: unknown;
}

const counted = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

export async function readCouncil(databaseUrl: string): Promise<CouncilTruth> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const all = async <T extends object>(text: string): Promise<T[]> => (await client.query<T>(text)).rows;
    const commands = await all<{ id: string; device_id: string; outcome: string | null }>(
      `select id, device_id, answer->>'outcome' as outcome from command`,
    );
    const notes = await all<{ text: string }>('select text from case_note');
    const changes = await all<{ case_id: string; field: string; now: unknown }>(
      'select case_id, field, now from case_change',
    );
    const bookings = await all<{ id: string; state: string }>('select id, state from booking');
    const double = await all<{ count: number }>(
      `select count(*)::integer as count from booking a join booking b on a.id < b.id and a.state = 'booked' and b.state = 'booked'
         and (a.space_id = b.space_id or (a.person_id = b.person_id and a.is_desk and b.is_desk)) and a.starts < b.ends and b.starts < a.ends`,
    );
    const twice = await all<{ command_id: string }>(
      'select command_id from audit group by command_id having count(*) > 1',
    );
    return {
      commands: new Map(commands.map((it) => [it.id, { deviceId: it.device_id, outcome: it.outcome }])),
      notes: counted(notes.map((it) => it.text)),
      changes: counted(changes.map((it) => `${it.case_id} ${it.field} ${String(it.now)}`)),
      bookings: new Map(bookings.map((it) => [it.id, it.state])),
      doubleBookings: double[0]?.count ?? -1,
      carriedOutTwice: twice.map((it) => it.command_id),
    };
  } finally {
    await client.end();
  }
}

interface Page {
  readonly rows: readonly { op: string; entity: string; id: string; version: number; data: unknown }[];
  readonly next: unknown;
  readonly more: boolean;
}

/** Everything this person should hold: each scope read from the beginning over HTTP, with nothing of the engine's. */
export async function readScopes(councilUrl: string, personId: string): Promise<ReadonlyMap<string, Row>> {
  const ask = async <T>(path: string, body?: object): Promise<T> => {
    const response = await fetch(`${councilUrl}/v1/sync/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${personId}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const manifest = await ask<{ scopes: { scope: string; optional: boolean }[] }>('manifest');
  const rows = new Map<string, Row>();
  for (const { scope } of manifest.scopes.filter((it) => !it.optional)) {
    for (let after: unknown = null, more = true; more; ) {
      const request = { deviceId: personId, protocol: 1, scopes: [{ scope, after }] };
      const [page] = (await ask<{ pages: Page[] }>('pull', request)).pages;
      if (page === undefined) throw new Error('No page.');
      for (const it of page.rows) {
        if (it.op === 'put') rows.set(`${it.entity} ${it.id}`, { version: it.version, data: it.data });
      }
      after = page.next;
      more = page.more;
    }
  }
  return rows;
}

/** What is in a device's file, read without the engine. */
export interface DeviceTruth {
  readonly check: string;
  readonly rows: ReadonlyMap<string, Row>;
  readonly outbox: ReadonlyMap<string, { readonly state: string; readonly outcome: string | null }>;
}

export function readDevice(path: string, key: Uint8Array): DeviceTruth {
  const db = new Database(path);
  try {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    const rows = db
      .prepare<[], { entity: string; id: string; version: number; data: string }>(
        'SELECT entity, id, version, data FROM row',
      )
      .all();
    const outbox = db
      .prepare<[], { id: string; state: string; outcome: string | null }>(
        `SELECT id, state, json_extract(answer, '$.outcome') AS outcome FROM outbox`,
      )
      .all();
    return {
      check: String(db.pragma('quick_check', { simple: true })),
      rows: new Map(rows.map((it) => [`${it.entity} ${it.id}`, { version: it.version, data: JSON.parse(it.data) }])),
      outbox: new Map(outbox.map((it) => [it.id, { state: it.state, outcome: it.outcome }])),
    };
  } finally {
    db.close();
  }
}
