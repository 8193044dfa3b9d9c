import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** What a person did, in their own terms. */
export type What =
  | { readonly kind: 'note'; readonly text: string }
  /** `settles`: the conflicting command whose place it takes. */
  | {
      readonly kind: 'update';
      readonly caseId: string;
      readonly set: Readonly<Record<string, string>>;
      readonly settles: string | null;
    }
  | { readonly kind: 'booking' }
  | { readonly kind: 'cancel'; readonly bookingId: string }
  | { readonly kind: 'withdraw'; readonly commands: readonly string[] };

export type Line =
  /** Begun. Without a `done` of the same number the process ended in the middle: it may or may not count, never half. */
  | { readonly line: 'doing'; readonly n: string; readonly what: What }
  /** The engine has returned: from here on it was promised to be kept. */
  | {
      readonly line: 'done';
      readonly n: string;
      readonly command: string | null;
      readonly bookingId: string | null;
    }
  /** The engine said no, in words: nothing was done. */
  | { readonly line: 'refused'; readonly n: string };

/** A person's own notebook beside the program, safe on the disk line by line. Shares no code with the engine. */
export function openLedger(path: string) {
  const file = openSync(path, 'a');
  const write = (line: Line): void => void writeSync(file, `${JSON.stringify(line)}\n`);
  return {
    doing: (n: string, what: What): void => write({ line: 'doing', n, what }),
    done(n: string, command: string | null, bookingId: string | null): void {
      write({ line: 'done', n, command, bookingId });
      fsyncSync(file);
    },
    refused: (n: string): void => write({ line: 'refused', n }),
    close: (): void => closeSync(file),
  };
}

export interface Thing {
  readonly what: What;
  /** `done`: promised. `unsure`: cut off in the middle. `refused`: not done. */
  readonly state: 'done' | 'unsure' | 'refused';
  readonly command: string | null;
  readonly bookingId: string | null;
}

/** Everything in a notebook. A last line that was cut off counts as not written. */
export function readLedger(path: string): Thing[] {
  if (!existsSync(path)) return [];
  const things = new Map<string, Thing>();
  for (const text of readFileSync(path, 'utf8').split('\n')) {
    if (!text.endsWith('}')) continue;
    const line = JSON.parse(text) as Line;
    const known = things.get(line.n);
    if (line.line === 'doing') {
      things.set(line.n, { what: line.what, state: 'unsure', command: null, bookingId: null });
    } else if (known !== undefined && line.line === 'done') {
      things.set(line.n, { ...known, state: 'done', command: line.command, bookingId: line.bookingId });
    } else if (known !== undefined) {
      things.set(line.n, { ...known, state: 'refused' });
    }
  }
  return [...things.values()];
}
