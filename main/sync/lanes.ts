import type { CommandType } from '../../shared/council/commands.ts';

/** What lane planning needs to know of a command. Given in the order of rank. */
export interface Laned {
  readonly id: string;
  readonly lane: string;
  readonly type: string;
  readonly payload: unknown;
  /** `sending`: it is under way, and what follows on its lane waits for it. */
  readonly state: 'waiting' | 'sending' | 'sent' | 'blocked' | 'conflict' | 'rejected';
}

/** Commands that make the thing their lane is about: all that follows on the lane depends on them. */
const MAKERS: ReadonlySet<string> = new Set<CommandType>(['booking.ask', 'absence.reportSickness', 'absence.askLeave']);

/** What says on which others a command depends. */
type Depending = Pick<Laned, 'type' | 'payload'>;

const fieldsSet = (it: Depending): readonly string[] => {
  if (it.type !== 'case.update') return [];
  const payload = it.payload as { set?: Record<string, unknown> };
  return Object.keys(payload.set ?? {});
};

/** Whether `later` makes no sense, or could be wrong, before `earlier` has succeeded. Both are on one lane. */
export function dependsOn(later: Depending, earlier: Depending): boolean {
  if (MAKERS.has(earlier.type)) return true;
  const set = new Set(fieldsSet(earlier));
  return fieldsSet(later).some((field) => set.has(field));
}

/**
 * Which commands to send now and which have to wait for the person. Lanes are independent of each other; on one lane the
 * order is kept, and a command in need of the person holds back only what depends on it.
 */
export function planLanes(
  commands: readonly Laned[],
  limit: number,
): { readonly send: readonly string[]; readonly block: readonly string[]; readonly unblock: readonly string[] } {
  const send: string[] = [];
  const block: string[] = [];
  const unblock: string[] = [];
  const lanes = new Map<string, Laned[]>();
  for (const it of commands) {
    const lane = lanes.get(it.lane);
    if (lane === undefined) lanes.set(it.lane, [it]);
    else lane.push(it);
  }
  const stuck = new Set<string>();
  const chosen = new Set<string>();
  for (const lane of lanes.values()) {
    let held = false;
    lane.forEach((it, index) => {
      if (it.state === 'conflict' || it.state === 'rejected') {
        stuck.add(it.id);
        return;
      }
      if (it.state === 'sent') return;
      const before = lane.slice(0, index);
      if (before.some((earlier) => stuck.has(earlier.id) && dependsOn(it, earlier))) {
        stuck.add(it.id);
        if (it.state === 'waiting') block.push(it.id);
        return;
      }
      if (it.state === 'blocked') unblock.push(it.id);
      // An unanswered command that this one depends on goes first, alone: its refusal must be known before this one is sent.
      if (
        held ||
        it.state === 'sending' ||
        before.some((earlier) => earlier.state !== 'sent' && !stuck.has(earlier.id) && dependsOn(it, earlier))
      ) {
        held = true;
        return;
      }
      chosen.add(it.id);
    });
  }
  for (const it of commands) if (chosen.has(it.id) && send.length < limit) send.push(it.id);
  return { send, block, unblock };
}
