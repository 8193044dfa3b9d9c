import { useMutation } from '@tanstack/react-query';
import type { AbsenceView } from '../../shared/absence/contract.ts';
import { useEngine } from '../app/engine.ts';
import { useSync, useToday } from '../app/session.ts';
import { useSay } from '../ui/toasts.tsx';
import { spanWords } from './absence-words.ts';

export type Decision =
  | { readonly is: 'acknowledge'; readonly absences: readonly AbsenceView[] }
  | { readonly is: 'approve'; readonly absence: AbsenceView }
  | { readonly is: 'refuse'; readonly absence: AbsenceView; readonly reason: string };

/** Acknowledging, approving and refusing, each said when done. Offline they are kept and sent later, and that is said too. */
export function useDecisions() {
  const { client } = useEngine();
  const say = useSay();
  const today = useToday();
  const online = useSync()?.online ?? true;
  const later = online ? '' : ' It is sent when you are connected.';
  return useMutation({
    mutationFn: async (it: Decision) => {
      if (it.is === 'acknowledge') {
        for (const absence of it.absences) await client.absence.acknowledge({ absenceId: absence.id });
        return;
      }
      const refused = it.is === 'refuse';
      await client.absence.decide({
        absenceId: it.absence.id,
        decision: refused ? 'refused' : 'approved',
        reason: refused ? it.reason : '',
      });
    },
    onSuccess: (_, it) => say.done(`${wordsOf(it, today)}${later}`),
    onError: (error) => say.problem(error),
  });
}

function wordsOf(it: Decision, today: string): string {
  if (it.is === 'acknowledge') {
    const [first] = it.absences;
    return it.absences.length === 1 && first !== undefined
      ? `Acknowledged: ${first.personName} is sick.`
      : `Acknowledged ${it.absences.length} sickness reports.`;
  }
  const leave = `${it.absence.personName}, leave ${spanWords(it.absence, today)}.`;
  return it.is === 'approve' ? `Approved: ${leave}` : `Refused: ${leave}`;
}
