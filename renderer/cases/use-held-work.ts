import { useMutation, useQuery } from '@tanstack/react-query';
import type { HeldWork } from '../../shared/cases/contract.ts';
import { useEngine } from '../app/engine.ts';
import { useSync } from '../app/session.ts';
import { useSay } from '../ui/toasts.tsx';

const NOTHING: readonly HeldWork[] = [];

/** Colleagues' work in the trays of this person's teams. */
export function useHeldWork(): readonly HeldWork[] {
  const { orpc } = useEngine();
  return useQuery(orpc.cases.heldWork.queryOptions()).data ?? NOTHING;
}

/** Taking up and declining, each said when done. Offline they are kept and sent later, and that is said too. */
export function useDecideHeld(it: HeldWork['escrow'], decided: () => void) {
  const { orpc } = useEngine();
  const say = useSay();
  const online = useSync()?.online ?? true;
  const saying = (words: string) => () => {
    say.done(
      `${words} ${it.byName}’s work on ${it.caseReference}.${online ? '' : ' It is sent when you are connected.'}`,
    );
    decided();
  };
  const takeUp = useMutation(
    orpc.cases.takeUp.mutationOptions({ onSuccess: saying('Taken up:'), onError: say.problem }),
  );
  const decline = useMutation(
    orpc.cases.decline.mutationOptions({ onSuccess: saying('Declined:'), onError: say.problem }),
  );
  return {
    busy: takeUp.isPending || decline.isPending,
    takeUp: () => takeUp.mutate({ escrowId: it.id }),
    decline: (reason: string) => decline.mutate({ escrowId: it.id, reason }),
  };
}
