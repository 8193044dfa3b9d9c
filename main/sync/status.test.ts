import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCase, uuid } from '../../tests/builders/council-rows.ts';
import { type Device, openDevice } from '../../tests/builders/device.ts';
import { tellRecovery } from '../store/recovery.ts';
import { describe as describeSync, type SyncFacts } from './status.ts';

const facts: SyncFacts = {
  phase: 'idle',
  online: true,
  lastSyncedAt: '2026-11-24T09:42:00.000Z',
  nextTryAt: null,
  words: null,
  firstSync: null,
};

let device: Device;
let made = 0;
beforeEach(() => {
  device = openDevice(uuid('p', 1), '2026-11-24T09:10:00.000Z');
  device.put('case', aCase(1));
});
afterEach(() => device.close());

const note = (): string => {
  made += 1;
  return device.session.submit('case.addNote', { noteId: uuid('n', made), caseId: uuid('c', 1), text: 'Nobody in' });
};
const say = (more: Partial<SyncFacts> = {}) => describeSync({ ...facts, ...more }, device.store);

describe('what the badge says', () => {
  it('when all is there', () => {
    expect(say()).toMatchObject({ badge: 'Synced 9:42am', tone: 'quiet', waiting: 0, needYou: 0, toSee: 0 });
  });

  it('is not quiet while something may be missing that nobody has read of, and says first what is under way', () => {
    device.store.write(() => tellRecovery(device.store.meta, 'The copy of your work was found damaged.'));
    expect(say()).toMatchObject({ badge: 'Check your work', tone: 'needs-you' });
    expect(say({ online: false, phase: 'offline' })).toMatchObject({ badge: 'Offline' });
    note();
    expect(say()).toMatchObject({ badge: 'Sending 1' });
  });

  it('when something is on its way', () => {
    note();
    const sending = note();
    device.store.write(() => device.store.outbox.sending([sending]));
    expect(say()).toMatchObject({ badge: 'Sending 2', tone: 'busy', waiting: 2 });
  });

  it('when what was sent is not yet in the feed: it no longer waits', () => {
    device.answer(note(), {});
    expect(say()).toMatchObject({ badge: 'Synced 9:42am', waiting: 0, needYou: 0 });
  });

  it('with no connection', () => {
    expect(say({ online: false, phase: 'offline' })).toMatchObject({ badge: 'Offline', tone: 'offline' });
    note();
    expect(say({ online: false, phase: 'offline' })).toMatchObject({ badge: 'Offline, 1 waiting', tone: 'offline' });
  });

  it('when something needs the person, also with no connection', () => {
    device.refuse(note(), { code: 'not-allowed', words: 'This case is closed.' });
    expect(say()).toMatchObject({ badge: '1 needs you', tone: 'needs-you', needYou: 1, waiting: 0 });
    device.refuse(note(), { code: 'not-allowed', words: 'This case is closed.' });
    expect(say({ online: false })).toMatchObject({ badge: '2 need you', tone: 'needs-you' });
  });

  it('when an answer has only to be seen: it does not say that it needs the person', () => {
    const id = note();
    device.answer(id, { words: 'Booked, as you asked.' });
    device.pass();
    expect(device.store.outbox.find(id)?.state).toBe('answered');
    expect(say()).toMatchObject({ badge: '1 to see', tone: 'needs-you', needYou: 0, toSee: 1, waiting: 0 });
    device.refuse(note(), { code: 'not-allowed', words: 'This case is closed.' });
    expect(say()).toMatchObject({ badge: '1 needs you', needYou: 1, toSee: 1 });
  });

  it('during the first sync', () => {
    expect(say({ lastSyncedAt: null })).toMatchObject({ badge: 'Getting your work', tone: 'busy' });
    expect(say({ firstSync: { rows: 10, total: 100 } })).toMatchObject({ badge: 'Getting your work', tone: 'busy' });
  });

  it('when sync cannot go on by itself, before everything else', () => {
    device.refuse(note(), { code: 'not-allowed', words: 'This case is closed.' });
    expect(say({ phase: 'stopped' })).toMatchObject({ badge: 'Sync has stopped', tone: 'stopped' });
    expect(say({ phase: 'signed-out' })).toMatchObject({ badge: 'Sign in to sync', tone: 'needs-you' });
  });
});

describe('whatever waits, went or needs the person', () => {
  const anyFacts = fc.record({
    phase: fc.constantFrom<SyncFacts['phase'][]>('idle', 'pulling', 'pushing', 'offline', 'signed-out', 'stopped'),
    online: fc.boolean(),
    lastSyncedAt: fc.constantFrom(null, '2026-11-24T09:42:00.000Z'),
    firstSync: fc.constantFrom(null, { rows: 10, total: 100 }),
  });

  it('with nothing to do is quiet only when all was read and the council can be reached, and offline whenever it cannot', () => {
    fc.assert(
      fc.property(anyFacts, (more) => {
        const { tone } = say(more);
        const halted = more.phase === 'stopped' || more.phase === 'signed-out';
        expect(tone === 'offline').toBe(!halted && !more.online);
        expect(tone === 'quiet').toBe(!halted && more.online && more.firstSync === null && more.lastSyncedAt !== null);
      }),
    );
  });

  it('every change is counted once, and the badge is quiet only when none waits for anybody', () => {
    const became = fc.constantFrom('waiting', 'sending', 'sent', 'rejected');
    const all: string[] = [];
    fc.assert(
      fc.property(fc.array(became, { maxLength: 2 }), anyFacts, (changes, more) => {
        for (const what of changes) {
          const id = note();
          if (what === 'sending') device.store.write(() => device.store.outbox.sending([id]));
          if (what === 'sent') device.answer(id, {});
          if (what === 'rejected') device.refuse(id, { code: 'not-allowed', words: 'This case is closed.' });
          all.push(what);
        }
        const state = say(more);
        const of = (...these: readonly string[]) => all.filter((it) => these.includes(it)).length;
        expect(state).toMatchObject({ ...more, waiting: of('waiting', 'sending'), needYou: of('rejected') });
        if (state.tone === 'quiet') expect([state.waiting, state.needYou, state.online]).toEqual([0, 0, true]);
        if (state.waiting + state.needYou > 0 && more.phase !== 'stopped' && more.phase !== 'signed-out')
          expect(state.badge).toContain(String(state.needYou > 0 ? state.needYou : state.waiting));
      }),
      { numRuns: 40 },
    );
  });
});
