import { afterAll, describe, expect, it } from 'vitest';
import { Problem } from '../../../shared/errors.ts';
import type { SyncState } from '../../../shared/sync/contract.ts';
import { alterCase } from '../backoffice/alter-case.ts';
import { databaseKinds } from '../backoffice/databases.ts';
import { people, TODAY, uuid } from '../backoffice/small-council.ts';
import { inputs } from './calls.ts';
import { answeredWell, contractCalls } from './contract-calls.ts';
import type { Client, Machine } from './machine.ts';
import { problemOf } from './machine.ts';
import { inEachWorld } from './world.ts';

const guarded = contractCalls.filter((it) => it.domain !== 'session');
/** These three answer at any time, and to nobody they say that there is nobody. */
const answersNobody = ['sync.state', 'sync.watch', 'sync.changes'];
const nobody = {
  phase: 'signed-out',
  badge: '',
  waiting: 0,
  blocked: 0,
  needYou: 0,
  toSee: 0,
  lastSyncedAt: null,
  firstSync: null,
};

const callByPath = (client: Client, path: string): Promise<unknown> => {
  const [domain = '', name = ''] = path.split('.');
  const calls = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const call = calls[domain]?.[name];
  if (call === undefined) throw new Error(`${path} is not served.`);
  return call(inputs[path]);
};

describe('the list of inputs these tests use', () => {
  it('has one for every call that takes one, and each is valid', () => {
    for (const { path, input } of guarded) {
      expect(Object.hasOwn(inputs, path), path).toBe(input !== undefined);
      if (input !== undefined) expect(input.safeParse(inputs[path]), path).toMatchObject({ success: true });
    }
  });

  it('walks a contract that has calls in it', () => {
    expect(contractCalls.length).toBeGreaterThan(40);
    expect(contractCalls.filter((it) => it.output === undefined)).toEqual([]);
  });
});

async function refusesAll(machine: Machine, code: string): Promise<void> {
  for (const { path } of guarded) {
    if (answersNobody.includes(path)) continue;
    const problem = await problemOf(callByPath(machine.call, path));
    expect({ path, ...problem }).toMatchObject({ path, code });
    expect(Problem.safeParse(problem).success, path).toBe(true);
  }
  expect(await machine.call.sync.state()).toMatchObject(nobody);
  const watch = await machine.call.sync.watch();
  expect((await watch.next()).value).toMatchObject(nobody);
  await watch.return();
}

