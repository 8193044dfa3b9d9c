import type { StoreHooks } from '../../main/store/store.ts';
import type { Life, Moment } from './life.ts';

type Call = 'manifest' | 'push' | 'pull';

const callOf = (url: string): Call | null => {
  const end = /\/sync\/(manifest|push|pull)$/.exec(url)?.[1];
  return end === 'manifest' || end === 'push' || end === 'pull' ? end : null;
};

/** A pull mostly brings nothing new: to die at its commit would try nothing. */
const bringsRows = (body: Blob): Promise<boolean> => body.text().then((text) => text.includes('"rows":[{'));

/** Notices the moments of a sync as they come, and ends this process at the one it was told to die at. */
export function createDeadlyMoments(dieAt: Life['dieAt'], say: (moment: Moment) => void) {
  let left = dieAt?.nth ?? 0;
  /** What the next commit belongs to: the person's own change, or the answer that has just been read. */
  let changing = false;
  let signingIn = false;
  let answered: 'push' | 'pull' | null = null;

  const die = (): void => void process.kill(process.pid, 'SIGKILL');

  function met(moment: Moment): void {
    if (moment === 'push-sent') say(moment);
    if (dieAt === null || moment !== dieAt.moment) return;
    left -= 1;
    if (left !== 0) return;
    if (dieAt.afterMs === 0) die();
    else setTimeout(die, dieAt.afterMs);
  }

  const hooks: StoreHooks = {
    step(step) {
      if (changing) met(`change-${step}`);
      else if (signingIn && step === 'before-commit') met('sign-in-before-commit');
      else if (answered !== null) {
        met(`${answered}-${step}`);
        if (step === 'after-commit') answered = null;
      }
    },
  };

  return {
    met,
    hooks,
    changing: (is: boolean): void => {
      changing = is;
    },
    signingIn: (is: boolean): void => {
      signingIn = is;
    },
    /** fetch, read whole before it is handed on, so that a page can be died in. */
    async fetch(request: Request): Promise<Response> {
      const call = callOf(request.url);
      if (call === null) return fetch(request);
      const asked = fetch(request);
      met(`${call}-sent`);
      const response = await asked;
      met(`${call}-answered`);
      const parts: Uint8Array<ArrayBuffer>[] = [];
      for await (const part of response.body ?? []) {
        parts.push(part);
        if (call === 'push') met('push-in-the-answer');
        if (call === 'pull') met('pull-in-the-page');
      }
      const body = new Blob(parts);
      if (call !== 'pull') answered = call === 'push' ? call : null;
      else if (await bringsRows(body)) answered = call;
      return new Response(parts.length === 0 ? null : body, {
        status: response.status,
        headers: response.headers,
      });
    },
  };
}

export type DeadlyMoments = ReturnType<typeof createDeadlyMoments>;
