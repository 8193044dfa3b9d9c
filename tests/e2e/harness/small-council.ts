import { join } from 'node:path';
import { z } from 'zod';
import { type EntityName, type EntityOf, entitySchemas } from '../../../shared/council/entities.ts';
import { type Council, StartLine } from './council.ts';
import { root, startProgram } from './program.ts';

export interface SmallCouncil extends Council {
  /** The case goes to another worker, or to nobody. */
  reassign(caseId: string, to: string | null, by: string): Promise<void>;
  /** The person joins another team and leaves theirs. */
  move(personId: string, teamId: string): Promise<void>;
  /** Time passes at the council, and on every device that is started from then on. */
  pass(hours: number): Promise<void>;
  /** What the council's table of this entity holds now. */
  read<N extends EntityName>(entity: N): Promise<EntityOf<N>[]>;
}

/** The small council of the tests, whose register the spec can be: three teams, nine people, six cases. */
export async function startSmallCouncil(): Promise<SmallCouncil> {
  const program = startProgram(process.execPath, [join(root, 'tests', 'e2e', 'harness', 'small-council-program.ts')]);
  const line = StartLine.extend({ orders: z.url() }).parse(await program.ready);
  const order = async (body: object): Promise<unknown> => {
    const response = await fetch(line.orders, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`The council did not do it: ${response.status}`);
    return response.json();
  };
  return {
    line,
    folder: root,
    program,
    reassign: async (caseId, to, by) => void (await order({ do: 'reassign', caseId, to, by })),
    move: async (personId, teamId) => void (await order({ do: 'move', personId, teamId })),
    async pass(hours) {
      const shift = z.number().parse(await order({ do: 'pass', hours }));
      const at = line.clientArguments.findIndex((it) => it.startsWith('--clock-shift='));
      line.clientArguments[at] = `--clock-shift=${shift}`;
    },
    async read<N extends EntityName>(entity: N) {
      // The rows are of the table that was asked for, and checked as such; only the compiler cannot see that.
      return z.array(entitySchemas[entity]).parse(await order({ do: 'read', entity })) as EntityOf<N>[];
    },
    async stop() {
      await program.stop();
    },
  };
}
