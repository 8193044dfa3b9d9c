import { CannotStart } from '../../host/cannot-start.ts';
import { lockFolder } from '../../host/folder-lock.ts';
import { CouncilProblem, exitCodes } from './problem.ts';

/** How long an owner that is just ending may take, milliseconds. */
export const patienceMs = 10_000;
const stepMs = 100;

/**
 * Makes this process the only one with the folder, waiting for one that is ending. Returns what gives the folder back.
 * Throws CouncilProblem when another keeps it.
 */
export async function ownFolder(folder: string, wait: (ms: number) => Promise<void>): Promise<() => void> {
  for (let waited = 0; ; waited += stepMs) {
    try {
      return lockFolder(folder);
    } catch (cause) {
      if (!(cause instanceof CannotStart)) throw cause;
      if (waited >= patienceMs) throw new CouncilProblem(cause.message, exitCodes.dataFolder);
    }
    await wait(stepMs);
  }
}
