import type { z } from 'zod';
import { appContract } from '../../../shared/app/contract.ts';

interface Described {
  readonly inputSchema?: z.ZodType;
  readonly outputSchema?: z.ZodType;
}

/** One call of the app contract, by its path: `cases.addNote`. */
export interface ContractCall {
  readonly path: string;
  readonly domain: string;
  readonly name: string;
  readonly input: z.ZodType | undefined;
  readonly output: z.ZodType | undefined;
  /** It answers with a stream. */
  readonly streams: boolean;
}

const describedBy = (procedure: object): Described =>
  '~orpc' in procedure && typeof procedure['~orpc'] === 'object' && procedure['~orpc'] !== null
    ? (procedure['~orpc'] as Described)
    : {};

/** Every call of the app contract, walked out of the contract itself. */
export const contractCalls: readonly ContractCall[] = Object.entries(appContract).flatMap(([domain, calls]) =>
  Object.entries(calls).map(([name, procedure]) => {
    const { inputSchema, outputSchema } = describedBy(procedure);
    return {
      path: `${domain}.${name}`,
      domain,
      name,
      input: inputSchema,
      output: outputSchema,
      streams: ['session.watch', 'sync.watch', 'sync.changes'].includes(`${domain}.${name}`),
    };
  }),
);

const byPath = new Map(contractCalls.map((it) => [it.path, it]));

/** Calls that have answered, with an answer their schema takes whole: nothing missing, nothing more. */
export const answeredWell = new Set<string>();

/** Throws when the answer of a call is not what the contract says. */
export function checkAnswer(path: string, answer: unknown): void {
  const call = byPath.get(path);
  if (call === undefined) throw new Error(`${path} is not in the app contract.`);
  if (call.streams) return;
  if (call.output === undefined) throw new Error(`${path} has no output schema.`);
  const read = call.output.safeParse(answer);
  if (!read.success) throw new Error(`${path} answered what its schema does not take: ${read.error.message}`);
  answeredWell.add(path);
}
