export interface StartFlags {
  readonly open: boolean;
  readonly json: boolean;
  /** 0: a free one. */
  readonly port: number;
  readonly backOfficePort: number;
  readonly data: string | undefined;
  readonly fresh: boolean;
  readonly keep: boolean;
  readonly now: string | undefined;
}
export declare const badFlagCode: number;
export declare class FlagProblem extends Error {}
export declare function readFlags(argv: readonly string[]): StartFlags;
