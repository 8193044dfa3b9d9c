import { addDays, dayOf, instantOf } from '../../shared/time/london.ts';
import type { Chance } from './chance.ts';
import type { Device } from './device.ts';
import type { Did } from './ledger.ts';

export interface AbsenceParts {
  readonly device: Device;
  readonly chance: Chance;
  readonly now: () => number;
  /** Does something and writes it in the ledger. */
  readonly act: (work: () => void, what: () => Did['what']) => void;
  /** The absence that the last command of this device is about. */
  readonly last: () => string;
}

/** What people do about absence: report sick, come back, ask for leave, take it back; and, as a manager, answer. */
export function createAbsences({ device, chance, now, act, last }: AbsenceParts) {
  const today = () => dayOf(instantOf(now()));
  const all = () => device.person.store.all('absence').map((it) => it.data);

  function reportSick(): void {
    let id = '';
    act(
      () => {
        id = device.services.absence.reportSickness({
          firstDay: today(),
          firstHalf: 'am',
          lastDay: null,
          lastHalf: 'pm',
          category: 'cold-or-flu',
        }).absenceId;
      },
      () => ({ kind: 'absence', absenceId: id || last() }),
    );
  }

  function comeBack(): void {
    const sick = all().filter(
      (it) => it.personId === device.personId && ['reported', 'acknowledged'].includes(it.state),
    );
    if (sick.length === 0) return;
    const absenceId = chance.pick(sick).id;
    act(
      () => void device.services.absence.closeSickness({ absenceId, lastDay: today(), lastHalf: 'pm' }),
      () => ({ kind: 'other' }),
    );
  }

  function askLeave(): void {
    const firstDay = addDays(today(), 7 + chance.below(60));
    let id = '';
    act(
      () => {
        const span = {
          firstDay,
          firstHalf: 'am',
          lastDay: addDays(firstDay, chance.below(3)),
          lastHalf: 'pm',
        } as const;
        id = device.services.absence.askLeave(span).absenceId;
      },
      () => ({ kind: 'absence', absenceId: id || last() }),
    );
  }

  function withdrawLeave(): void {
    const asked = all().filter((it) => it.personId === device.personId && ['asked', 'approved'].includes(it.state));
    if (asked.length === 0) return;
    const absenceId = chance.pick(asked).id;
    act(
      () => void device.services.absence.withdrawLeave({ absenceId }),
      () => ({ kind: 'other' }),
    );
  }

  function answer(): void {
    const waiting = all().filter((it) => it.personId !== device.personId && ['reported', 'asked'].includes(it.state));
    if (waiting.length === 0) return;
    const it = chance.pick(waiting);
    const decision = chance.pick(['approved', 'refused'] as const);
    act(
      () => {
        if (it.state === 'reported') device.services.absence.acknowledge({ absenceId: it.id });
        else device.services.absence.decide({ absenceId: it.id, decision, reason: 'Too few people are in that week.' });
      },
      () => ({ kind: 'other' }),
    );
  }

  return {
    doOne(): void {
      chance.pick([reportSick, comeBack, askLeave, askLeave, withdrawLeave, answer, answer])();
    },
  };
}
