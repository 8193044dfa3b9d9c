import type { Database } from 'better-sqlite3';
import { prepared } from '../store/prepared.ts';

/**
 * The search index only marks a removed document; its words stay in the file until its parts are merged into one (FTS5,
 * `optimize`). About 0.3 s for 20,000 cases, and a few ms for a worker's.
 */
export function clearSearchTraces(db: Database): void {
  prepared(db, `INSERT INTO case_fts (case_fts) VALUES ('optimize')`).run();
}
