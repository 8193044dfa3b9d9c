import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '../../shared/cases/contract.ts';
import { useEngine } from '../app/engine.ts';
import { useSay } from '../ui/toasts.tsx';
import { type Chosen, type Clash, clashesOf, type Value, withChoice } from './clashes.ts';

export interface Choices {
  of: (field: string) => Clash[];
  choose: (clash: Clash, value: Value) => void;
  sending: boolean;
}

/** Collects a choice for each field of a conflicting change; the last one settles it. */
export function useChoices(conflicts: CaseView['conflicts']): Choices {
  const { orpc } = useEngine();
  const say = useSay();
  const [chosen, setChosen] = useState<Chosen>({});
  const settle = useMutation(orpc.sync.settle.mutationOptions());
  const settleAll = async (decided: ReturnType<typeof withChoice>['decided']) => {
    for (const it of decided) await settle.mutateAsync(it);
    say.done('Settled. Your choice is being sent.');
  };
  return {
    sending: settle.isPending,
    of: (field) => clashesOf(conflicts, chosen, field),
    choose: (clash, value) => {
      const { chosen: next, decided } = withChoice(conflicts, chosen, clash, value);
      setChosen(next);
      if (decided.length > 0) void settleAll(decided).catch(say.problem);
    },
  };
}
