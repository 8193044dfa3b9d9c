import type { Device } from './device.ts';

interface Kept {
  readonly state: string;
  readonly resent: number;
  readonly outcome: string | null;
}

/**
 * Looks over a person's shoulder: what they wrote stays on their screen from then on, while it waits, when it has been
 * taken, and when it has come back from the council. Nothing flickers.
 */
export function createWatch(device: Device) {
  const notes: { readonly command: string; readonly noteId: string; readonly caseId: string }[] = [];
  const wrong: string[] = [];

  return {
    wrote: (command: string, noteId: string, caseId: string): void => void notes.push({ command, noteId, caseId }),
    look(when: string): void {
      const { store } = device.person;
      const { db } = store;
      // While a restored backup is being read again, what it lacks is not there yet.
      const whole = db
        .prepare<[], { yes: number }>(
          `SELECT (SELECT count(*) FROM scope WHERE complete = 0 OR sweeping = 1 OR epoch <> (SELECT value FROM meta WHERE name = 'epoch')) = 0 AS yes`,
        )
        .get();
      if (whole?.yes !== 1) return;
      const kept = db.prepare<[string], Kept>(
        `SELECT state, resent, json_extract(answer, '$.outcome') AS outcome FROM outbox WHERE id = ?`,
      );
      for (const it of notes) {
        if (store.get('case', it.caseId) === undefined || store.get('caseNote', it.noteId) !== undefined) continue;
        const command = kept.get(it.command);
        if (command === undefined || command.resent === 1) continue;
        if (['rejected', 'withdrawn', 'conflict'].includes(command.state) || command.outcome === 'escrowed') continue;
        wrong.push(`${when}: note ${it.noteId} was on the screen and is gone (its command is ${command.state})`);
      }
    },
    wrong: (): readonly string[] => wrong,
  };
}
