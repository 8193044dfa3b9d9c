export declare function findChromium(): string | undefined;
/** The folder with initdb and pg_ctl of the newest PostgreSQL here, or undefined. */
export declare function findPostgres(): string | undefined;
