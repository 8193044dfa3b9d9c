import { closeSync, mkdirSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Case } from '../../shared/cases/entities.ts';
import { PAGE_ROWS, PROTOCOL } from '../../shared/council/protocol.ts';
import { Person } from '../../shared/people/entities.ts';
import { personId } from './whose.ts';

/** The council of the speed table: 20,000 open cases of 2 kB, all of one worker, as pages of the protocol in files. */
export const CASES = 20_000;
export const DELTA = 400;
export const DELTAS = 6;
export const scope = `caseload:${personId}`;
const epoch = '00000000-0000-4000-8000-00000000e000';
const serverTime = '2026-11-24T09:10:00.000Z';
export const uuid = (n: number) => `0195c0de-0000-7000-9000-${n.toString(16).padStart(12, '0')}`;

const pick = <T>(from: readonly [T, ...T[]], n: number): T => from[n % from.length] ?? from[0];
const streets = ['Alder Road', 'Mill Lane', 'Canal Street', 'Station Parade', 'Hawthorn Close', 'Priory Walk'] as const;
const troubles = ['leaking tap', 'damp in the bedroom', 'broken window', 'noise at night', 'rent arrears'] as const;
const surnames = ['Okafor', 'Whitehead', 'Rahman', 'Sutcliffe', 'Nowak', 'Patel', 'Armitage', 'Bell'] as const;
const forenames = ['Alex', 'Sam', 'Priya', 'Tomasz', 'Ife', 'Joan', 'Rashid', 'Carys', 'Ewan', 'Lena', 'Musa'] as const;
const words =
  'tenant said the heater in the back room has not worked since the storm and the landlord was told twice by letter with no reply so the children sleep in the front room until a visit can be made and parts are ordered'.split(
    ' ',
  );
/** About `letters` of prose, different for each `seed`. */
function prose(letters: number, seed: number): string {
  const out: string[] = [];
  for (let at = seed % 97, length = 0; length < letters; at = (at * 31 + seed + 7) % 9_973) {
    const word = words[at % words.length] ?? '';
    out.push(word);
    length += word.length + 1;
  }
  return out.join(' ');
}

export const caseOf = (n: number, version = 1): Case => ({
  id: uuid(n),
  reference: `HR-${20_000 + n}`,
  service: 'housing',
  category: 'housing-repair',
  title: `${pick(troubles, n)} at ${1 + (n % 90)} ${pick(streets, n)}${version === 1 ? '' : `, look again ${version}`}`,
  status: pick(['new', 'in-progress', 'waiting'], n + version),
  priority: pick(['routine', 'urgent', 'emergency'], n),
  sensitivity: 'normal',
  teamId: 'housing',
  assignedTo: personId,
  address: {
    line: `${1 + (n % 90)} ${pick(streets, n)}, Thanwick`,
    postcode: `TH${1 + (n % 20)} ${1 + (n % 9)}AB`,
    uprn: String(100_000 + n),
    lat: 53.5,
    lon: -2.1,
  },
  people: [
    { name: `${pick(forenames, n)} ${pick(surnames, n)}`, part: 'tenant', phone: '01632 960001' },
    { name: `${pick(forenames, n + 5)} ${pick(surnames, n + 3)}`, part: 'neighbour', phone: '01632 960002' },
  ],
  hazards: n % 10 === 0 ? [{ kind: 'dog', words: 'Large dog in the yard', since: '2026-01-05' }] : [],
  riskNote: prose(1_000, n),
  nextAction: prose(250, n + version * 17),
  dueOn: `2026-12-${String(1 + (n % 28)).padStart(2, '0')}`,
  openedAt: '2026-11-02T09:00:00.000Z',
  changedAt: `2026-11-20T09:00:${String(version % 60).padStart(2, '0')}.000Z`,
});

const worker = Person.parse({
  id: personId,
  userName: 'grace.adeyemi@thanwick.example',
  name: 'Grace Adeyemi',
  jobTitle: 'Housing officer',
  teamId: 'housing',
  role: 'worker',
  workstyle: 'nomadic',
  baseSiteId: 'city-hall',
  phone: '01632 960002',
});

interface Sent {
  readonly entity: string;
  readonly data: { readonly id: string };
  readonly version: number;
}
const page = (rows: readonly Sent[], xid: number, seq: number, more: boolean): string =>
  JSON.stringify({
    serverTime,
    pages: [
      {
        scope,
        state: 'ok',
        rows: rows.map((it) => ({ op: 'put', entity: it.entity, id: it.data.id, version: it.version, data: it.data })),
        next: { epoch, xid: String(xid), seq: String(seq) },
        more,
        total: CASES + 1,
        digest: null,
      },
    ],
  });

export const firstPages = Math.ceil((CASES + 1) / PAGE_ROWS);
export const firstPath = (folder: string, n: number) => join(folder, `first-${n}.json`);
/** `version` begins at 2: the first change of the 400. */
export const deltaPath = (folder: string, version: number) => join(folder, `delta-${version}.json`);

/** Writes every page once. Both sides read the same files, so the council's own time is in neither. */
export function writePages(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const rows: Sent[] = [{ entity: 'person', data: worker, version: 1 }];
  for (let n = 0; n < CASES; n += 1) rows.push({ entity: 'case', data: Case.parse(caseOf(n)), version: 1 });
  for (let n = 0; n < firstPages; n += 1) {
    const part = rows.slice(n * PAGE_ROWS, (n + 1) * PAGE_ROWS);
    writeFileSync(firstPath(folder, n), page(part, 10, n + 1, n + 1 < firstPages));
  }
  for (let version = 2; version < 2 + DELTAS; version += 1) {
    // Spread over the whole, as what changes in a day is.
    const part = Array.from({ length: DELTA }, (_, n) => ({
      entity: 'case',
      data: caseOf(n * (CASES / DELTA) + version, version),
      version,
    }));
    writeFileSync(deltaPath(folder, version), page(part, 10 + version, 0, false));
  }
}

const manifest = JSON.stringify({
  epoch,
  protocol: { current: PROTOCOL, oldest: PROTOCOL },
  serverTime,
  personId,
  councilName: 'Thanwick',
  scopes: [{ scope, words: 'My open cases', optional: false }],
  policy: { lockMinutes: 10, leaseDays: 14, pollSeconds: 3_600 },
});

/** A whole file, in memory of its own. */
function bytesOf(path: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(statSync(path).size);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes);
  } finally {
    closeSync(file);
  }
  return bytes;
}

/** Answers the protocol from the files, as the fetch port sees it. `upTo`: the newest delta the council has by now. */
export function councilOf(folder: string, upTo: () => number) {
  return async (request: Request): Promise<Response> => {
    const json = (body: string | Uint8Array<ArrayBuffer>): Response =>
      new Response(body, { headers: { 'content-type': 'application/json' } });
    if (!request.url.endsWith('/pull')) return json(manifest);
    const asked = (await request.json()) as { scopes: { after: { xid: string; seq: string } | null }[] };
    const after = asked.scopes[0]?.after ?? { xid: '10', seq: '0' };
    const seq = Number(after.seq);
    if (after.xid === '10' && seq < firstPages) return json(bytesOf(firstPath(folder, seq)));
    const had = Math.max(1, Number(after.xid) - 10);
    if (had < upTo()) return json(bytesOf(deltaPath(folder, had + 1)));
    return json(page([], Number(after.xid), seq, false));
  };
}
