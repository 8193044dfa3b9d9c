import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dependsOn, type Laned, planLanes } from './lanes.ts';

const states = ['waiting', 'sending', 'sent', 'blocked', 'conflict', 'rejected'] as const;
const types = ['case.addNote', 'case.update', 'booking.ask', 'booking.cancel', 'absence.askLeave'] as const;
const fields = ['status', 'priority', 'nextAction'] as const;

let made = 0;
const command = (over: Partial<Laned>): Laned => {
  made += 1;
  return { id: `c${made}`, lane: 'case:1', type: 'case.addNote', payload: {}, state: 'waiting', ...over };
};
const update = (over: Partial<Laned>, ...set: readonly string[]): Laned =>
  command({ type: 'case.update', payload: { set: Object.fromEntries(set.map((it) => [it, 'x'])) }, ...over });

/** Commands on a few lanes in any states, in the order of rank. */
const anyCommands = fc
  .array(
    fc.record({
      lane: fc.constantFrom('a', 'b', 'c'),
      type: fc.constantFrom(...types),
      set: fc.subarray([...fields], { minLength: 1 }),
      state: fc.constantFrom(...states),
    }),
    { maxLength: 14 },
  )
  .map((list) =>
    list.map(({ set, ...it }, index): Laned => {
      const payload = it.type === 'case.update' ? { set: Object.fromEntries(set.map((field) => [field, index])) } : {};
      return { ...it, id: String(index), payload };
    }),
  );

/** Those that can never go before the person has done something, worked out without the plan. */
function stuckIn(commands: readonly Laned[]): ReadonlySet<string> {
  const stuck = new Set<string>();
  commands.forEach((it, index) => {
    if (it.state === 'sent') return;
    const blocker = commands
      .slice(0, index)
      .some((earlier) => earlier.lane === it.lane && stuck.has(earlier.id) && dependsOn(it, earlier));
    if (it.state === 'conflict' || it.state === 'rejected' || blocker) stuck.add(it.id);
  });
  return stuck;
}

describe('what depends on what', () => {
  it('everything depends on the command that makes the thing', () => {
    for (const type of ['booking.ask', 'absence.reportSickness', 'absence.askLeave'])
      expect(dependsOn(command({}), command({ type }))).toBe(true);
  });

  it('two changes depend on each other only when they set the same field', () => {
    expect(dependsOn(update({}, 'status'), update({}, 'status', 'priority'))).toBe(true);
    expect(dependsOn(update({}, 'status'), update({}, 'priority', 'nextAction'))).toBe(false);
  });

  it('a note depends on no change, and no change on a note', () => {
    expect(dependsOn(command({}), update({}, 'status'))).toBe(false);
    expect(dependsOn(update({}, 'status'), command({}))).toBe(false);
  });
});

describe('lanes planned by example', () => {
  it('a refused booking holds back all that follows on its lane, and no other lane', () => {
    const refused = command({ lane: 'booking:1', type: 'booking.ask', state: 'rejected' });
    const cancel = command({ lane: 'booking:1', type: 'booking.cancel' });
    const other = command({ lane: 'booking:2', type: 'booking.ask' });
    expect(planLanes([refused, cancel, other], 100)).toEqual({ send: [other.id], block: [cancel.id], unblock: [] });
  });

  it('a conflict on one field blocks a later change of it, and lets another field and a note through', () => {
    const conflict = update({ state: 'conflict' }, 'status');
    const same = update({}, 'status', 'priority');
    const another = update({}, 'nextAction');
    const note = command({});
    expect(planLanes([conflict, same, another, note], 100)).toEqual({
      send: [another.id, note.id],
      block: [same.id],
      unblock: [],
    });
  });

  it('what is blocked by what is blocked stays blocked', () => {
    const conflict = update({ state: 'conflict' }, 'status');
    const second = update({ state: 'blocked' }, 'status', 'priority');
    const third = update({}, 'priority');
    expect(planLanes([conflict, second, third], 100)).toEqual({ send: [], block: [third.id], unblock: [] });
  });

  it('what was blocked goes once nothing holds it back', () => {
    const again = update({ state: 'blocked' }, 'status');
    expect(planLanes([update({ state: 'sent' }, 'status'), again], 100)).toEqual({
      send: [again.id],
      block: [],
      unblock: [again.id],
    });
  });

  it('a change of the same field waits for the answer to the first, but rides with a change of another', () => {
    const first = update({}, 'status');
    const other = update({}, 'priority');
    const same = update({}, 'status');
    expect(planLanes([first, other, same], 100).send).toEqual([first.id, other.id]);
    expect(planLanes([{ ...first, state: 'sent' }, other, same], 100).send).toEqual([other.id, same.id]);
  });

  it('a command that is under way holds back what follows on its lane', () => {
    const underWay = command({ state: 'sending' });
    const after = command({});
    const elsewhere = command({ lane: 'case:2' });
    expect(planLanes([underWay, after, elsewhere], 100).send).toEqual([elsewhere.id]);
  });

  it('takes the oldest first when there is room for few', () => {
    const list = ['1', '2', '3'].map((lane) => command({ lane }));
    expect(planLanes(list, 2).send).toEqual([list[0]?.id, list[1]?.id]);
  });
});

