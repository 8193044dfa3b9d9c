import { z } from 'zod';

/** The outcomes that protocol 1 knew. A client of that version could not read an answer with another. */
const Answered = z.object({
  answers: z.array(z.object({ outcome: z.enum(['applied', 'merged', 'conflict', 'rejected']) })),
});

/** What a client that has not been updated says: protocol 1, which knew of no base epochs. */
export function asProtocol1(path: string, body: string): string {
  if (!path.endsWith('/push') && !path.endsWith('/pull')) return body;
  const said = JSON.parse(body) as {
    protocol?: number;
    epoch?: string;
    commands?: { protocol: number; baseEpoch?: string }[];
  };
  if (said.protocol !== undefined) said.protocol = 1;
  delete said.epoch;
  for (const command of said.commands ?? []) {
    command.protocol = 1;
    delete command.baseEpoch;
  }
  return JSON.stringify(said);
}

/** Whether a client of protocol 1 can read what it was answered. */
export const readsProtocol1 = (path: string, status: number, text: string): boolean =>
  !path.endsWith('/push') || status !== 200 || Answered.safeParse(JSON.parse(text)).success;
