/** What a host tells the engine besides its ports. */
export interface EngineSettings {
  /** Address of the back office, without a trailing slash. */
  readonly councilUrl: string;
  readonly signOn: {
    readonly authority: string;
    readonly clientId: string;
    readonly apiScope: string;
    readonly knownAuthorities: readonly string[];
  };
  readonly host: 'desktop' | 'browser';
  readonly version: string;
  /** A sentence about the demonstration's clock when it does not follow the real one, else null. */
  readonly demonstration: string | null;
  /** Absolute path of better_sqlite3.node where the package cannot find its own. */
  readonly nativeBinding?: string;
  /** Tests of the canary scan only: the cache is not encrypted, so that the scan can be seen to find something. */
  readonly plainStore?: boolean;
}
