import { z } from 'zod';

/** Points of a sync (and of a person's own change) at which a client can be made to die exactly. A pull's commit: one with rows. */
export const moments = [
  'manifest-sent',
  'manifest-answered',
  'push-sent',
  'push-answered',
  'push-in-the-answer',
  'push-before-commit',
  'push-after-commit',
  'pull-sent',
  'pull-answered',
  'pull-in-the-page',
  'pull-before-commit',
  'pull-after-commit',
  'change-before-commit',
  'change-after-commit',
  'before-ledger',
  'sign-in-before-commit',
] as const;
export type Moment = (typeof moments)[number];

/** What the parent tells one life of a client process. */
export const Life = z.object({
  /** Begins every text this device writes, so that a text names its writer. */
  device: z.string(),
  /** Counts the lives of one device, so that no two lives write the same text. */
  life: z.number().int(),
  personId: z.uuid(),
  deviceId: z.uuid(),
  councilUrl: z.url(),
  dataFolder: z.string(),
  /** The key of the file of secrets, base64. */
  secretKey: z.string(),
  ledger: z.string(),
  shiftMs: z.number(),
  seed: z.number().int(),
  /** `work`: does things until it is killed. `rest`: brings everything to an end and stops. */
  doing: z.enum(['work', 'rest']),
  /** Longest pause between two things, ms. */
  pauseMs: z.number(),
  /** Turns the signal off and on: on for so long and off for so long, ms. 0: always on. */
  signalMs: z.number(),
  /** Dies by its own SIGKILL at the nth time it comes to this moment, `afterMs` later (0: in that very step). */
  dieAt: z.object({ moment: z.enum(moments), nth: z.number().int(), afterMs: z.number() }).nullable(),
});
export type Life = z.infer<typeof Life>;

/** What a client process says to its parent, one JSON line each. */
export type Said =
  | { readonly said: 'open'; readonly damaged: string | null }
  | { readonly said: 'at'; readonly moment: Moment }
  | { readonly said: 'refused'; readonly code: string; readonly words: string }
  | { readonly said: 'state'; readonly phase: string; readonly badge: string; readonly words: string | null }
  | { readonly said: 'rested'; readonly changed: number };
