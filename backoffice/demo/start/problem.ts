export const exitCodes = { failed: 1, badSetting: 2, portInUse: 4, dataFolder: 5 } as const;

/** A start of the council that cannot go on: the message is the sentence a person reads. */
export class CouncilProblem extends Error {
  readonly exitCode: number;
  constructor(words: string, exitCode: number = exitCodes.failed) {
    super(words);
    this.name = 'CouncilProblem';
    this.exitCode = exitCode;
  }
}

export const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
