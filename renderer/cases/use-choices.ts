import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract.ts';
import type { FieldConflict } from '../../shared/council/protocol.ts';
import { useEngine } from '../app/engine.ts';
import { useSay } from '../ui/toasts.tsx';

type Value = FieldConflict['mine'];
export interface Clash {
  outboxId: string;
  conflict: FieldConflict;
  /** What was chosen for it so far; undefined while nothing is. */
  chosen: Value | undefined;
  /** Other fields of the same change that still need a choice. */
  others: string[];
  /** The colleague whose change it is, when it was handed over; null: this person's own. */
  author: string | null;
}
export interface Choices {
  of: (field: string) => Clash[];
  choose: (clash: Clash, value: Value) => void;
  sending: boolean;
}

/** Collects a choice for each field of a conflicting change; the last one settles it. */
export function useChoices(conflicts: CaseView['conflicts']): Choices {
  const { orpc } = useEngine();
  const say = useSay();
  const [chosen, setChosen] = useState<Record<string, Record<string, Value>>>({});
  const settle = useMutation(
    orpc.sync.settle.mutationOptions({
      onSuccess: () => say.done('Settled. Your choice is being sent.'),
      onError: say.problem,
    }),
  );
  return {
    sending: settle.isPending,
    of: (field) =>
      conflicts.flatMap(({ outboxId, fields, author }) =>
        fields
          .filter((it) => it.field === field)
          .map((conflict) => ({
            outboxId,
            conflict,
            author,
            chosen: chosen[outboxId]?.[field],
            others: fields.map((it) => it.field).filter((it) => it !== field && chosen[outboxId]?.[it] === undefined),
          })),
      ),
    choose: (clash, value) => {
      const fields = { ...chosen[clash.outboxId], [clash.conflict.field]: value };
      setChosen({ ...chosen, [clash.outboxId]: fields });
      if (clash.others.length === 0) settle.mutate({ id: clash.outboxId, fields });
    },
  };
}
