import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ListedPerson } from './people-list.ts';
import { CouncilProblem, exitCodes } from './problem.ts';

/** What is kept beside the database: which council it holds, and where its data stands. */
const KeptCouncil = z.object({
  version: z.literal(1),
  seed: z.number().int(),
  /** Where the data stands (milliseconds): the demonstration's clock when it was made or last moved. */
  stands: z.number(),
  shiftMs: z.number(),
  people: z.array(ListedPerson),
});
export type KeptCouncil = z.infer<typeof KeptCouncil>;

const fileOf = (folder: string): string => join(folder, 'council.json');

/** Undefined when the folder holds no council. Throws CouncilProblem when what it holds cannot be read. */
export function readKept(folder: string): KeptCouncil | undefined {
  if (!existsSync(fileOf(folder))) return undefined;
  try {
    return KeptCouncil.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8')));
  } catch {
    throw damaged(folder);
  }
}

export function writeKept(folder: string, kept: KeptCouncil): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${fileOf(folder)}.new`;
  writeFileSync(draft, JSON.stringify(kept), { mode: 0o600 });
  renameSync(draft, fileOf(folder));
}

export const damaged = (folder: string): CouncilProblem =>
  new CouncilProblem(
    `The council's data in ${folder} is damaged. Nothing was changed. Start with --fresh for a new council, or with another --data folder.`,
    exitCodes.dataFolder,
  );
