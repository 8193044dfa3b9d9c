import type { Chance } from './chance.ts';
import { asProtocol1, readsProtocol1 } from './old-client.ts';
import type { Timeline } from './timeline.ts';

export interface NetworkOptions {
  readonly timeline: Timeline;
  readonly chance: Chance;
  /** The back office, in process. */
  readonly handle: (request: Request) => Promise<Response>;
  /** Probability that a request meets a fault; 0 from the moment the weather has cleared. */
  readonly faults: () => number;
  readonly online: () => boolean;
  readonly count: (fault: string) => void;
  /** This machine's Worksmart has not been updated: it speaks protocol 1. */
  readonly old: () => boolean;
  /** Something happened that never may. */
  readonly wrong: (words: string) => void;
}

const FAULTS = [
  'lost',
  'unanswered',
  'cut',
  'doubled',
  'late',
  '401',
  '403',
  '409',
  '413',
  '429',
  '500',
  '503',
] as const;

const answer = (status: number, body: object): Response => Response.json(body, { status });

const errorBody = (status: number, code: string, data?: object): Response =>
  answer(status, { defined: true, code, status, message: code, ...(data === undefined ? {} : { data }) });

/**
 * A network with weather: loss before and after the council, delay (and with it reordering), doubling, answers cut in the
 * middle, and every status a gateway or the council can answer with.
 */
export function createNetwork({ timeline, chance, handle, faults, online, count, old, wrong }: NetworkOptions) {
  return async function fetch(request: Request): Promise<Response> {
    const { url, method } = request;
    const headers = new Headers(request.headers);
    const { pathname } = new URL(url);
    const isOld = old();
    const said = method === 'GET' ? null : await request.text();
    const body = said !== null && isOld ? asProtocol1(pathname, said) : said;
    const make = (): Request => new Request(url, { method, headers, ...(body === null ? {} : { body }) });
    const fault = chance.yes(faults()) ? chance.pick(FAULTS) : 'none';
    const delay = 20 + chance.below(180);
    if (fault !== 'none') count(fault);
    return new Promise((resolve, reject) => {
      const fail = (): void => reject(new TypeError('fetch failed'));
      // A real abort ends the wait at once, as fetch does.
      request.signal.addEventListener('abort', fail);
      if (!online() || fault === 'lost') {
        timeline.after(delay, fail);
        return;
      }
      const canned = statusOf(fault);
      if (canned !== null) {
        timeline.after(delay, () => resolve(canned));
        return;
      }
      timeline.after(delay, async () => {
        const response = await handle(make());
        const text = await response.text();
        if (isOld && !readsProtocol1(pathname, response.status, text))
          wrong(`protocol 1 cannot read ${text.slice(0, 200)}`);
        if (fault === 'doubled') await (await handle(make())).text();
        const back = fault === 'late' ? 20_000 + chance.below(30_000) : 20 + chance.below(180);
        timeline.after(back, () => {
          if (fault === 'unanswered' || !online()) return fail();
          if (fault === 'cut') return resolve(cutOff(text, response, chance));
          resolve(new Response(text, { status: response.status, headers: response.headers }));
        });
      });
    });
  };
}

/** An answer whose body breaks off: reading it fails, as a closed connection does. */
function cutOff(text: string, response: Response, chance: Chance): Response {
  const bytes = new TextEncoder().encode(text);
  const kept = bytes.slice(0, chance.below(Math.max(1, bytes.length)));
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(kept);
      controller.error(new TypeError('terminated'));
    },
  });
  return new Response(stream, { status: response.status, headers: response.headers });
}

function statusOf(fault: (typeof FAULTS)[number] | 'none'): Response | null {
  switch (fault) {
    case '401':
      return errorBody(401, 'UNAUTHORIZED');
    case '403':
      return errorBody(403, 'FORBIDDEN');
    case '409':
      return errorBody(409, 'CONFLICT');
    case '413':
      return errorBody(413, 'PAYLOAD_TOO_LARGE');
    case '429':
      return errorBody(429, 'TOO_MANY_REQUESTS', { retryAfterSeconds: 7 });
    case '500':
      return new Response('<html>gateway</html>', { status: 500, headers: { 'content-type': 'text/html' } });
    case '503':
      return errorBody(503, 'SERVICE_UNAVAILABLE', { retryAfterSeconds: 3 });
    default:
      return null;
  }
}
