import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { z } from 'zod';
import { councilContract } from '../../shared/council/contract.ts';
import { FeedRow, Manifest, PullAnswer, PushAnswer, ScopePage } from '../../shared/council/protocol.ts';
import type { Ports } from '../engine/ports.ts';
import { heardStream, SILENCE_MS, textOf, watchSilence } from './silence.ts';
import { NoConnectionError, OtherAnswerError, UnreadableAnswerError } from './trouble.ts';

export type CouncilClient = JsonifiedClient<ContractRouterClient<typeof councilContract>>;

/** What comes from the council is checked on arrival. Rows are checked one by one by pull, so here their data may be anything. */
export const arriving = {
  manifest: Manifest,
  push: PushAnswer,
  pull: PullAnswer.extend({
    pages: z.array(ScopePage.extend({ rows: z.array(FeedRow.extend({ data: z.unknown().optional() })) })),
  }),
} as const;

/** An answer of pull whose rows have not been checked yet. */
export type ArrivedPull = z.infer<typeof arriving.pull>;

export function checked<T>(schema: z.ZodType<T>, answer: unknown): T {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  const where = read.error.issues[0]?.path.join('.') ?? '';
  throw new UnreadableAnswerError(`The council's answer could not be read (${where}).`);
}

export interface CouncilOptions {
  readonly url: string;
  readonly ports: Pick<Ports, 'fetch' | 'timers'>;
  /** A token for the council's API; throws NoTokenError. `fresh` after the council refused the last one. */
  readonly token: (fresh: boolean) => Promise<string>;
}

/** An answer that was read whole. Its text is kept as it is: a page is a megabyte, and copies of it count on a small device. */
function readResponse(text: string, { status, headers }: Response): Response {
  const response = new Response(null, { status, headers });
  return Object.defineProperty(response, 'text', { value: () => Promise.resolve(text) });
}

/** A page of a Wi-Fi that wants its own sign-in first, or of a proxy, which says yes in the council's place. */
const isNotOfTheCouncil = ({ ok, headers }: Response): boolean =>
  ok && !(headers.get('content-type') ?? '').startsWith('application/json');

/** Nobody waits longer for a token than for the answer it is for. */
function whileWanted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => reject(new NoConnectionError('The council is not asked any more.'));
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    work.then(resolve, reject);
  });
}

/** A typed client of the council contract over the fetch port. A 401 is tried once more with a fresh token. */
export function createCouncilClient({ url, ports, token }: CouncilOptions): CouncilClient {
  async function send(request: Request, stream: boolean): Promise<Response> {
    const watch = watchSilence(ports.timers, request.signal);
    try {
      watch.heard(SILENCE_MS);
      const response = await ports.fetch(new Request(request, { signal: watch.signal }));
      if (stream && response.ok) return heardStream(response, watch);
      // Read whole here, so that an answer cut off in the middle counts as no answer.
      const text = await textOf(response, watch);
      watch.end();
      if (isNotOfTheCouncil(response))
        throw new OtherAnswerError('Something else answered in the place of the council.');
      return readResponse(text, response);
    } catch (error) {
      watch.end();
      throw new NoConnectionError('The council was not reached.', { cause: error });
    }
  }
  const link = new OpenAPILink(councilContract, {
    url,
    fetch: async (request) => {
      const stream = request.url.endsWith('/sync/hints');
      const first = request.clone();
      first.headers.set('authorization', `Bearer ${await whileWanted(token(false), request.signal)}`);
      const response = await send(first, stream);
      if (response.status !== 401) return response;
      request.headers.set('authorization', `Bearer ${await whileWanted(token(true), request.signal)}`);
      return send(request, stream);
    },
  });
  return createORPCClient(link);
}
