import { settle, withdraw } from '../../main/sync/outbox-view.ts';
import { instantOf } from '../../shared/time/london.ts';
import { createAbsences } from './absences.ts';
import type { Chance } from './chance.ts';
import { type Device, PowerCut } from './device.ts';
import type { Did, Ledger } from './ledger.ts';
import { createWatch } from './watch.ts';

/** The program said no at once, in words: nothing was done. */
const refusedOnScreen = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'PROBLEM';

const TEXT_FIELDS = ['nextAction', 'riskNote'] as const;

export interface WorkerOptions {
  readonly name: string;
  readonly device: Device;
  readonly chance: Chance;
  readonly ledger: Ledger;
  readonly now: () => number;
}

/** A person at one device, who does what people do and writes everything in the ledger. */
export function createWorker({ name, device, chance, ledger, now }: WorkerOptions) {
  let serial = 0;
  const unique = (): string => {
    serial += 1;
    return `${name} ${serial}`;
  };
  const open = () => device.person.store.outbox.open();
  const watch = createWatch(device);

  /** Does something and writes down which command it made. With the power gone in the middle it may or may not have counted. */
  function act(work: () => void, what: () => Did['what']): void {
    const before = new Set(open().map((it) => it.id));
    try {
      work();
      const made = open().find((it) => !before.has(it.id));
      remember(made?.id, what());
      ledger.did({ command: made?.id ?? null, person: device.personId, device: name, sure: true, what: what() });
    } catch (error) {
      if (refusedOnScreen(error)) return;
      if (!(error instanceof PowerCut)) throw error;
      // Which of the two it was is on the disk; the person finds out when the device is on again.
      unsure = { before, what };
    }
  }
  const shownWhenMade = new Map<string, Readonly<Record<string, unknown>>>();
  const remember = (command: string | undefined, what: Did['what']): void => {
    if (command === undefined) return;
    if (what.kind === 'update') shownWhenMade.set(command, what.shown);
    if (what.kind === 'note') watch.wrote(command, what.noteId, what.caseId);
  };
  let unsure: { before: ReadonlySet<string>; what: () => Did['what'] } | null = null;

  /** A change whose case left before it was settled has another number from then on, and may have yet another soon. */
  function lookForNewNumbers(): void {
    const renumbered = device.person.store.db
      .prepare<[], { id: string; replaces: string }>(
        "SELECT id, replaces FROM outbox WHERE replaces IN (SELECT id FROM outbox WHERE words = '') ORDER BY made",
      )
      .all();
    for (const it of renumbered) ledger.renumbered(it.replaces, it.id);
  }
  device.onKept(lookForNewNumbers);

  /** After a restart: what the device kept of the last thing done is what was done. */
  function lookAgain(): void {
    if (unsure === null) return;
    const { before, what } = unsure;
    unsure = null;
    const made = open().find((it) => !before.has(it.id));
    remember(made?.id, what());
    if (made !== undefined)
      ledger.did({ command: made.id, person: device.personId, device: name, sure: true, what: what() });
  }

  function addNote(): void {
    const cases = device.person.store.all('case');
    if (cases.length === 0) return;
    const text = unique();
    let noteId = '';
    const caseId = chance.pick(cases).id;
    const noted = (): string =>
      noteId || (device.person.store.all('caseNote').find((it) => it.data.text === text)?.id ?? '');
    act(
      () => {
        noteId = device.services.cases.addNote({ caseId, text }).noteId;
      },
      () => ({ kind: 'note', noteId: noted(), caseId, text }),
    );
  }

  function update(): void {
    const cases = device.person.store.all('case');
    if (cases.length === 0) return;
    const it = chance.pick(cases);
    const fields = chance.yes(0.25) ? TEXT_FIELDS : [chance.pick(TEXT_FIELDS)];
    const set = Object.fromEntries(fields.map((field) => [field, unique()]));
    const shown = Object.fromEntries(fields.map((field) => [field, it.data[field]]));
    act(
      () => void device.services.cases.update({ caseId: it.id, baseVersion: it.version, set }),
      () => ({ kind: 'update', caseId: it.id, set, shown, settles: false }),
    );
  }

  function book(): void {
    const spaces = device.person.store.all('space').filter((it) => it.data.mode === 'bookable');
    if (spaces.length === 0) return;
    const space = chance.pick(spaces);
    const day = 1 + chance.below(3);
    const start = Math.floor((now() + day * 86_400_000) / 86_400_000) * 86_400_000 + (9 + chance.below(4)) * 3_600_000;
    let bookingId = '';
    act(
      () => {
        bookingId = device.services.spaces.ask({
          spaceId: space.id,
          siteId: space.data.siteId,
          from: instantOf(start),
          to: instantOf(start + (1 + chance.below(4)) * 3_600_000),
          accept: chance.pick(['only-this', 'same-zone', 'same-site']),
        }).bookingId;
      },
      () => ({ kind: 'booking', bookingId: bookingId || lastBooking() }),
    );
  }
  const lastBooking = (): string => {
    const payload = open().at(-1)?.payload;
    return typeof payload === 'object' && payload !== null && 'bookingId' in payload ? String(payload.bookingId) : '';
  };

  function cancel(): void {
    const mine = device.person.store
      .all('booking')
      .filter((it) => it.data.state === 'booked' || it.data.state === 'asked');
    if (mine.length === 0) return;
    const it = chance.pick(mine);
    act(
      () => void device.services.spaces.cancel({ bookingId: it.id }),
      () => ({ kind: 'other' }),
    );
  }

  const absences = createAbsences({ device, chance, now, act, last: () => lastAbsence() });
  const lastAbsence = (): string => {
    const payload = open().at(-1)?.payload;
    return typeof payload === 'object' && payload !== null && 'absenceId' in payload ? String(payload.absenceId) : '';
  };

  /** What a change in conflict wants: its own, or a colleague's that is taken up from the tray. */
  function wanted(type: string, payload: unknown): { caseId: string; set: Record<string, string> } | undefined {
    if (type !== 'escrow.takeUp') return payload as { caseId: string; set: Record<string, string> };
    const { escrowId, set } = payload as { escrowId: string; set?: Record<string, string> };
    const held = device.person.store.get('escrow', escrowId)?.data;
    if (held === undefined) return undefined;
    return { caseId: held.caseId, set: set ?? (held.wanted as Record<string, string>) };
  }

  /** Takes up or declines what a colleague handed over. */
  function tray(): void {
    const held = device.services.cases.heldWork().filter((it) => it.doing === null);
    if (held.length === 0) return;
    const { id: escrowId, caseId, wanted: set } = chance.pick(held).escrow;
    const takes = chance.yes(0.7);
    act(
      () => {
        if (takes) device.services.cases.takeUp({ escrowId });
        else device.services.cases.decline({ escrowId, reason: 'This was done on the phone.' });
      },
      () => (takes && set !== null ? { kind: 'take-up', caseId, set } : { kind: 'other' }),
    );
  }

  /** Deals with everything that needs the person, as the Sync page lets them. */
  function dealWith(): void {
    lookAgain();
    for (const it of device.person.store.outbox.needing()) {
      if (!device.powered) return;
      ledger.told(it.id);
      if (it.state === 'answered') {
        device.person.store.write(() => device.person.store.outbox.acknowledge(it.id, instantOf(now())));
        continue;
      }
      ledger.dealtWith(it.id);
      const conflict = it.answer?.conflict;
      if (it.state === 'rejected' || conflict === null || conflict === undefined || chance.yes(0.2)) {
        const followers = new Set(open().map((row) => row.id));
        withdraw(device.person, it.id);
        for (const id of followers) if (!open().some((row) => row.id === id)) ledger.dealtWith(id);
        continue;
      }
      const asked = wanted(it.type, it.payload);
      if (asked === undefined) {
        withdraw(device.person, it.id);
        continue;
      }
      const chosen: Record<string, unknown> = {};
      const set: Record<string, string> = { ...asked.set };
      // A field nobody else touched still goes over what the screen showed when the change was first made.
      const shown: Record<string, unknown> = { ...shownWhenMade.get(it.id) };
      for (const field of conflict.fields) {
        // A risk note that somebody else wrote meanwhile is in the review though this person did not write it.
        const wrote = Object.hasOwn(asked.set, field.field);
        const choice = chance.pick(wrote ? (['mine', 'theirs', 'third'] as const) : (['theirs', 'third'] as const));
        chosen[field.field] = choice === 'mine' ? field.mine : choice === 'theirs' ? field.theirs : unique();
        shown[field.field] = field.theirs;
        if (chosen[field.field] === field.theirs) delete set[field.field];
        else set[field.field] = String(chosen[field.field]);
      }
      act(
        () => settle(device.person, it.id, chosen),
        () => ({ kind: 'update', caseId: asked.caseId, set, shown, settles: true }),
      );
    }
  }
  function doSomething(): void {
    if (!device.powered) return;
    lookAgain();
    watch.look(`${name} at ${now()}`);
    const draw = chance.next();
    if (draw < 0.36) addNote();
    else if (draw < 0.68) update();
    else if (draw < 0.78) book();
    else if (draw < 0.83) cancel();
    else if (draw < 0.9) absences.doOne();
    else if (draw < 0.95) tray();
    else guarded(dealWith);
    if (device.powered) watch.look(`${name} at ${now()}`);
  }

  function guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof PowerCut)) throw error;
    }
  }

  return { name, device, doSomething, lookAgain, dealWith: () => guarded(dealWith), sawWrong: watch.wrong };
}

export type Worker = ReturnType<typeof createWorker>;
