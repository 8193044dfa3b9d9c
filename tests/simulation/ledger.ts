import type { ChangeTruth, EscrowTruth, NoteTruth } from './council.ts';

/** What a simulated person did, written down when they did it. Shares no code with the engine. */
export interface Did {
  readonly command: string | null;
  readonly person: string;
  /** The name that begins every value this person writes on this device. */
  readonly device: string;
  /** False: power went while they did it, so it may or may not count, but never half. */
  readonly sure: boolean;
  readonly what:
    | { readonly kind: 'note'; readonly noteId: string; readonly caseId: string; readonly text: string }
    | {
        readonly kind: 'update';
        readonly caseId: string;
        readonly set: Readonly<Record<string, string>>;
        readonly shown: Readonly<Record<string, unknown>>;
        /** It settles a conflict, and so takes the place of an older change. */
        readonly settles: boolean;
      }
    | { readonly kind: 'booking'; readonly bookingId: string }
    | { readonly kind: 'absence'; readonly absenceId: string }
    /** A colleague's change is taken up from the tray, as it was or after a conflict about it. */
    | { readonly kind: 'take-up'; readonly caseId: string; readonly set: Readonly<Record<string, unknown>> }
    | { readonly kind: 'other' };
}

export interface Ending {
  readonly notes: readonly NoteTruth[];
  readonly changes: readonly ChangeTruth[];
  readonly commands: readonly { id: string; personId: string; outcome: string }[];
  readonly escrow: readonly EscrowTruth[];
  readonly bookings: readonly { id: string; state: string }[];
  readonly absences: readonly { id: string; state: string }[];
  readonly doubleBookings: number;
  readonly devices: readonly {
    readonly name: string;
    readonly shown: ReadonlyMap<string, { version: number; data: unknown }>;
    /** Rows that this version cannot read, set aside, with the version of each. */
    readonly aside: ReadonlyMap<string, number>;
    readonly truth: ReadonlyMap<string, { version: number; data: unknown }>;
    readonly unfinished: readonly string[];
  }[];
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, it: unknown) =>
    it !== null && typeof it === 'object' && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  );

