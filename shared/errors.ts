import { z } from 'zod';

/** Every way an app call can fail, as the renderer sees it. Closed list. */
export const ProblemCode = z.enum([
  'signed-out',
  'locked',
  'wrong-pin',
  'sign-in-failed',
  'offline',
  'not-found',
  'not-allowed',
  'not-valid',
  'no-space-left',
  'damaged',
  'council-too-new',
  'council-too-old',
  'internal',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** `words`: what happened and what to do. `kept`: what was not lost, in words, or null. */
export const Problem = z.object({
  code: ProblemCode,
  words: z.string(),
  kept: z.string().nullable(),
  retry: z.boolean(),
});
export type Problem = z.infer<typeof Problem>;
