import { z } from 'zod';

/** The one line the demonstration council prints when it is ready, and all that a client needs to reach it. */
export const CouncilReady = z.object({
  backOffice: z.url(),
  /** A page that says who can sign in. */
  identity: z.url(),
  authority: z.url(),
  knownAuthorities: z.array(z.string()),
  clientId: z.string(),
  apiScope: z.string(),
  /** File of the provider's certificate (PEM), and `sha256/<base64>` of it. */
  certificate: z.string(),
  fingerprint: z.string(),
  /** How far the council's clock is ahead of the real one, milliseconds. */
  clockShift: z.number().int(),
  /** Where the demonstration stands, for people. */
  words: z.string(),
  people: z.array(z.object({ userName: z.string(), name: z.string(), role: z.string(), words: z.string() })),
});
export type CouncilReady = z.infer<typeof CouncilReady>;
