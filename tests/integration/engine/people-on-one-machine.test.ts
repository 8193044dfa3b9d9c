import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { people, uuid } from '../backoffice/small-council.ts';
import { type Machine, problemOf } from './machine.ts';
import { inEachWorld, type World } from './world.ts';

const PIN = '135791';
const notesSaying = async (world: World, text: string): Promise<number> =>
  (await sql`select id from case_note where text = ${text}`.execute(world.database.db)).rows.length;
const foldersOf = (machine: Machine): string[] => {
  const path = join(machine.folder, 'people');
  return existsSync(path) ? readdirSync(path) : [];
};

inEachWorld('several people on one machine', (world) => {
  it('a colleague who switches in sees nothing of hers; she comes back by PIN with no network', async () => {
    const machine = world.machine('worker');
    await machine.signedOn();
    await machine.call.session.setPin({ pin: PIN });
    await machine.call.cases.saveDraft({ key: 'note:1', text: 'half a sentence' });
    machine.cut();
    await machine.call.cases.addNote({ caseId: uuid(1001), text: 'Only in her session.' });
    expect(await machine.call.session.switchPerson()).toMatchObject({
      state: 'signed-out',
      person: null,
      others: [{ personId: people.worker, name: 'Wanda Worker' }],
    });
    expect(await problemOf(machine.call.cases.list({ tray: 'mine' }))).toMatchObject({ code: 'signed-out' });
    machine.plugIn();
    machine.sitDown(people.otherWorker);
    await machine.signedOn();

    const { call } = machine;
    expect(await call.session.get()).toMatchObject({ person: { name: 'Olive Other' }, hasPin: false });
    expect((await call.cases.list({ tray: 'mine' })).rows.map((row) => row.id)).toEqual([uuid(1005)]);
    expect((await call.cases.list({ tray: 'team' })).rows.map((row) => row.id)).toEqual([uuid(1005)]);
    expect(await call.cases.search({ text: 'HR-20001' })).toEqual([]);
    expect(await problemOf(call.cases.get({ id: uuid(1001) }))).toMatchObject({ code: 'not-found' });
    expect(await call.cases.draft({ key: 'note:1' })).toEqual({ text: '' });
    expect(await call.sync.page()).toMatchObject({ needYou: [], toSee: [], waiting: [], recent: [], purged: [] });
    expect(await notesSaying(world, 'Only in her session.')).toBe(0);
    expect(foldersOf(machine)).toHaveLength(2);

    machine.cut();
    expect(await problemOf(call.session.unlock({ pin: '000000', personId: people.worker }))).toMatchObject({
      code: 'wrong-pin',
    });
    expect((await call.session.get()).person?.name).toBe('Olive Other');
    expect(await call.session.unlock({ pin: PIN, personId: people.worker })).toMatchObject({
      state: 'ready',
      person: { name: 'Wanda Worker' },
      others: [{ personId: people.otherWorker, name: 'Olive Other' }],
    });
    expect((await call.cases.list({ tray: 'mine' })).total).toBe(2);
    expect(await call.cases.draft({ key: 'note:1' })).toEqual({ text: 'half a sentence' });
    expect((await call.sync.page()).waiting).toHaveLength(1);
    machine.plugIn();
    await machine.synced();
    expect(await notesSaying(world, 'Only in her session.')).toBe(1);
    expect(machine.opened()).toBe(2);
  });

  it('after a switch nobody is in, also after a restart; a person who is not on the machine cannot be unlocked', async () => {
    const machine = world.machine('worker');
    await machine.signedOn();
    await machine.call.session.setPin({ pin: PIN });
    await machine.call.session.switchPerson();
    await machine.stop();
    await machine.start();
    expect((await machine.call.session.get()).state).toBe('signed-out');
    expect(await problemOf(machine.call.session.unlock({ pin: PIN }))).toMatchObject({ code: 'signed-out' });
    expect(await problemOf(machine.call.session.unlock({ pin: PIN, personId: people.manager }))).toMatchObject({
      code: 'signed-out',
    });
    expect((await machine.call.session.unlock({ pin: PIN, personId: people.worker })).state).toBe('ready');
  });

  it('five wrong PINs at the switch leave only the sign-in, which brings her own work back', async () => {
    const machine = world.machine('worker');
    await machine.signedOn();
    await machine.call.session.setPin({ pin: PIN });
    await machine.call.session.switchPerson();
    for (let time = 1; time <= 5; time += 1)
      expect(await problemOf(machine.call.session.unlock({ pin: '111111', personId: people.worker }))).toMatchObject({
        code: 'wrong-pin',
        retry: time < 5,
      });
    expect(await problemOf(machine.call.session.unlock({ pin: PIN, personId: people.worker }))).toMatchObject({
      retry: false,
    });
    expect((await machine.call.session.signIn()).hasPin).toBe(false);
    expect((await machine.call.cases.list({ tray: 'mine' })).total).toBe(2);
    expect(foldersOf(machine)).toHaveLength(1);
  });

  it('signing out with everything sent takes folder, key and name off the machine', async () => {
    const machine = world.machine('worker');
    await machine.signedOn();
    await machine.call.cases.addNote({ caseId: uuid(1001), text: 'Sent by the sign-out.' });
    expect(await machine.call.session.signOut({ leaveUnsent: false })).toEqual({ done: true, words: null });
    expect(await notesSaying(world, 'Sent by the sign-out.')).toBe(1);
    expect(foldersOf(machine)).toEqual([]);
    expect([...machine.secrets.keys()].filter((name) => name.startsWith('cache-key'))).toEqual([]);
    expect(await machine.call.session.get()).toMatchObject({ state: 'signed-out', others: [] });
    await machine.stop();
    await machine.start();
    expect((await machine.call.session.get()).state).toBe('signed-out');
  });

  it('signing out with something unsent says what would remain, asks, and keeps it sealed until she is back', async () => {
    const machine = world.machine('worker');
    await machine.signedOn();
    machine.cut();
    await machine.call.cases.addNote({ caseId: uuid(1001), text: 'Sealed.' });
    await machine.until(async () => (await machine.sync()).phase === 'offline');
    expect(await machine.call.session.beforeSignOut()).toMatchObject({ waiting: 1, needYou: 0 });
    const asked = await machine.call.session.signOut({ leaveUnsent: false });
    expect(asked).toMatchObject({ done: false });
    expect(asked.words).toContain('1 not yet sent');
    expect((await machine.call.session.get()).state).toBe('ready');
    expect(await machine.call.session.signOut({ leaveUnsent: true })).toMatchObject({ done: true });
    expect(await machine.call.session.get()).toMatchObject({ state: 'signed-out', person: null });
    expect(foldersOf(machine)).toHaveLength(1);
    expect([...machine.secrets.keys()].some((name) => name.startsWith('cache-key'))).toBe(true);
    machine.plugIn();
    await machine.stop();
    await machine.start();
    expect((await machine.call.session.get()).state).toBe('signed-out');
    expect(await notesSaying(world, 'Sealed.')).toBe(0);
    await machine.signedOn();
    expect(await notesSaying(world, 'Sealed.')).toBe(1);
    expect(foldersOf(machine)).toHaveLength(1);
  });
});
