import { type Mistake, tryMistake } from '../builders/mistake.ts';
import { cursorBeforeRows, newIdOnResend } from '../builders/mistakes-of-both.ts';

export interface FaultMistake extends Mistake {
  /** The part of the suite that must catch it. */
  readonly part: 'client' | 'office' | 'database' | 'disk' | 'line';
  /** What the suite must find: a program that does not run at all is found too, and proves nothing. */
  readonly shows: RegExp;
}

const push = 'main/sync/push.ts';

/** Mistakes that only a real death, a full disk or a bad line brings out. */
export const mistakes: readonly FaultMistake[] = [
  {
    name: 'what was being sent when the program died is not put back',
    part: 'client',
    shows: /never reached the council|unfinished \(sending\)/,
    edits: [
      {
        file: 'main/sync/sync.ts',
        from: '    store.write(() => store.outbox.unanswered());\n    while',
        to: '    while',
      },
      {
        file: push,
        from: '      store.write(() => store.outbox.unanswered());\n      return answered;',
        to: '      return answered;',
      },
      { file: push, from: '  store.write(() => store.outbox.unanswered());\n  for (;;)', to: '  for (;;)' },
    ],
  },
  {
    name: 'sent counts as delivered',
    part: 'client',
    shows: /never reached the council \(done\)|the device does not know \(done\)/,
    edits: [
      {
        file: push,
        from: 'store.outbox.sending(batch.map((it) => it.id))',
        to: "{ for (const it of batch) store.outbox.move(it.id, 'done'); }",
      },
    ],
  },
  {
    name: 'a command is promised before it is committed',
    part: 'client',
    shows: /never reached the council \(not kept\)|made no command/,
    edits: [
      {
        file: 'main/store/store.ts',
        from: '    const result = db\n      .transaction(() => {',
        to: "    if (!db.inTransaction) db.exec('BEGIN IMMEDIATE');\n    written += 1;\n    if (written % 8 === 0) db.exec('COMMIT; BEGIN IMMEDIATE');\n    const result = db\n      .transaction(() => {",
      },
      {
        file: 'main/store/store.ts',
        from: '  function write<T>(',
        to: '  let written = 0;\n  function write<T>(',
      },
      {
        file: 'main/store/store.ts',
        from: "      db.pragma('wal_checkpoint",
        to: "      if (db.inTransaction) db.exec('COMMIT');\n      db.pragma('wal_checkpoint",
      },
    ],
  },
  { ...cursorBeforeRows, part: 'client', shows: /differs|is missing/ },
  { ...newIdOnResend, part: 'client', shows: /never reached the council|that nobody did|times$/ },
  {
    name: 'the council answers before it has committed',
    part: 'office',
    shows: /never reached the council \(/,
    edits: [
      {
        file: 'backoffice/commands/push.ts',
        from: '        answers.push(...(await push.db.transaction().execute((tx) => together(push, tx, personId, run))));',
        to: `        const early = await new Promise<Answer[]>((resolve, reject) => {
          push.db.transaction().execute(async (tx) => {
            resolve(await together(push, tx, personId, run));
            await sql\`select pg_sleep(0.03)\`.execute(tx);
          }).catch(reject);
        });
        answers.push(...early);`,
      },
    ],
  },
  {
    name: 'the council does not keep its answers',
    part: 'office',
    shows: /the device does not know|is withdrawn on the device/,
    edits: [
      {
        file: 'backoffice/commands/answers.ts',
        from: 'return { ...stored.answer, position, again: true };',
        to: "return { ...refused({ code: 'not-valid', words: 'Sent twice.' }), id: command.id, again: true, position };",
      },
    ],
  },
  {
    name: 'the council does not wait for its disk',
    part: 'database',
    shows: /never reached the council|is not in the council's tables/,
    edits: [
      {
        file: 'backoffice/db/database.ts',
        from: ' -c timezone=UTC`;',
        to: ' -c timezone=UTC -c synchronous_commit=off`;',
      },
    ],
  },
  {
    name: 'the back office ends with a connection that breaks in a transaction',
    part: 'database',
    shows: /The back office ended by itself/,
    edits: [
      {
        file: 'backoffice/db/database.ts',
        from: "pool.on('connect', (client) => void client.on('error', () => {}));",
        to: '',
      },
    ],
  },
  {
    name: 'a full disk is passed over in silence',
    part: 'disk',
    shows: /made no command/,
    edits: [
      {
        file: 'main/store/store.ts',
        from: '    const result = db\n      .transaction(',
        to: '    const attempt = () => db\n      .transaction(',
      },
      {
        file: 'main/store/store.ts',
        from: '      .immediate();\n',
        to: `      .immediate();
    let result: T;
    try {
      result = attempt();
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL') return undefined as T;
      throw error;
    }
`,
      },
    ],
  },
  {
    name: 'a full disk is just an error',
    part: 'disk',
    shows: /Something went wrong inside Worksmart/,
    edits: [{ file: 'main/store/open.ts', from: "['SQLITE_FULL', ", to: "['SQLITE_NEVER', " }],
  },
  {
    name: 'no answer counts as yes',
    part: 'line',
    shows: /never reached the council \(done\)/,
    edits: [
      {
        file: push,
        from: '        store.write(() => store.outbox.unanswered());\n        throw error;',
        to: "        store.write(() => { for (const it of batch) store.outbox.move(it.id, 'done'); });\n        throw error;",
      },
    ],
  },
];

export interface TriedMistake {
  readonly end: 'caught' | 'NOT CAUGHT' | 'DID NOT RUN';
  /** What the suite found, or what became of it. */
  readonly said: string;
}

/** Puts one mistake into a copy of the program and runs its part of the suite there, which must fail. */
export function tryOut(mistake: FaultMistake, kills: number, seed: number): TriedMistake {
  const how = ['--only', mistake.part, '--kills', String(kills), '--seed', String(seed), '--first-failure'];
  const { status, stdout, stderr } = tryMistake(mistake, ['tests/faults/main.ts', ...how], 900_000);
  const found = stdout.split('\n').filter((line) => line.startsWith('  '));
  const shown = found.filter((line) => mistake.shows.test(line));
  if (status === 1 && shown.length > 0) return { end: 'caught', said: shown.slice(0, 2).join('\n') };
  if (status === 0) return { end: 'NOT CAUGHT', said: stdout.trimEnd() };
  return { end: 'DID NOT RUN', said: `${stdout}${stderr}`.slice(-2_000) };
}
