import type { CommandType } from '../../shared/council/commands.ts';
import type { Command } from '../../shared/council/protocol.ts';

/** Commands that hold no lock others wait for: work on cases. A desk is not kept from the others until a batch ends. */
const SHARING: ReadonlySet<string> = new Set<CommandType>(['case.addNote', 'case.update']);

/**
 * Cuts a push into runs, in order: those of more than one command may share a transaction. A command of somebody else's, or
 * one that stands there twice, is a run of its own.
 */
export function runsOf(commands: readonly Command[], personId: string): Command[][] {
  const runs: Command[][] = [];
  const seen = new Set<string>();
  let open: Command[] | null = null;
  for (const it of commands) {
    const shares = SHARING.has(it.type) && it.personId === personId && !seen.has(it.id);
    seen.add(it.id);
    if (shares && open !== null) open.push(it);
    else {
      const run = [it];
      runs.push(run);
      open = shares ? run : null;
    }
  }
  return runs;
}

/** Ids that payloads name under `field`, each once. What is no text is left to the payload's own check. */
export const idsIn = (commands: readonly Command[], field: string): string[] => [
  ...new Set(
    commands.flatMap(({ payload }) => {
      const id =
        payload !== null && typeof payload === 'object' && !Array.isArray(payload) ? payload[field] : undefined;
      return typeof id === 'string' ? [id] : [];
    }),
  ),
];
