import { oc } from '@orpc/contract';
import { Problem } from '../errors.ts';

/** Every app call may fail with a Problem: a code from a closed list, a sentence, what was kept, whether to try again. */
export const app = oc.errors({ PROBLEM: { message: 'See data.words.', data: Problem } });
