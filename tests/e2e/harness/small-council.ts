import { join } from 'node:path';
import { z } from 'zod';
import { type Council, StartLine } from './council.ts';
import { root, startProgram } from './program.ts';

export interface SmallCouncil extends Council {
  /** The case goes to another worker, or to nobody. */
  reassign(caseId: string, to: string | null, by: string): Promise<void>;
  /** The person joins another team and leaves theirs. */
  move(personId: string, teamId: string): Promise<void>;
}

/** The small council of the tests, whose register the spec can be: three teams, nine people, six cases. */
export async function startSmallCouncil(): Promise<SmallCouncil> {
  const program = startProgram(process.execPath, [join(root, 'tests', 'e2e', 'harness', 'small-council-program.ts')]);
  const line = StartLine.extend({ orders: z.url() }).parse(await program.ready);
  const order = async (body: object): Promise<void> => {
    const response = await fetch(line.orders, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`The council did not do it: ${response.status}`);
  };
  return {
    line,
    folder: root,
    program,
    reassign: (caseId, to, by) => order({ do: 'reassign', caseId, to, by }),
    move: (personId, teamId) => order({ do: 'move', personId, teamId }),
    async stop() {
      await program.stop();
    },
  };
}
