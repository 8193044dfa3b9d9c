import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import type { StoredRecord } from './state-file.ts';

/** What must outlive a restart. Codes and interactions live for minutes and may go. */
const durable: ReadonlySet<string> = new Set(['Session', 'Grant', 'RefreshToken']);

/**
 * How long a refresh token that was exchanged may be shown again. A client killed between the exchange and writing
 * the new token down shows the old one at its next start; without this it would look like a thief and sign the person out.
 */
export const reuseGraceMs = 120_000;

export interface Records {
  readonly adapter: AdapterFactory;
  /** Live records worth writing down. */
  durableRecords(): Readonly<Record<string, StoredRecord>>;
  /** Removes every session, grant and refresh token of an account; returns how many refresh tokens went. */
  removeAccount(accountId: string): Promise<number>;
}

/** oidc-provider's storage in memory, with `save` awaited whenever something durable changed. */
export function createRecords(
  kept: Readonly<Record<string, StoredRecord>>,
  now: () => number,
  save: () => Promise<void>,
): Records {
  const records = new Map<string, StoredRecord>(Object.entries(kept));

  const alive = (record: StoredRecord): boolean => record.expiresAt === null || record.expiresAt > now();

  function live(key: string): AdapterPayload | undefined {
    const record = records.get(key);
    if (record === undefined) return undefined;
    if (alive(record)) return record.payload;
    records.delete(key);
    return undefined;
  }

  /** Abandoned sign-ins leave interactions behind; each new one clears what has run out. */
  function sweep(): void {
    for (const [key, record] of records) if (!alive(record)) records.delete(key);
  }

  async function removeWhere(test: (model: string, payload: AdapterPayload) => boolean): Promise<string[]> {
    const gone: string[] = [];
    for (const [key, record] of records) {
      const model = key.slice(0, key.indexOf(':'));
      if (test(model, record.payload)) {
        records.delete(key);
        gone.push(model);
      }
    }
    if (gone.length > 0) await save();
    return gone;
  }

  function adapter(model: string): Adapter {
    const key = (id: string): string => `${model}:${id}`;
    const changed = (): Promise<void> => (durable.has(model) ? save() : Promise.resolve());

    return {
      async upsert(id, payload, expiresIn) {
        if (model === 'Interaction') sweep();
        records.set(key(id), { payload, expiresAt: expiresIn === undefined ? null : now() + expiresIn * 1000 });
        await changed();
      },
      async find(id) {
        const payload = live(key(id));
        if (payload === undefined || model !== 'RefreshToken' || typeof payload.consumed !== 'number') return payload;
        if (now() - payload.consumed >= reuseGraceMs) return payload;
        const { consumed: _withinGrace, ...unused } = payload;
        return unused;
      },
      async findByUid(uid) {
        for (const [candidate, record] of records) {
          if (candidate.startsWith(`${model}:`) && record.payload.uid === uid && alive(record)) return record.payload;
        }
        return undefined;
      },
      async findByUserCode() {
        return undefined;
      },
      async consume(id) {
        const record = records.get(key(id));
        if (record === undefined) return;
        // The first exchange starts the grace; showing the token again must not extend it.
        if (record.payload.consumed === undefined) {
          records.set(key(id), { ...record, payload: { ...record.payload, consumed: now() } });
        }
        await changed();
      },
      async destroy(id) {
        if (records.delete(key(id))) await changed();
      },
      async revokeByGrantId(grantId) {
        await removeWhere((_model, payload) => payload.grantId === grantId);
      },
    };
  }

  return {
    adapter,
    durableRecords() {
      return Object.fromEntries(
        [...records].filter(([key, record]) => durable.has(key.slice(0, key.indexOf(':'))) && alive(record)),
      );
    },
    async removeAccount(accountId) {
      const gone = await removeWhere((_model, payload) => payload.accountId === accountId);
      return gone.filter((model) => model === 'RefreshToken').length;
    },
  };
}
