import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { people, uuid } from '../backoffice/small-council.ts';
import { problemOf } from './machine.ts';
import { inEachWorld } from './world.ts';

const PIN = '135791';
const MINUTE = 60_000;

inEachWorld('the lock', (world) => {
  it('hides everything, lets sync go on, and opens with the PIN and no network', async () => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    await wanda.call.session.setPin({ pin: PIN });
    wanda.cut();
    await wanda.call.cases.addNote({ caseId: uuid(1001), text: 'Sent while locked.' });
    expect(await wanda.call.session.lock()).toMatchObject({
      state: 'locked',
      person: null,
      profile: null,
      team: null,
      hasPin: true,
      others: [{ personId: people.worker, name: 'Wanda Worker' }],
    });
    wanda.plugIn();
    await expect
      .poll(
        async () =>
          (await sql`select id from case_note where text = 'Sent while locked.'`.execute(world.database.db)).rows
            .length,
        { timeout: 15_000 },
      )
      .toBe(1);
    wanda.cut();
    expect(await problemOf(wanda.call.session.unlock({ pin: '000000' }))).toMatchObject({
      code: 'wrong-pin',
      retry: true,
    });
    expect(await wanda.call.session.unlock({ pin: PIN })).toMatchObject({
      state: 'ready',
      person: { id: people.worker },
    });
    expect((await wanda.call.cases.list({ tray: 'mine' })).total).toBe(2);
    expect(wanda.opened()).toBe(1);
  });

  it('takes five wrong PINs, then only a sign-in, and nothing that was done is lost', async () => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    await wanda.call.session.setPin({ pin: PIN });
    wanda.cut();
    await wanda.call.cases.addNote({ caseId: uuid(1001), text: 'Before the lock.' });
    await wanda.call.session.lock();
    for (let time = 1; time < 5; time += 1)
      expect(await problemOf(wanda.call.session.unlock({ pin: '000000' }))).toMatchObject({ retry: true });
    expect(await problemOf(wanda.call.session.unlock({ pin: '000000' }))).toEqual({
      code: 'wrong-pin',
      words: 'The PIN was wrong 5 times. Sign in again to unlock. Your work is kept.',
      kept: null,
      retry: false,
    });
    expect((await wanda.call.session.get()).state).toBe('sign-in-needed');
    await wanda.stop();
    await wanda.start();
    expect(await problemOf(wanda.call.session.unlock({ pin: PIN }))).toMatchObject({ retry: false });
    wanda.plugIn();
    expect(await wanda.call.session.signIn()).toMatchObject({ state: 'ready', hasPin: false });
    await wanda.synced();
    const { timeline } = await wanda.call.cases.get({ id: uuid(1001) });
    expect(timeline.some((it) => it.kind === 'note' && it.note.text === 'Before the lock.')).toBe(true);
    expect(await wanda.call.session.setPin({ pin: '246802' })).toMatchObject({ hasPin: true });
  });

  it('comes by itself after the policy’s minutes without input, and when the machine’s screen locks', async () => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    await wanda.call.session.setPin({ pin: PIN });
    wanda.timePasses(9 * MINUTE);
    await wanda.call.session.active();
    wanda.timePasses(9 * MINUTE);
    expect((await wanda.call.session.get()).state).toBe('ready');
    wanda.timePasses(MINUTE);
    expect((await wanda.call.session.get()).state).toBe('locked');
    await wanda.call.session.unlock({ pin: PIN });
    wanda.power('lock-screen');
    expect((await wanda.call.session.get()).state).toBe('locked');
    await wanda.call.session.unlock({ pin: PIN });
    world.clock.shiftMs += 11 * MINUTE;
    wanda.power('resume');
    expect((await wanda.call.session.get()).state).toBe('locked');
  });

  it('of somebody who has chosen no PIN opens by a sign-in, and says so', async () => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    expect(await wanda.call.session.lock()).toMatchObject({ state: 'locked', hasPin: false });
    expect(await problemOf(wanda.call.session.unlock({ pin: '000000' }))).toMatchObject({
      words: 'There is no PIN to unlock with. Sign in again. Your work is kept.',
      retry: false,
    });
    expect((await wanda.call.session.signIn()).state).toBe('ready');
  });

  it('is still there after a restart; an open session is open again, also with no network, and nobody signs on twice', async () => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    await wanda.call.session.setPin({ pin: PIN });
    wanda.cut();
    await wanda.stop();
    await wanda.start();
    expect(await wanda.call.session.get()).toMatchObject({ state: 'ready', person: { name: 'Wanda Worker' } });
    expect((await wanda.call.cases.list({ tray: 'mine' })).total).toBe(2);
    await wanda.call.session.lock();
    await wanda.stop();
    await wanda.start();
    expect(await wanda.call.session.get()).toMatchObject({ state: 'locked', person: null });
    expect(await problemOf(wanda.call.cases.list({ tray: 'mine' }))).toMatchObject({ code: 'locked' });
    expect((await wanda.call.session.unlock({ pin: PIN })).state).toBe('ready');
    wanda.plugIn();
    await wanda.call.cases.addNote({ caseId: uuid(1001), text: 'After the restart.' });
    await wanda.synced();
    expect(wanda.opened()).toBe(1);
  });
});