export function createLedger() {
  const done: Did[] = [];
  /** Commands whose refusal or conflict the person saw and dealt with. */
  const dealtWith = new Set<string>();
  /** Commands whose answer the person was shown at all. */
  const told = new Set<string>();
  /** What was on top of what in histories that a restored backup has undone: `case field value` to the value beneath. */
  const undone = new Map<string, unknown>();
  /** Work that lay in a tray when a backup was put back. Its content had left the author's device: the tray had it. */
  const heldBefore = new Set<string>();

  /** Everything that is wrong with how it ended, in words. Empty: nothing lost, nothing twice, all agree. */
  function judge(end: Ending): string[] {
    const wrong: string[] = [];
    const byCommand = new Map(done.flatMap((it) => (it.command === null ? [] : [[it.command, it] as const])));
    const ran = new Map(end.commands.map((it) => [it.id, it]));
    for (const it of end.commands) {
      const mine = byCommand.get(it.id);
      if (mine === undefined) wrong.push(`the council carried out ${it.id}, which nobody did`);
      else if (mine.person !== it.personId) wrong.push(`${it.id} was delivered as another person`);
    }
    for (const it of done) {
      if (it.command === null) continue;
      const outcome = ran.get(it.command)?.outcome;
      if (outcome === undefined && it.sure && !dealtWith.has(it.command) && !heldBefore.has(it.command))
        wrong.push(`lost: ${it.what.kind} ${it.command} never reached the council`);
      if (outcome !== undefined && ['conflict', 'rejected', 'escrowed'].includes(outcome) && !told.has(it.command))
        wrong.push(`${it.what.kind} ${it.command} ended as ${outcome} and nobody was told`);
      if (outcome === 'escrowed') judgeHeld(it, end, wrong);
      const good = outcome === 'applied' || outcome === 'merged';
      if (it.what.kind === 'note') {
        const { noteId, text } = it.what;
        const found = end.notes.filter((note) => note.id === noteId);
        const same = end.notes.filter((note) => note.text === text);
        if (good && found.length !== 1) wrong.push(`note ${noteId} was taken and is there ${found.length} times`);
        if (same.length > 1) wrong.push(`note ${noteId} is there ${same.length} times`);
        if (found[0] !== undefined && found[0].text !== text) wrong.push(`note ${noteId} reads differently`);
      }
      if (it.what.kind === 'update' && good) judgeTaken(it.what, end.changes, wrong);
      if (it.what.kind === 'booking' || it.what.kind === 'absence') {
        const { kind } = it.what;
        const id = it.what.kind === 'booking' ? it.what.bookingId : it.what.absenceId;
        const found = [...end.bookings, ...end.absences].some((row) => row.id === id);
        if (good !== found)
          wrong.push(`${kind} ${id} was answered ${outcome ?? 'not at all'} and is ${found ? '' : 'not '}there`);
      }
    }
    judgeHistory(end.changes, wrong);
    judgeOrder(end, wrong);
    if (end.doubleBookings !== 0) wrong.push(`${end.doubleBookings} double bookings`);
    for (const device of end.devices) judgeDevice(device, wrong);
    return wrong;
  }

  /** Work on a case that had left its author is in the tray as it was, and on the case exactly when it was taken up. */
  function judgeHeld(it: Did, end: Ending, wrong: string[]): void {
    const held = end.escrow.find((row) => row.id === it.command);
    if (held === undefined) {
      wrong.push(`${it.what.kind} ${it.command} was handed over and is in no tray`);
      return;
    }
    if (it.what.kind === 'note') {
      const { text } = it.what;
      if (held.text !== text) wrong.push(`note ${it.command} reads differently in the tray`);
      const there = end.notes.filter((note) => note.text === text).length;
      if (there !== (held.state === 'taken' ? 1 : 0))
        wrong.push(`note ${it.command} is ${held.state} in the tray and ${there} times on the case`);
    }
    if (it.what.kind === 'update' && canonical(held.wanted) !== canonical(it.what.set))
      wrong.push(`update ${it.command} reads differently in the tray`);
  }

  /** What one device set in a field one after the other is in the history in that order. */
  function judgeOrder(end: Ending, wrong: string[]): void {
    const taken = new Set(
      end.commands.filter((it) => it.outcome === 'applied' || it.outcome === 'merged').map((it) => it.id),
    );
    const reached = new Map<string, { readonly place: number; readonly value: string }>();
    for (const it of done) {
      if (it.what.kind !== 'update' || it.what.settles || it.command === null || !taken.has(it.command)) continue;
      for (const [field, value] of Object.entries(it.what.set)) {
        const { caseId } = it.what;
        const place = end.changes.findLastIndex(
          (change) => change.caseId === caseId && change.field === field && change.now === value,
        );
        const lane = `${it.device} ${caseId} ${field}`;
        const before = reached.get(lane);
        if (place < 0) continue;
        if (before !== undefined && place < before.place)
          wrong.push(`${field}: ${value} was set after ${before.value} and is before it in the history`);
        else reached.set(lane, { place, value });
      }
    }
  }

  /**
   * Values are unique to their writer, so a value in the history names who put it there. It must have replaced what they
   * had on their screen, or what they themselves wrote before on that device (not on the screen while it needs them).
   */
  function judgeHistory(changes: readonly ChangeTruth[], wrong: string[]): void {
    for (const change of changes) {
      const wrote = done.flatMap((it) =>
        it.what.kind === 'update' && it.what.caseId === change.caseId && it.what.set[change.field] === change.now
          ? [{ device: it.device, shown: it.what.shown[change.field] }]
          : [],
      );
      const same = changes.filter(
        (it) => it.caseId === change.caseId && it.field === change.field && it.now === change.now,
      );
      if (same.length > wrote.length) {
        wrong.push(
          `${change.field} became ${String(change.now)} ${same.length} times, and was written ${wrote.length} times`,
        );
      }
      const seen = wrote.some((it) => hadSeen(it.device, change, it.shown, change.was));
      if (!seen) {
        const screens = wrote.map((it) => String(it.shown)).join(', ');
        wrong.push(
          `${change.field} = ${String(change.now)} went over ${String(change.was)}, which its writer never saw (they saw ${screens})`,
        );
      }
    }
  }

  /**
   * Whether somebody who had `shown` on their screen knew of `was`: it is that; or they wrote it themselves; or what was
   * on the screen was their own, and they knew of it when they wrote that.
   */
  function hadSeen(
    device: string,
    at: { caseId: string; field: string },
    shown: unknown,
    was: unknown,
    passed: ReadonlySet<string> = new Set(),
  ): boolean {
    // A colleague's value that this device took up from the tray is its own doing too.
    const own = (value: unknown): boolean =>
      typeof value === 'string' &&
      (value.startsWith(`${device} `) ||
        done.some(
          ({ device: by, what }) =>
            by === device &&
            (what.kind === 'update' || what.kind === 'take-up') &&
            what.caseId === at.caseId &&
            what.set[at.field] === value,
        ));
    if (shown === was || own(was)) return true;
    const beneath = `${at.caseId} ${at.field} ${String(shown)}`;
    if (passed.has(beneath)) return false;
    const on = new Set(passed).add(beneath);
    if (undone.has(beneath) && hadSeen(device, at, undone.get(beneath), was, on)) return true;
    if (!own(shown)) return false;
    return done.some(
      (it) =>
        it.device === device &&
        it.what.kind === 'update' &&
        it.what.caseId === at.caseId &&
        it.what.set[at.field] === shown &&
        it.what.shown[at.field] !== shown &&
        hadSeen(device, at, it.what.shown[at.field], was, on),
    );
  }

  function judgeTaken(
    it: Extract<Did['what'], { kind: 'update' }>,
    changes: readonly ChangeTruth[],
    wrong: string[],
  ): void {
    for (const [field, value] of Object.entries(it.set)) {
      const there = changes.some(
        (change) => change.caseId === it.caseId && change.field === field && change.now === value,
      );
      if (!there && it.shown[field] !== value) wrong.push(`${field} = ${value} was taken and is not in the history`);
    }
  }

  function judgeDevice(device: Ending['devices'][number], wrong: string[]): void {
    for (const it of device.unfinished) wrong.push(`${device.name}: ${it} is unfinished`);
    for (const [key, row] of device.truth) {
      const mine = device.shown.get(key);
      const aside = device.aside.get(key);
      // What this version cannot read is kept aside and counted; the row shown is then an older one, or none.
      if (aside !== undefined) {
        if (aside !== row.version)
          wrong.push(`${device.name}: ${key} is aside at ${aside}, the council has ${row.version}`);
      } else if (mine === undefined) wrong.push(`${device.name}: ${key} is missing`);
      else if (mine.version !== row.version || canonical(mine.data) !== canonical(row.data))
        wrong.push(`${device.name}: ${key} differs (version ${mine.version}, council ${row.version})`);
    }
    for (const key of device.aside.keys())
      if (!device.truth.has(key)) wrong.push(`${device.name}: ${key} is aside and outside its scope`);
    for (const key of device.shown.keys())
      if (!device.truth.has(key)) wrong.push(`${device.name}: ${key} is on the device and outside its scope`);
  }

  return {
    did: (it: Did): void => void done.push(it),
    /** A backup is put back: what stood in the history until now, people have seen all the same. */
    restored(history: readonly ChangeTruth[], escrow: readonly EscrowTruth[]): void {
      for (const it of escrow) heldBefore.add(it.id);
      for (const it of history) undone.set(`${it.caseId} ${it.field} ${String(it.now)}`, it.was);
    },
    /** The device gave a command another number, because its case left before it was settled. */
    renumbered(from: string, to: string): void {
      const at = done.findIndex((it) => it.command === from);
      const old = done[at];
      if (old === undefined || done.some((it) => it.command === to)) return;
      // Whatever the old number was answered, the person is told of the new one.
      dealtWith.add(from);
      told.add(from);
      // In its place: it was done when it was done.
      done.splice(at + 1, 0, { ...old, command: to });
    },
    told: (command: string): void => void told.add(command),
    dealtWith: (command: string): void => void dealtWith.add(command),
    count: (): number => done.length,
    judge,
  };
}

export type Ledger = ReturnType<typeof createLedger>;
