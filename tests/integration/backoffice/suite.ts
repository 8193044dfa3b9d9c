import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { CouncilData } from '../../../backoffice/db/council-data.ts';
import type { BackOfficeDatabase } from '../../../backoffice/db/database.ts';
import { emptyTables } from '../../../backoffice/db/load-council.ts';
import { msOf } from '../../../shared/time/london.ts';
import { type DatabaseKind, databaseKinds } from './databases.ts';
import { type Rig, startOffice } from './rig.ts';
import { NOW, smallCouncil } from './small-council.ts';

export interface Suite {
  rig: Rig;
  database: BackOfficeDatabase;
  another: () => Promise<BackOfficeDatabase>;
  /** Empties the tables and loads another small council. */
  load(over: Partial<CouncilData>): Promise<void>;
}

/** Runs `tests` on each database, over one back office a database and a fresh small council a test. */
export function onEachDatabase(
  name: string,
  tests: (suite: Suite) => void,
  kinds: readonly DatabaseKind[] = databaseKinds,
  connections?: number,
): void {
  if (kinds.length === 0) {
    describe.todo(`${name} (needs WORKSMART_DATABASE_URL)`);
    return;
  }
  describe.each(kinds)(`${name} on $name`, (kind) => {
    const suite = {} as Suite;
    let drop: () => Promise<void>;
    beforeAll(async () => {
      const opened = await kind.open(connections);
      drop = opened.drop;
      suite.database = opened.database;
      suite.another = opened.another;
      suite.rig = await startOffice(opened.database, null);
      suite.load = async (over) => {
        await emptyTables(opened.database.db);
        await suite.rig.office.load(smallCouncil(over));
      };
    });
    beforeEach(async () => {
      suite.rig.clock.ms = msOf(NOW);
      await suite.load({});
    });
    afterAll(async () => {
      await suite.rig.office.close();
      await drop();
    });
    tests(suite);
  });
}
