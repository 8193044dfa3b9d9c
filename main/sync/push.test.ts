import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Command, PushAnswer } from '../../shared/council/protocol.ts';
import { aCase, uuid } from '../../tests/builders/council-rows.ts';
import { type Device, openDevice } from '../../tests/builders/device.ts';
import { pushAll } from './push.ts';

const me = uuid('p', 1);
const NOW = '2026-11-24T09:10:00.000Z';

let device: Device;
beforeEach(() => {
  device = openDevice(me, NOW);
});
afterEach(() => device.close());

/** One note on each of `count` cases: nothing depends on anything. */
function write(count: number): void {
  for (let n = 1; n <= count; n += 1) {
    device.put('case', aCase(n));
    device.session.submit('case.addNote', { noteId: uuid('n', n), caseId: uuid('c', n), text: `Note ${n}` });
  }
}
const taken = (command: Command): PushAnswer['answers'][number] => ({
  id: command.id,
  outcome: 'applied',
  again: false,
  position: { epoch: uuid('e', 1), xid: '1', seq: '1' },
  words: null,
  given: null,
  rejection: null,
  conflict: null,
});
/** A council that takes at most `most` commands in one request. */
async function deliver(most: number): Promise<{ sizes: number[]; ids: string[] }> {
  const sizes: number[] = [];
  const ids: string[] = [];
  const send = async (commands: Command[]): Promise<PushAnswer> => {
    sizes.push(commands.length);
    if (commands.length > most) throw Object.assign(new Error('Too large.'), { status: 413 });
    ids.push(...commands.map((it) => it.id));
    return { serverTime: NOW, answers: commands.map(taken) };
  };
  await pushAll({ store: device.store, personId: me, send, now: () => NOW });
  return { sizes, ids };
}

it('sends a few first and more each time, every command once and in the order made', async () => {
  write(30);
  const made = device.store.outbox.open().map((it) => it.id);
  const { sizes, ids } = await deliver(100);
  expect(sizes).toEqual([4, 8, 16, 2]);
  expect(ids).toEqual(made);
  expect(device.store.outbox.counts().get('sent')).toBe(30);
});

it('never again asks for more than the council was found to take', async () => {
  write(30);
  const { sizes, ids } = await deliver(10);
  expect(sizes).toEqual([4, 8, 16, 8, 8, 2]);
  expect(new Set(ids).size).toBe(30);
});

it('one that the council leaves out keeps nothing else from going, also behind one that is too large', async () => {
  write(12);
  const [leftOut, large] = device.store.outbox.open().map((it) => it.id);
  const tries = new Map<string, number>();
  const send = async (commands: Command[]): Promise<PushAnswer> => {
    for (const { id } of commands) tries.set(id, (tries.get(id) ?? 0) + 1);
    if (commands.some((it) => it.id === large)) throw Object.assign(new Error('Too large.'), { status: 413 });
    return { serverTime: NOW, answers: commands.filter((it) => it.id !== leftOut).map(taken) };
  };
  await pushAll({ store: device.store, personId: me, send, now: () => NOW });
  expect(device.store.outbox.find(large ?? '')).toMatchObject({
    state: 'rejected',
    answer: { rejection: { code: 'not-valid' } },
  });
  expect(device.store.outbox.counts().get('sent')).toBe(10);
  expect(device.store.outbox.find(leftOut ?? '')?.state).toBe('waiting');
  expect(Math.max(...tries.values())).toBeLessThan(5);
});

it('brings over what stands behind commands that the council leaves out, and comes to an end', async () => {
  write(20);
  const made = device.store.outbox.open().map((it) => it.id);
  const leftOut = new Set(made.slice(0, 6));
  const ids: string[] = [];
  const send = async (commands: Command[]): Promise<PushAnswer> => {
    const done = commands.filter((it) => !leftOut.has(it.id));
    ids.push(...done.map((it) => it.id));
    return { serverTime: NOW, answers: done.map(taken) };
  };
  await pushAll({ store: device.store, personId: me, send, now: () => NOW });
  expect(ids).toEqual(made.slice(6));
  expect(device.store.outbox.open().filter((it) => it.state === 'waiting')).toHaveLength(6);
});