inEachWorld('every call of the app contract', (world) => {
  it('is refused to nobody and to a locked session, those of the session apart', async () => {
    const wanda = world.machine('worker');
    await wanda.start();
    await refusesAll(wanda, 'signed-out');
    await wanda.signedOn();
    await wanda.call.session.lock();
    await refusesAll(wanda, 'locked');
    expect((await wanda.call.session.get()).state).toBe('locked');
  });

  it('answers a worker and a manager as its schema says', async () => {
    const wanda = world.machine('worker');
    const maya = world.machine('manager');
    await Promise.all([wanda.signedOn(), maya.signedOn()]);
    const read = guarded.filter(
      ({ path, streams }) =>
        !streams &&
        /\.(state|page|diagnostics|search|team|sites|floors?|availability|myBookings|suggest|today|week|mine|preview\w+|inbox|teamCalendar|list|counts|get|draft|saveDraft|heldWork)$/.test(
          path,
        ),
    );
    expect(read.length).toBeGreaterThan(20);
    const readAll = async (): Promise<void> => {
      for (const { path } of read) await callByPath(wanda.call, path);
      for (const { path } of read) await callByPath(maya.call, path);
    };
    await readAll();
    const { call } = wanda;
    await call.session.setPin({ pin: '135791' });
    await call.session.active();
    await call.session.recoveryRead();
    await call.people.setShowOnPlans({ show: false });
    await call.planner.setPlan({ day: TODAY, half: 'pm', where: 'home', siteId: null });
    await call.sync.now();
    const sick = await call.absence.reportSickness({
      firstDay: TODAY,
      firstHalf: 'am',
      lastDay: null,
      lastHalf: 'pm',
      category: 'other',
    });
    const leave = await call.absence.askLeave({
      firstDay: '2026-12-14',
      firstHalf: 'am',
      lastDay: '2026-12-15',
      lastHalf: 'pm',
    });
    const withdrawn = await call.absence.askLeave({
      firstDay: '2027-01-04',
      firstHalf: 'am',
      lastDay: '2027-01-04',
      lastHalf: 'pm',
    });
    await call.cases.addNote({ caseId: uuid(1001), text: 'Nobody in' });
    await readAll();
    await wanda.synced();
    await maya.until(async () => (await maya.call.absence.inbox()).length === 3);
    await readAll();
    await call.absence.withdrawLeave(withdrawn);
    await maya.call.absence.acknowledge(sick);
    await maya.call.absence.decide({ ...leave, decision: 'approved', reason: '' });
    await call.absence.closeSickness({ absenceId: sick.absenceId, lastDay: TODAY, lastHalf: 'pm' });
    const { bookingId } = await call.spaces.ask({
      spaceId: 'd7',
      siteId: 'hall',
      from: '2026-12-01T09:00:00.000Z',
      to: '2026-12-01T12:00:00.000Z',
      accept: 'only-this',
    });
    await call.spaces.cancel({ bookingId });
    await Promise.all([wanda.synced(), maya.synced()]);
    await readAll();
    await call.session.beforeSignOut();
    await call.session.switchPerson();
    await call.session.unlock({ pin: '135791', personId: people.worker });
    await call.session.cancelSignIn();
    await call.session.signOut({ leaveUnsent: false });
  });

  it('settles a conflict, sends a refused booking again for another desk, takes a note back and sees an answer', async () => {
    const wanda = world.machine('worker');
    const maya = world.machine('manager');
    await Promise.all([wanda.signedOn(), maya.signedOn()]);
    const { call } = wanda;
    const { version } = await call.cases.get({ id: uuid(1001) });
    const desk = { siteId: 'hall', from: '2026-12-01T09:00:00.000Z', to: '2026-12-01T12:00:00.000Z' };
    wanda.cut();
    await wanda.until(async () => (await wanda.sync()).phase === 'offline');
    await maya.call.cases.update({ caseId: uuid(1001), baseVersion: version, set: { nextAction: 'Maya rings' } });
    await maya.call.spaces.ask({ ...desk, spaceId: 'd1', accept: 'only-this' });
    await maya.synced();
    await call.cases.update({
      caseId: uuid(1001),
      baseVersion: version,
      set: { nextAction: 'Wanda rings', priority: 'urgent' },
    });
    await call.spaces.ask({ ...desk, spaceId: 'd1', accept: 'only-this' });
    await call.spaces.ask({
      ...desk,
      from: '2026-12-02T09:00:00.000Z',
      to: '2026-12-02T12:00:00.000Z',
      spaceId: 'd3',
      accept: 'only-this',
    });
    await call.cases.addNote({ caseId: uuid(1002), text: 'Not meant for here' });
    const note = (await call.sync.page()).waiting.at(-1);
    await call.sync.withdraw({ id: note?.id ?? '' });
    wanda.plugIn();
    await wanda.until(async () => {
      const { needYou: need, toSee: see } = await wanda.sync();
      return need === 2 && see === 1;
    });
    const { needYou, toSee } = await call.sync.page();
    for (const it of toSee) await call.sync.acknowledge({ id: it.id });
    const conflict = needYou.find((it) => it.state === 'conflict');
    const refused = needYou.find((it) => it.state === 'rejected');
    expect(conflict?.conflict).toMatchObject([
      { field: 'nextAction', base: 'Ring the tenant', theirs: 'Maya rings', mine: 'Wanda rings', by: 'Maya Manager' },
    ]);
    const shown = await call.cases.get({ id: uuid(1001) });
    expect(shown.conflicts).toMatchObject([{ outboxId: conflict?.id }]);
    await call.sync.settle({ id: conflict?.id ?? '', fields: { nextAction: 'Both ring' } });
    const payload = refused?.payload;
    if (typeof payload !== 'object' || payload === null) throw new Error('The refused booking has no payload.');
    await call.sync.resend({ id: refused?.id ?? '', payload: { ...payload, spaceId: 'd2' } });
    await wanda.until(async () => (await wanda.sync()).waiting === 0);
    for (const it of (await call.sync.page()).toSee) await call.sync.acknowledge({ id: it.id });
    await wanda.synced();
    expect((await call.cases.get({ id: uuid(1001) })).case).toMatchObject({
      nextAction: 'Both ring',
      priority: 'urgent',
    });
    expect(await call.spaces.myBookings({ from: '2026-12-01', days: 1 })).toMatchObject([
      { spaceId: 'd2', state: 'booked' },
    ]);
    expect((await call.cases.get({ id: uuid(1002) })).timeline).toEqual([]);
    await maya.until(async () => (await maya.call.cases.get({ id: uuid(1001) })).case.nextAction === 'Both ring');
  });

  it('takes up what a colleague handed over, and declines with a reason; the colleague sees what became of it', async () => {
    const wanda = world.machine('worker');
    const olive = world.machine('otherWorker');
    await Promise.all([wanda.signedOn(), olive.signedOn()]);
    await wanda.synced();
    wanda.cut();
    await wanda.until(async () => (await wanda.sync()).phase === 'offline');
    await wanda.call.cases.addNote({ caseId: uuid(1001), text: 'Boiler is out' });
    await wanda.call.cases.addNote({ caseId: uuid(1001), text: 'Rang twice' });
    await wanda.call.cases.saveDraft({ key: `note:${uuid(1001)}`, text: 'Half a thought' });
    await alterCase(world.database, uuid(1001), { teamId: 'noise', assignedTo: people.otherWorker });
    wanda.plugIn();
    await wanda.until(async () => (await wanda.sync()).toSee === 3);
    const { toSee } = await wanda.call.sync.page();
    expect(toSee.map((it) => [it.words, it.handedOver, it.payload])).toMatchObject([
      ['Note on HR-20001', 'in-the-tray', { caseId: uuid(1001) }],
      ['Note on HR-20001', 'in-the-tray', { caseId: uuid(1001) }],
      ['Unfinished note on HR-20001', 'in-the-tray', { caseId: uuid(1001) }],
    ]);
    expect(JSON.stringify(toSee)).not.toMatch(/Boiler|Rang|Half/);
    for (const it of toSee) await wanda.call.sync.acknowledge({ id: it.id });
    const texts = async () => (await olive.call.cases.heldWork()).map((it) => it.escrow.text);
    await olive.until(async () => (await texts()).length === 3);
    expect(await texts()).toEqual(['Boiler is out', 'Rang twice', 'Half a thought']);
    const [first, second] = await olive.call.cases.heldWork();
    await olive.call.cases.takeUp({ escrowId: first?.escrow.id ?? '' });
    await olive.call.cases.decline({ escrowId: second?.escrow.id ?? '', reason: 'We have it' });
    await olive.synced();
    expect(await texts()).toEqual(['Half a thought']);
    const shown = await olive.call.cases.get({ id: uuid(1001) });
    expect(shown.timeline).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          note: expect.objectContaining({
            text: 'Boiler is out',
            byName: 'Wanda Worker',
            takenUpByName: 'Olive Other',
          }),
        }),
      ]),
    );
    expect(await problemOf(olive.call.cases.takeUp({ escrowId: first?.escrow.id ?? '' }))).toMatchObject({
      code: 'not-found',
    });
    await wanda.until(async () =>
      (await wanda.call.sync.page()).handedOver.some((it) => it.state === 'declined' && it.reason === 'We have it'),
    );
  });

  it('streams the session, the badge and what changed, and ends when the reader goes', async () => {
    const wanda = world.machine('worker');
    await wanda.start();
    const session = await wanda.call.session.watch();
    expect((await session.next()).value).toMatchObject({ state: 'signed-out' });
    await wanda.signedOn();
    expect((await session.next()).value).toMatchObject({ state: 'ready' });
    const gone = new AbortController();
    const changes = await wanda.call.sync.changes(undefined, { signal: gone.signal });
    const badges = await wanda.call.sync.watch(undefined, { signal: gone.signal });
    expect(((await badges.next()).value as SyncState).badge).toMatch(/^Synced/);
    const changed = changes.next();
    await wanda.call.cases.addNote({ caseId: uuid(1001), text: 'Nobody in' });
    expect((await changed).value).toMatchObject({ topics: expect.arrayContaining(['outbox', 'caseNote']) });
    expect(((await badges.next()).value as SyncState).waiting).toBe(1);
    const end = changes.next();
    gone.abort();
    expect((await end).done).toBe(true);
    await session.return();
  });

  it('is refused in words when its input is none', async () => {
    const wanda = world.machine('worker');
    await wanda.signedOn();
    await expect(wanda.call.cases.addNote({ caseId: uuid(1001), text: '' })).rejects.toThrow();
    expect(await problemOf(wanda.call.cases.addNote({ caseId: uuid(404), text: 'x' }))).toMatchObject({
      code: 'not-found',
    });
    expect(await problemOf(wanda.call.sync.withdraw({ id: uuid(404) }))).toMatchObject({ code: 'not-found' });
  });
});

afterAll(() => {
  expect(databaseKinds.length).toBeGreaterThan(0);
  const unanswered = contractCalls.filter((it) => !it.streams && !answeredWell.has(it.path)).map((it) => it.path);
  expect(unanswered).toEqual([]);
});
