import type { Thing } from './ledger.ts';
import type { CouncilTruth, DeviceTruth, Row } from './truth.ts';

export interface JudgedDevice {
  readonly name: string;
  readonly deviceId: string;
  readonly things: readonly Thing[];
  readonly file: DeviceTruth;
  /** What the council holds for this person. */
  readonly should: ReadonlyMap<string, Row>;
}

export interface Judgement {
  readonly done: number;
  /** Promised, and neither there nor answered with a no that the person was shown. */
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** Not lost and not twice, and still not as it must be. */
  readonly wrong: readonly string[];
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, it: unknown) =>
    it !== null && typeof it === 'object' && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  );

/** Where the effect of a thing is to be found: how often each part of it is there. */
function timesThere({ what, bookingId }: Thing, council: CouncilTruth): number[] {
  switch (what.kind) {
    case 'note':
      return [council.notes.get(what.text) ?? 0];
    case 'update':
      return Object.entries(what.set).map(
        ([field, value]) => council.changes.get(`${what.caseId} ${field} ${value}`) ?? 0,
      );
    case 'booking':
      return [bookingId !== null && council.bookings.has(bookingId) ? 1 : 0];
    case 'cancel':
      return [council.bookings.get(what.bookingId) === 'cancelled' ? 1 : 0];
    case 'withdraw':
      return [];
  }
}

const settledBy = (what: Thing['what']): string[] =>
  what.kind === 'update' && what.settles !== null ? [what.settles] : [];

const titleOf = ({ what, bookingId }: Thing): string => {
  switch (what.kind) {
    case 'note':
      return `note "${what.text}"`;
    case 'update':
      return `update ${Object.values(what.set).join(', ')}`;
    case 'booking':
      return `booking ${bookingId ?? ''}`;
    case 'cancel':
      return `cancelling ${what.bookingId}`;
    case 'withdraw':
      return `withdrawal of ${what.commands.join(', ')}`;
  }
};

/** Compares what people wrote in their ledgers with what is in the council's tables and in their own files, at rest. */
export function judge(devices: readonly JudgedDevice[], council: CouncilTruth): Judgement {
  const lost: string[] = [];
  const twice: string[] = [];
  const wrong: string[] = [];
  let done = 0;

  for (const device of devices) {
    const withdrawn = new Set(
      device.things.flatMap(({ what, state }) =>
        state === 'refused' ? [] : what.kind === 'withdraw' ? what.commands : settledBy(what),
      ),
    );
    for (const thing of device.things) {
      if (thing.state !== 'done') continue;
      done += 1;
      judgeThing(device, thing, withdrawn);
    }
    judgeUnsure(device);
    judgeFile(device);
  }
  for (const [text, count] of council.notes) if (count > 1) twice.push(`note "${text}" is there ${count} times`);
  for (const [change, count] of council.changes) if (count > 1) twice.push(`${change} was set ${count} times`);
  for (const id of council.carriedOutTwice) twice.push(`command ${id} was carried out more than once`);
  if (council.doubleBookings !== 0) twice.push(`${council.doubleBookings} double bookings`);
  return { done, lost, twice, wrong };

  function judgeThing(device: JudgedDevice, thing: Thing, withdrawn: ReadonlySet<string>): void {
    const title = `${device.name}: ${titleOf(thing)}`;
    if (thing.what.kind === 'withdraw') return;
    if (thing.command === null) {
      lost.push(`${title} was done and made no command`);
      return;
    }
    const outcome = council.commands.get(thing.command)?.outcome ?? null;
    const kept = device.file.outbox.get(thing.command);
    const times = timesThere(thing, council);
    if (outcome === null) {
      if (!withdrawn.has(thing.command)) lost.push(`${title} never reached the council (${kept?.state ?? 'not kept'})`);
    } else if (outcome === 'applied' || outcome === 'merged') {
      if (times.includes(0)) lost.push(`${title} was ${outcome} and is not in the council's tables`);
      if (kept?.state !== 'done')
        wrong.push(`${title} was ${outcome} and is ${kept?.state ?? 'not kept'} on the device`);
    } else if (kept === undefined || kept.outcome !== outcome) {
      lost.push(`${title} was answered ${outcome} and the device does not know (${kept?.state ?? 'not kept'})`);
    } else if (kept.state === 'withdrawn' && !withdrawn.has(thing.command)) {
      lost.push(`${title} was answered ${outcome} and taken away unseen`);
    }
  }

  /** What was cut off in the middle may count or not; what nobody began may not be there. */
  function judgeUnsure(device: JudgedDevice): void {
    const known = new Set(device.things.flatMap((it) => (it.command === null ? [] : [it.command])));
    const strangers = [...council.commands].filter(([id, it]) => it.deviceId === device.deviceId && !known.has(id));
    const unsure = device.things.filter((it) => it.state === 'unsure').length;
    if (strangers.length > unsure)
      twice.push(
        `${device.name}: the council carried out ${strangers.length} commands that nobody did (${unsure} unsure)`,
      );
    const texts = new Set(device.things.flatMap((it) => (it.what.kind === 'note' ? [it.what.text] : [])));
    for (const text of council.notes.keys())
      if (text.startsWith(`${device.name} `) && !texts.has(text)) wrong.push(`note "${text}" was written by nobody`);
  }

  function judgeFile(device: JudgedDevice): void {
    if (device.file.check !== 'ok') wrong.push(`${device.name}: the file is damaged: ${device.file.check}`);
    for (const [id, it] of device.file.outbox)
      if (it.state !== 'done' && it.state !== 'withdrawn')
        wrong.push(`${device.name}: ${id} is unfinished (${it.state})`);
    for (const [key, row] of device.should) {
      const mine = device.file.rows.get(key);
      if (mine === undefined) wrong.push(`${device.name}: ${key} is missing`);
      else if (mine.version !== row.version || canonical(mine.data) !== canonical(row.data))
        wrong.push(`${device.name}: ${key} differs (version ${mine.version}, council ${row.version})`);
    }
    for (const key of device.file.rows.keys())
      if (!device.should.has(key)) wrong.push(`${device.name}: ${key} is on the device and outside its scope`);
  }
}
