import { type Mistake, tryMistake } from '../builders/mistake.ts';
import { cursorBeforeRows, newIdOnResend } from '../builders/mistakes-of-both.ts';

/** Mistakes a careful person could make. Each is put into a copy of the program, which the simulation must then fail. */
export const mistakes: readonly Mistake[] = [
  {
    name: 'drop an ack',
    edits: [
      {
        file: 'main/sync/push.ts',
        from: 'store.outbox.answer(answers, now())',
        to: 'store.outbox.answer(answers.slice(1), now())',
      },
    ],
  },
  cursorBeforeRows,
  {
    name: 'skip base version',
    edits: [
      {
        file: 'main/sync/push.ts',
        from: '{ baseVersion: row.baseVersion }',
        to: '{ baseVersion: 2_000_000_000 }',
      },
    ],
  },
  {
    name: 'believe that a restored backup holds everything',
    edits: [{ file: 'main/sync/sync.ts', from: 'store.outbox.sendAgain() > 0', to: 'epoch === manifest.personId' }],
  },
  newIdOnResend,
  {
    name: 'swap a lane’s order',
    edits: [
      {
        file: 'main/sync/push.ts',
        from: 'return plan.send.flatMap((id) => {',
        to: 'return plan.send.toReversed().flatMap((id) => {',
      },
      {
        file: 'main/sync/lanes.ts',
        from: "before.some((earlier) => earlier.state !== 'sent' && !stuck.has(earlier.id) && dependsOn(it, earlier))",
        to: 'false',
      },
    ],
  },
  {
    name: 'lose dependants',
    edits: [
      {
        file: 'main/sync/push.ts',
        from: "for (const id of plan.block) store.outbox.move(id, 'blocked');",
        to: "for (const id of plan.block) store.outbox.move(id, 'withdrawn');",
      },
    ],
  },
  {
    name: 'purge before escrow',
    edits: [
      {
        file: 'main/store/hand-over.ts',
        from: '      leave.run(lane);\n',
        to: '      for (const it of commands) remove(it);\n',
      },
    ],
  },
  {
    name: 'ignore evict',
    edits: [
      {
        file: 'main/sync/pull.ts',
        from: "store.scopes.release(scope, read.touch, at, 'It is no longer on your work list.');",
        to: '',
      },
    ],
  },
  {
    name: 'drop the overlay on ack',
    edits: [
      {
        file: 'main/store/outbox.ts',
        from: "applied: 'sent',\n  merged: 'sent',",
        to: "applied: 'done',\n  merged: 'done',",
      },
    ],
  },
  {
    name: 'skip an unparsed row',
    edits: [
      {
        file: 'main/sync/pull.ts',
        from: 'store.setAside(read.row, read.row.version, JSON.stringify(read.row), read.why, at);',
        to: '',
      },
    ],
  },
  {
    name: 'deliver as another person',
    edits: [
      {
        file: 'backoffice/commands/push.ts',
        from: 'if (command.personId !== personId) {',
        to: 'if (command.personId === council) {',
      },
    ],
  },
  {
    name: 'outbox outside the transaction',
    edits: [
      {
        file: 'main/session/open-person.ts',
        from: '    const lane = laneFor(type, checked.data, personId);\n',
        to: `    const lane = laneFor(type, checked.data, personId);
    store.write(() => {
      for (const touch of mapping.touches(made, store)) {
        const held = store.get(touch.entity, touch.id);
        const row = mapping.apply(held?.data, touch, { ...made, answer: null }, store);
        if (row !== undefined) store.rows.putFromCouncil(touch, held?.version ?? 0, JSON.stringify(row), row, true);
      }
    });
`,
      },
    ],
  },
];

/** Puts one mistake into a copy of the program and runs the simulation there. True: the simulation failed, as it must. */
export function isCaught(mistake: Mistake, runs: number): { caught: boolean; said: string } {
  const command = ['tests/simulation/main.ts', '--runs', String(runs), '--first-failure'];
  const { status, stdout, stderr } = tryMistake(mistake, command, 300_000);
  const caught = status === 1 && stdout.includes('failed. Replay it');
  if (!caught && status !== 0)
    throw new Error(`The simulation with "${mistake.name}" did not run: ${stderr.slice(-2000)}`);
  return { caught, said: stdout.split('\n').slice(0, 3).join('\n') };
}
