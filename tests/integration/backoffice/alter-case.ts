import { HINTS } from '../../../backoffice/commands/push.ts';
import type { BackOfficeDatabase, Tx } from '../../../backoffice/db/database.ts';
import { Writer } from '../../../backoffice/feed/writer.ts';
import type { Case } from '../../../shared/cases/entities.ts';

/** Another system of the council's changes a case, in a transaction of its own making. */
export async function alterCaseIn(tx: Tx, caseId: string, over: Partial<Case>): Promise<void> {
  const write = new Writer(tx, 'thanwick');
  const found = await write.get('case', caseId);
  if (found === undefined) throw new Error('The case is not there.');
  await write.put('case', { ...found.doc, ...over });
  await write.flush(HINTS);
}

export const alterCase = (
  database: Pick<BackOfficeDatabase, 'db'>,
  caseId: string,
  over: Partial<Case>,
): Promise<void> => database.db.transaction().execute((tx) => alterCaseIn(tx, caseId, over));
