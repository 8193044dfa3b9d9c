/** A start that cannot go on. `said`: a person has read the words already (a program of ours wrote them). */
export class StartFailure extends Error {
  readonly exitCode: number;
  readonly said: boolean;
  constructor(words: string, exitCode: number, said = false) {
    super(words);
    this.name = 'StartFailure';
    this.exitCode = exitCode;
    this.said = said;
  }
}
