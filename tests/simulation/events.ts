import { people, uuid } from '../integration/backoffice/small-council.ts';
import type { Chance } from './chance.ts';
import type { Council } from './council.ts';
import type { Ledger } from './ledger.ts';
import type { Timeline } from './timeline.ts';
import type { Worker } from './worker.ts';

const MINUTE = 60_000;

export const CASES = [...Array(6).keys()].map((n) => uuid(1001 + n));
/** A value of a field that this version does not know. */
export const UNKNOWN_PRIORITY = 'immediate';

export interface EventParts {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly council: Council;
  readonly ledger: Ledger;
  readonly count: (fault: string) => void;
  /** Virtual ms in which people work. */
  readonly working: number;
  readonly restores: boolean;
}

/** What the council's own systems do meanwhile: cases and people move, a newer version writes, a backup is put back. */
export function planEvents({ timeline, chance, council, ledger, count, working, restores }: EventParts): void {
  for (let at = MINUTE; at < working; at += (1 + chance.below(4)) * MINUTE) {
    timeline.after(at, () => {
      count('reassigned');
      return council.reassign(chance.pick(CASES), {
        assignedTo: chance.pick([people.worker, people.colleague, people.otherWorker, null]),
        teamId: chance.pick(['housing', 'housing', 'noise']),
      });
    });
  }
  if (chance.yes(0.5)) {
    for (let at = chance.below(working); at < working; at += (2 + chance.below(4)) * MINUTE) {
      timeline.after(at, () => {
        count('changed team');
        return council.movePerson(
          chance.pick([people.worker, people.colleague, people.otherWorker]),
          chance.pick(['housing', 'noise']),
        );
      });
    }
  }
  if (chance.yes(0.4)) {
    const caseId = chance.pick(CASES.slice(0, 3));
    const stays = chance.yes(0.7);
    timeline.after(chance.below(working), () => {
      count('newer value');
      return council.setPriority(caseId, UNKNOWN_PRIORITY);
    });
    if (!stays) timeline.after(working, () => council.setPriority(caseId, 'routine'));
  }
  if (restores) {
    const takenAt = chance.below(working / 2);
    timeline.after(takenAt, async () => {
      const putBack = await council.backup();
      timeline.after(MINUTE / 2 + chance.below(working / 2), async () => {
        count('backup restored');
        ledger.restored(await council.changes(), await council.escrow());
        await putBack();
      });
    });
  }
}

/** A person's spell: things done at odd moments, stretches without signal, power cuts and restarts. */
export function planSpell(
  worker: Worker,
  { timeline, chance, count, working }: Pick<EventParts, 'timeline' | 'chance' | 'count' | 'working'>,
): void {
  const { device } = worker;
  for (let at = chance.below(MINUTE); at < working; at += chance.below(40_000))
    timeline.after(at, () => worker.doSomething());
  for (let at = chance.below(4 * MINUTE); at < working; at += (3 + chance.below(6)) * MINUTE) {
    timeline.after(at, () => {
      device.online = false;
      count('no signal');
    });
    timeline.after(at + (1 + chance.below(3)) * MINUTE, () => {
      device.online = true;
    });
  }
  for (let at = chance.below(4 * MINUTE); at < working; at += (2 + chance.below(5)) * MINUTE) {
    timeline.after(at, () => {
      device.cutPowerIn(1 + chance.below(9));
      count('power cut');
    });
    timeline.after(at + MINUTE, () => {
      if (device.powered) return;
      device.start();
      worker.lookAgain();
    });
  }
}
