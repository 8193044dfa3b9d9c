/** One row of the outbox by its columns, as SQLite gives it. */
export type RawCommand = Readonly<Record<string, string | number | null>>;

export interface KeptTouch {
  readonly entity: string;
  readonly id: string;
}

export interface KeptCommand {
  readonly row: RawCommand;
  readonly touches: readonly KeptTouch[];
}

export interface KeptDraft {
  readonly text: string;
  readonly savedAt: string;
}

/** What a person made on this device and the session needs: all that cannot come again from the council. */
export interface Kept {
  /** By id: everything in the outbox. */
  readonly commands: ReadonlyMap<string, KeptCommand>;
  readonly drafts: ReadonlyMap<string, KeptDraft>;
  readonly meta: ReadonlyMap<string, string>;
  readonly secrets: ReadonlyMap<string, string>;
}

export const nothingKept: Kept = { commands: new Map(), drafts: new Map(), meta: new Map(), secrets: new Map() };

/** What is worth keeping of `meta`: how the session is locked, the council's policy, and of which epoch what was sent is. */
export const keptMeta = [
  'locked',
  'pin',
  'wrongPins',
  'council',
  'epoch',
  'readEpoch',
  'recovered',
  'recoveryRead',
] as const;

/** Counts every change of what is kept, in the main file and in the spare: whose is higher has seen more. */
export const CHANGES = 'changes';
