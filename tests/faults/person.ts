import { ORPCError, type RouterClient } from '@orpc/server';
import type { Engine } from '../../main/engine/create-engine.ts';
import type { OpenPerson } from '../../main/session/open-person.ts';
import type { OutboxItem } from '../../shared/sync/contract.ts';
import { instantOf } from '../../shared/time/london.ts';
import type { Chance } from '../simulation/chance.ts';
import { caseIds, spaceIds } from './council.ts';
import type { DeadlyMoments } from './deadly-moments.ts';
import type { openLedger, What } from './ledger.ts';
import type { Said } from './life.ts';

export type AppClient = RouterClient<Engine['router']>;

const FIELDS = ['nextAction', 'riskNote'] as const;
const DAY = 86_400_000;
const HOUR = 3_600_000;

export interface PersonOptions {
  /** Begins every text of this life. */
  readonly name: string;
  readonly client: AppClient;
  readonly person: () => OpenPerson;
  readonly chance: Chance;
  readonly ledger: ReturnType<typeof openLedger>;
  readonly deadly: DeadlyMoments;
  readonly now: () => number;
  readonly say: (said: Said) => void;
}

/** A person at the screen: every change goes through the app's own calls and into the ledger. */
export function createPerson({ name, client, person, chance, ledger, deadly, now, say }: PersonOptions) {
  let serial = 0;
  const unique = (): string => {
    serial += 1;
    return `${name} ${serial}`;
  };
  const open = () => person().store.outbox.open();

  /** True: done, and in the ledger. The command it made is the one that was not in the outbox before. */
  async function act(what: What, work: () => Promise<{ bookingId: string } | undefined>): Promise<boolean> {
    const n = unique();
    const before = new Set(open().map((it) => it.id));
    ledger.doing(n, what);
    deadly.changing(true);
    try {
      const made = await work();
      const command = open().find((it) => !before.has(it.id))?.id ?? null;
      deadly.met('before-ledger');
      ledger.done(n, command, made?.bookingId ?? null);
      return true;
    } catch (error) {
      if (!(error instanceof ORPCError) || error.code !== 'PROBLEM') throw error;
      ledger.refused(n);
      const code = typeof error.data === 'object' && error.data !== null ? String(error.data.code) : '';
      say({ said: 'refused', code, words: error.message });
      return false;
    } finally {
      deadly.changing(false);
    }
  }

  const someCase = () =>
    person().store.get('case', chance.yes(0.6) ? chance.pick(caseIds.slice(0, 6)) : chance.pick(caseIds));

  async function addNote(): Promise<void> {
    const it = someCase();
    if (it === undefined) return;
    const text = unique();
    await act({ kind: 'note', text }, async () => void (await client.cases.addNote({ caseId: it.id, text })));
  }

  async function update(): Promise<void> {
    const it = someCase();
    if (it === undefined) return;
    const fields = chance.yes(0.25) ? FIELDS : [chance.pick(FIELDS)];
    const set = Object.fromEntries(fields.map((field) => [field, unique()]));
    await act(
      { kind: 'update', caseId: it.id, set, settles: null },
      async () => void (await client.cases.update({ caseId: it.id, baseVersion: it.version, set })),
    );
  }

  async function book(): Promise<void> {
    const space = person().store.get('space', chance.pick(spaceIds));
    if (space === undefined) return;
    const start = Math.floor(now() / DAY) * DAY + (1 + chance.below(20)) * DAY + (9 + chance.below(8)) * HOUR;
    await act({ kind: 'booking' }, () =>
      client.spaces.ask({
        spaceId: space.id,
        siteId: space.data.siteId,
        from: instantOf(start),
        to: instantOf(start + HOUR),
        accept: chance.pick(['only-this', 'same-zone', 'same-site']),
      }),
    );
  }

  async function cancel(): Promise<void> {
    const mine = person()
      .store.all('booking')
      .filter((it) => it.data.state === 'booked' || it.data.state === 'asked');
    if (mine.length === 0) return;
    const { id } = chance.pick(mine);
    await act({ kind: 'cancel', bookingId: id }, async () => void (await client.spaces.cancel({ bookingId: id })));
  }

  async function settle(item: OutboxItem): Promise<void> {
    const asked = item.payload as { caseId: string; set: Record<string, string> } satisfies object;
    const fields: Record<string, string> = {};
    const set: Record<string, string> = { ...asked.set };
    for (const { field, theirs } of item.conflict ?? []) {
      const text = Object.hasOwn(asked.set, field) && chance.yes(0.6) ? unique() : String(theirs);
      fields[field] = text;
      if (text === theirs) delete set[field];
      else set[field] = text;
    }
    const what: What =
      Object.keys(set).length === 0
        ? { kind: 'withdraw', commands: [item.id] }
        : { kind: 'update', caseId: asked.caseId, set, settles: item.id };
    await act(what, async () => void (await client.sync.settle({ id: item.id, fields })));
  }

  /** Deals with what needs the person, as the Sync page lets them. Returns how many things that were. */
  async function dealWith(most: number): Promise<number> {
    const { needYou, toSee } = await client.sync.page();
    const mine = [...needYou, ...toSee];
    for (const item of mine.slice(0, most)) {
      if (item.state === 'answered') await client.sync.acknowledge({ id: item.id });
      else if (item.state === 'conflict' && chance.yes(0.8)) await settle(item);
      else {
        const row = person().store.outbox.find(item.id);
        const commands = open()
          .filter((it) => it.id === item.id || (it.lane === row?.lane && it.order > row.order && it.tries === 0))
          .map((it) => it.id);
        await act({ kind: 'withdraw', commands }, async () => void (await client.sync.withdraw({ id: item.id })));
      }
    }
    return Math.min(most, mine.length);
  }

  async function doSomething(): Promise<void> {
    const draw = chance.next();
    if (draw < 0.4) await addNote();
    else if (draw < 0.7) await update();
    else if (draw < 0.84) await book();
    else if (draw < 0.92) await cancel();
    else await dealWith(3);
  }

  return { doSomething, dealWith };
}
