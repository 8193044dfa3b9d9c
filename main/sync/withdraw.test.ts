import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Command, PushAnswer } from '../../shared/council/protocol.ts';
import { aCase, uuid } from '../../tests/builders/council-rows.ts';
import { type Device, openDevice } from '../../tests/builders/device.ts';
import { itemOf, withdraw } from './outbox-view.ts';
import { pushAll } from './push.ts';

const me = uuid('p', 1);
const NOW = '2026-11-24T09:10:00.000Z';

let device: Device;
beforeEach(() => {
  device = openDevice(me, NOW);
});
afterEach(() => device.close());

/** A round of sending to a council that refuses what `refuses` names. */
function deliver(refuses: (command: Command) => boolean): Promise<number> {
  const send = async (commands: Command[]): Promise<PushAnswer> => ({
    serverTime: NOW,
    answers: commands.map((it) => ({
      id: it.id,
      outcome: refuses(it) ? 'rejected' : 'applied',
      again: false,
      position: { epoch: uuid('e', 1), xid: '1', seq: '1' },
      words: null,
      given: null,
      rejection: refuses(it) ? { code: 'not-valid', words: 'No.' } : null,
      conflict: null,
    })),
  });
  return pushAll({ store: device.store, personId: me, send, now: () => NOW });
}
const stateOf = (id: string) => device.store.outbox.find(id)?.state;

it('lets go at once what only waited for it', async () => {
  device.put('case', aCase(1));
  const base = { entity: 'case', id: uuid('c', 1), version: 1 } as const;
  const set = (status: 'waiting' | 'resolved') => ({ caseId: uuid('c', 1), set: { status } });
  const refused = device.session.submit('case.update', set('waiting'), base);
  const behind = device.session.submit('case.update', set('resolved'), base);
  await deliver((it) => it.id === refused);
  expect([stateOf(refused), stateOf(behind)]).toEqual(['rejected', 'blocked']);
  withdraw(device, refused);
  const row = device.store.outbox.find(behind);
  expect(row === undefined ? undefined : itemOf(row, device.store)).toMatchObject({ state: 'waiting', answer: null });
});

it('takes back what makes no sense without it, also behind one that was corrected', async () => {
  const absenceId = uuid('ab', 1);
  const { store } = device;
  const report = {
    absenceId,
    firstDay: '2026-11-23',
    firstHalf: 'am',
    lastDay: null,
    lastHalf: 'pm',
    category: 'cold-flu',
  };
  const add = (n: number, type: string, payload: object, replaces: string | null): string => {
    const id = uuid('x', n);
    store.outbox.add(
      {
        ...{ id, type, payload, baseVersion: null, baseEpoch: null, occurredAt: NOW, personId: me, replaces },
        ...{ deviceId: uuid('d', 1), protocol: 2, lane: `absence:${absenceId}`, words: type, link: null },
        seeAnswer: false,
      },
      [{ entity: 'absence', id: absenceId }],
    );
    return id;
  };
  const first = store.write(() => add(1, 'absence.reportSickness', report, null));
  const back = store.write(() =>
    add(2, 'absence.closeSickness', { absenceId, lastDay: '2026-11-24', lastHalf: 'am' }, null),
  );
  await deliver(() => true);
  expect([stateOf(first), stateOf(back)]).toEqual(['rejected', 'blocked']);
  const corrected = store.write(() => {
    store.outbox.move(first, 'withdrawn');
    return add(3, 'absence.reportSickness', report, first);
  });
  await deliver(() => true);
  expect(stateOf(corrected)).toBe('rejected');
  withdraw(device, corrected);
  expect([stateOf(corrected), stateOf(back)]).toEqual(['withdrawn', 'withdrawn']);
  expect(store.outbox.open()).toEqual([]);
});
