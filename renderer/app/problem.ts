import { ORPCError } from '@orpc/client';
import type { Problem } from '../../shared/errors.ts';
import { EngineGone } from './connection.ts';

function isProblem(data: unknown): data is Problem {
  return typeof data === 'object' && data !== null && 'code' in data && 'words' in data && 'retry' in data;
}

/** Whatever a call failed with, as what happened, what was kept and whether to try again. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError && isProblem(error.data)) return error.data;
  if (error instanceof EngineGone) {
    return {
      code: 'internal',
      words: 'Worksmart is starting again. Try once more in a moment.',
      kept: 'What you had written is kept.',
      retry: true,
    };
  }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return {
      code: 'not-valid',
      words: 'Worksmart could not use what was entered. Check it and try again.',
      kept: null,
      retry: false,
    };
  }
  return {
    code: 'internal',
    words:
      'Something went wrong inside Worksmart. Try again. If it happens again, press “Copy details for IT” on the Sync page and send them to IT.',
    kept: 'Work you had finished is kept on this device.',
    retry: true,
  };
}