describe('lanes planned for any commands', () => {
  it('sends in the order of rank, each once, and never more than the limit', () => {
    fc.assert(
      fc.property(anyCommands, fc.integer({ min: 1, max: 6 }), (commands, limit) => {
        const { send } = planLanes(commands, limit);
        expect(send.length).toBeLessThanOrEqual(limit);
        expect(new Set(send).size).toBe(send.length);
        expect(send).toEqual(commands.map((it) => it.id).filter((id) => send.includes(id)));
      }),
    );
  });

  it('overtakes on a lane only what was answered or needs the person', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const { send } = planLanes(commands, 100);
        const stuck = stuckIn(commands);
        commands.forEach((it, index) => {
          if (!send.includes(it.id)) return;
          for (const earlier of commands.slice(0, index)) {
            if (earlier.lane !== it.lane) continue;
            expect(send.includes(earlier.id) || earlier.state === 'sent' || stuck.has(earlier.id)).toBe(true);
          }
        });
      }),
    );
  });

  it('never sends a command with, or before the answer of, one it depends on', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const { send } = planLanes(commands, 100);
        commands.forEach((it, index) => {
          if (!send.includes(it.id)) return;
          for (const earlier of commands.slice(0, index))
            if (earlier.lane === it.lane && dependsOn(it, earlier)) expect(earlier.state).toBe('sent');
        });
      }),
    );
  });

  it('sends only what waits, and blocks and unblocks exactly what the stuck ones say', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const plan = planLanes(commands, 100);
        const stuck = stuckIn(commands);
        for (const it of commands) {
          if (plan.send.includes(it.id)) expect(['waiting', 'blocked']).toContain(it.state);
          expect(plan.block.includes(it.id)).toBe(it.state === 'waiting' && stuck.has(it.id));
          expect(plan.unblock.includes(it.id)).toBe(it.state === 'blocked' && !stuck.has(it.id));
        }
      }),
    );
  });

  it('plans a lane the same whatever the other lanes hold', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const together = planLanes(commands, 100);
        for (const lane of ['a', 'b', 'c']) {
          const mine = commands.filter((it) => it.lane === lane);
          const alone = planLanes(mine, 100);
          const ids = new Set(mine.map((it) => it.id));
          for (const key of ['send', 'block', 'unblock'] as const)
            expect(together[key].filter((id) => ids.has(id)).toSorted()).toEqual(alone[key].toSorted());
        }
      }),
    );
  });

  it('always has something to send while something waits and nothing needs the person', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const free = commands.map((it): Laned => ({ ...it, state: 'waiting' }));
        expect(planLanes(free, 100).send.length > 0).toBe(free.length > 0);
      }),
    );
  });
});

describe('a command in any plan', () => {
  it('is in exactly one place: sent before, going now, held for its turn, or waiting for the person', () => {
    fc.assert(
      fc.property(anyCommands, fc.integer({ min: 1, max: 6 }), (commands, limit) => {
        const { send, block, unblock } = planLanes(commands, limit);
        const stuck = stuckIn(commands);
        const held = (it: Laned): boolean => {
          const earlier = commands.slice(0, commands.indexOf(it)).filter((one) => one.lane === it.lane);
          const isHeld = it.state === 'sending' || send.length === limit;
          return isHeld || earlier.some((one) => one.state !== 'sent' && !stuck.has(one.id));
        };
        for (const it of commands) {
          const places = [it.state === 'sent', send.includes(it.id), stuck.has(it.id)].filter((yes) => yes).length;
          // What is in none of them is held, and then there is something it is held for.
          expect(places <= 1 && (places === 1 || held(it))).toBe(true);
          expect(block.includes(it.id) && (send.includes(it.id) || unblock.includes(it.id))).toBe(false);
        }
        expect([...send, ...block, ...unblock].every((id) => commands.some((it) => it.id === id))).toBe(true);
      }),
    );
  });

  it('goes once, in its turn, when one plan follows another until nothing is left to send', () => {
    fc.assert(
      fc.property(anyCommands, fc.integer({ min: 1, max: 3 }), (commands, limit) => {
        // The answer to what was under way never came: it is sent again.
        let now = commands.map((it): Laned => (it.state === 'sending' ? { ...it, state: 'waiting' } : it));
        const gone: string[] = [];
        for (let plan = planLanes(now, limit); plan.send.length > 0; plan = planLanes(now, limit)) {
          const { send } = plan;
          gone.push(...send);
          now = now.map((it) => (send.includes(it.id) ? { ...it, state: 'sent' } : it));
        }
        const stuck = stuckIn(commands);
        const free = commands.filter((it) => it.state !== 'sent' && !stuck.has(it.id)).map((it) => it.id);
        expect(gone.toSorted()).toEqual(free.toSorted());
        for (const lane of ['a', 'b', 'c']) {
          const ids = commands.filter((it) => it.lane === lane).map((it) => it.id);
          expect(gone.filter((id) => ids.includes(id))).toEqual(ids.filter((id) => gone.includes(id)));
        }
      }),
    );
  });
});
