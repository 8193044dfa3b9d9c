import { useMutation } from '@tanstack/react-query';
import type { CaseFields } from '../../shared/cases/commands.ts';
import type { CaseView } from '../../shared/cases/contract.ts';
import { useEngine } from '../app/engine.ts';
import { useSay } from '../ui/toasts.tsx';

/** Changes fields of a case on the version seen, says so, and offers to undo it on the version there is by then. */
export function useUpdate(view: CaseView): (set: CaseFields, words: string) => void {
  const { orpc, client, queries } = useEngine();
  const say = useSay();
  const update = useMutation(orpc.cases.update.mutationOptions({ onError: say.problem }));
  const caseId = view.case.id;
  const refresh = () => queries.invalidateQueries({ queryKey: orpc.cases.key() });

  const undo = async (before: CaseFields) => {
    const current = await client.cases.get({ id: caseId });
    await update.mutateAsync({ caseId, baseVersion: current.version, set: before });
    await refresh();
  };

  return (set, words) => {
    const before: CaseFields = {};
    if (set.status !== undefined) before.status = view.case.status;
    if (set.priority !== undefined) before.priority = view.case.priority;
    if (set.dueOn !== undefined) before.dueOn = view.case.dueOn;
    if (set.nextAction !== undefined) before.nextAction = view.case.nextAction;
    if (set.riskNote !== undefined) before.riskNote = view.case.riskNote;
    update.mutate(
      { caseId, baseVersion: view.version, set },
      {
        onSuccess: () => {
          void refresh();
          say.done(words, () => void undo(before).catch(say.problem));
        },
      },
    );
  };
}
