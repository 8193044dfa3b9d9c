import { sql } from 'kysely';
import { expect, it, vi } from 'vitest';
import { alterCase } from '../backoffice/alter-case.ts';
import { aCase, people, TODAY, uuid } from '../backoffice/small-council.ts';
import { inEachWorld } from './world.ts';

const TOMORROW = '2026-11-25';
const morning = { from: `${TOMORROW}T09:00:00.000Z`, to: `${TOMORROW}T12:00:00.000Z` };
const desk = (spaceId: string, accept: 'only-this' | 'same-zone' = 'only-this') => ({
  spaceId,
  siteId: 'hall',
  ...morning,
  accept,
});

inEachWorld('the main job', (world) => {
  it('signs on, reads, notes, changes and books, and it is all at the council', async () => {
    const wanda = world.machine('worker');
    const state = await wanda.signedOn();
    expect(state.state).toMatch(/first-sync|ready/);
    const { call } = wanda;
    expect(await call.session.get()).toMatchObject({
      state: 'ready',
      councilName: 'Thanwick',
      today: TODAY,
      person: { id: people.worker, name: 'Wanda Worker' },
      team: { id: 'housing' },
    });
    const { rows, total } = await call.cases.list({ tray: 'mine' });
    expect(total).toBe(2);
    expect(rows.map((row) => row.reference).toSorted()).toEqual(['HR-20001', 'HR-20002']);
    const before = await call.cases.get({ id: uuid(1001) });
    expect(before.timeline).toHaveLength(2);

    await call.cases.addNote({ caseId: uuid(1001), text: 'Nobody in, card left.' });
    await call.cases.update({ caseId: uuid(1001), baseVersion: before.version, set: { status: 'waiting' } });
    const { bookingId } = await call.spaces.ask(desk('d1'));
    const shown = (await call.cases.get({ id: uuid(1001) })).timeline;
    expect(shown.find((it) => it.kind === 'note')).toMatchObject({ note: { text: 'Nobody in, card left.' } });
    await wanda.synced();

    const { db } = world.database;
    const notes = await sql<{ text: string }>`select text from case_note`.execute(db);
    expect(notes.rows.map((row) => row.text)).toContain('Nobody in, card left.');
    const after = await call.cases.get({ id: uuid(1001) });
    expect(after).toMatchObject({ case: { status: 'waiting' }, waitingFields: [] });
    expect(after.version).toBeGreaterThan(before.version);
    const booked = await sql<{ state: string }>`select state from booking where id = ${bookingId}`.execute(db);
    expect(booked.rows).toEqual([{ state: 'booked' }]);
    expect((await call.planner.today()).plan.day).toBe(TODAY);
  });

  it('closes at once while the council has not answered yet, and what was under way is there once', async () => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    let taken = 0;
    wanda.answerWith((request) => {
      if (!request.url.endsWith('/sync/push')) return undefined;
      return fetch(request.clone()).then(async (response) => {
        await response.arrayBuffer();
        taken += 1;
        // The council has done it, and its answer is lost on a line that went dead.
        return new Promise<Response>((_, reject) =>
          request.signal.addEventListener('abort', () => reject(request.signal.reason)),
        );
      });
    });
    await wanda.call.cases.addNote({ caseId: uuid(1001), text: 'Written on the train.' });
    await wanda.until(async () => taken === 1);
    await wanda.stop();
    wanda.answerWith(undefined);
    await wanda.start();
    await wanda.synced();
    const { db } = world.database;
    const notes = await sql<{ text: string }>`select text from case_note`.execute(db);
    expect(notes.rows.filter((row) => row.text === 'Written on the train.')).toHaveLength(1);
  });

  it('sends at once what was half written about a case that is given away', async () => {
    const wanda = world.machine('worker');
    // A proxy lets no stream of hints through.
    wanda.answerWith((request) =>
      request.url.endsWith('/hints') ? Promise.resolve(new Response(null, { status: 502 })) : undefined,
    );
    await wanda.signedOn();
    const caseId = uuid(1001);
    await wanda.call.cases.saveDraft({ key: `note:${caseId}`, text: 'Mrs Tenant told me that' });
    const { db } = world.database;
    await alterCase(world.database, caseId, { teamId: 'noise', assignedTo: people.otherWorker });
    await wanda.call.sync.now();
    // Nobody asks again: the next round by itself is minutes away.
    const held = () => sql<{ text: string }>`select text from escrow`.execute(db);
    await vi.waitUntil(async () => (await held()).rows.length > 0, { timeout: 10_000, interval: 50 });
    expect((await held()).rows).toEqual([{ text: 'Mrs Tenant told me that' }]);
  });

  it('is given another desk of the zone when the one asked for has gone, and has to see that', async () => {
    const maya = world.machine('manager');
    await maya.signedOn();
    await maya.call.spaces.ask(desk('d1'));
    await maya.synced();
    const wanda = world.machine('worker');
    await wanda.signedOn();
    const { bookingId, outboxId } = await wanda.call.spaces.ask(desk('d1', 'same-zone'));
    await wanda.until(async () => (await wanda.sync()).toSee === 1);
    const mine = (await wanda.call.spaces.myBookings({ from: TOMORROW, days: 1 })).find((it) => it.id === bookingId);
    expect(mine).toMatchObject({ state: 'booked', outboxId });
    expect(mine?.spaceId).not.toBe('d1');
    expect(['d2', 'd3', 'd4', 'd5']).toContain(mine?.spaceId);
    expect(mine?.answer).toContain(mine?.spaceId.replace('d', 'Booked 4.'));
    expect(mine?.answer).not.toMatch(/Maya|Manager/);
    // What nobody has seen was not told: signing out does not take it off the device.
    const signOut = await wanda.call.session.signOut({ leaveUnsent: false });
    expect(signOut).toMatchObject({ done: false, words: expect.stringContaining('1 answer you have not seen') });
    await wanda.call.sync.acknowledge({ id: outboxId });
    expect(await wanda.sync()).toMatchObject({ needYou: 0, toSee: 0 });
  });

  it('is refused in words when nothing else will do, and can take that back', async () => {
    const maya = world.machine('manager');
    await maya.signedOn();
    await maya.call.spaces.ask(desk('d1'));
    await maya.synced();
    const wanda = world.machine('worker');
    await wanda.signedOn();
    const { outboxId } = await wanda.call.spaces.ask(desk('d1'));
    await wanda.until(async () => (await wanda.sync()).needYou === 1);
    const [refused] = (await wanda.call.sync.page()).needYou;
    expect(refused).toMatchObject({ id: outboxId, state: 'rejected', rejection: { code: 'space-taken' } });
    expect(refused?.rejection?.nextFree).toBe(morning.to);
    expect(refused?.rejection?.alternatives?.length).toBeGreaterThan(0);
    expect(JSON.stringify(refused)).not.toMatch(/Maya/);
    await wanda.call.sync.withdraw({ id: outboxId });
    expect((await wanda.sync()).needYou).toBe(0);
  });

  it('reports sick: the council releases the booking and the manager acknowledges', async () => {
    const wanda = world.machine('worker');
    const maya = world.machine('manager');
    await Promise.all([wanda.signedOn(), maya.signedOn()]);
    const { bookingId } = await wanda.call.spaces.ask(desk('d3'));
    await wanda.synced();
    const days = { firstDay: TODAY, firstHalf: 'am', lastDay: '2026-11-26', lastHalf: 'pm' } as const;
    expect((await wanda.call.absence.previewSickness(days)).blocked).toBeNull();
    const { absenceId } = await wanda.call.absence.reportSickness({ ...days, category: 'cold-or-flu' });
    await wanda.synced();
    const { rows } = await sql<{ state: string }>`select state from booking where id = ${bookingId}`.execute(
      world.database.db,
    );
    expect(rows).toEqual([{ state: 'released' }]);
    expect(await wanda.call.spaces.myBookings({ from: TOMORROW, days: 1 })).toMatchObject([
      { id: bookingId, state: 'released' },
    ]);
    await maya.until(async () => (await maya.call.absence.inbox()).some((it) => it.absence.id === absenceId));
    await maya.call.absence.acknowledge({ absenceId });
    await maya.synced();
    await wanda.until(async () => (await wanda.call.absence.mine()).now[0]?.state === 'acknowledged');
    await wanda.call.absence.closeSickness({ absenceId, lastDay: TODAY, lastHalf: 'am' });
    await wanda.synced();
    expect([...(await wanda.call.absence.mine()).history, ...(await wanda.call.absence.mine()).now]).toMatchObject([
      { id: absenceId, state: 'closed', lastHalf: 'am' },
    ]);
  });

  it('asks for leave; the manager refuses one with a reason and approves the other', async () => {
    const wanda = world.machine('worker');
    const maya = world.machine('manager');
    await Promise.all([wanda.signedOn(), maya.signedOn()]);
    const ask = (firstDay: string, lastDay: string) =>
      wanda.call.absence.askLeave({ firstDay, firstHalf: 'am', lastDay, lastHalf: 'pm' });
    const [first, second] = [await ask('2026-12-07', '2026-12-08'), await ask('2026-12-14', '2026-12-16')];
    await maya.until(async () => (await maya.call.absence.inbox()).length === 2);
    expect((await maya.call.planner.today()).needsMe.approvals).toHaveLength(2);
    await maya.call.absence.decide({ ...first, decision: 'refused', reason: 'The inspection is that week.' });
    await maya.call.absence.decide({ ...second, decision: 'approved', reason: '' });
    await maya.synced();
    expect(await maya.call.absence.inbox()).toEqual([]);
    await wanda.until(async () => (await wanda.call.absence.mine()).coming.every((it) => it.state !== 'asked'));
    const { coming, history, balance } = await wanda.call.absence.mine();
    expect(history.find((it) => it.id === first.absenceId)).toMatchObject({
      state: 'refused',
      decisionReason: 'The inspection is that week.',
      decidedByName: 'Maya Manager',
    });
    expect(coming.find((it) => it.id === second.absenceId)).toMatchObject({ state: 'approved', workingDays: 3 });
    expect(balance).toMatchObject({ taken: 3, asked: 0 });
  });

  it('goes on with no network, and all of it goes when the network is back', async () => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    wanda.cut();
    await wanda.call.cases.addNote({ caseId: uuid(1002), text: 'Written in a lift.' });
    await wanda.until(async () => (await wanda.sync()).phase === 'offline');
    expect(await wanda.sync()).toMatchObject({ badge: 'Offline, 1 waiting', tone: 'offline', online: false });
    const { bookingId, outboxId } = await wanda.call.spaces.ask(desk('d4'));
    await wanda.call.absence.askLeave({
      firstDay: '2026-12-14',
      firstHalf: 'am',
      lastDay: '2026-12-14',
      lastHalf: 'pm',
    });
    expect((await wanda.call.cases.search({ text: 'lift' })).map((row) => row.reference)).toEqual([aCase(2).reference]);
    expect(await wanda.call.spaces.myBookings({ from: TOMORROW, days: 1 })).toMatchObject([
      { id: bookingId, state: 'asked', waiting: true },
    ]);
    wanda.plugIn();
    await wanda.until(async () => (await wanda.sync()).waiting === 0 && (await wanda.sync()).toSee === 1);
    expect(await wanda.call.sync.page()).toMatchObject({ needYou: [], toSee: [{ id: outboxId, state: 'answered' }] });
    await wanda.call.sync.acknowledge({ id: outboxId });
    await wanda.synced();
    const { db } = world.database;
    const made = await sql<{ n: number }>`select
      (select count(*) from case_note where text = 'Written in a lift.')::integer
      + (select count(*) from booking where id = ${bookingId} and state = 'booked')::integer
      + (select count(*) from absence where state = 'asked')::integer as n`.execute(db);
    expect(made.rows).toEqual([{ n: 3 }]);
  });
});
