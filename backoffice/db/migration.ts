export interface Migration {
  readonly number: number;
  readonly name: string;
  /** Statements apart by `;` at the end of a line, the same on PostgreSQL and PGlite. */
  readonly statements: string;
}
