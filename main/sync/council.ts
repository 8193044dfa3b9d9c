import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { z } from 'zod';
import { councilContract } from '../../shared/council/contract.ts';
import { FeedRow, Manifest, PullAnswer, PushAnswer, ScopePage } from '../../shared/council/protocol.ts';
import type { Ports } from '../engine/ports.ts';

export type CouncilClient = JsonifiedClient<ContractRouterClient<typeof councilContract>>;

/** Why the council could not be asked or would not answer. */
export type CouncilTrouble =
  | { readonly kind: 'offline' }
  | { readonly kind: 'sign-in-needed'; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number | undefined }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'too-old' }
  | { readonly kind: 'other-version' }
  | { readonly kind: 'broken'; readonly words: string };

/** No token can be had: thrown from inside a call, told apart by `sign-in-needed` and `offline`. */
export class NoTokenError extends Error {
  override readonly name = 'NoTokenError';
  readonly trouble: CouncilTrouble;
  constructor(trouble: CouncilTrouble) {
    super('No access token.');
    this.trouble = trouble;
  }
}

/** The network failed, or no answer came in time: whether the council did anything is not known. */
export class NoConnectionError extends Error {
  override readonly name = 'NoConnectionError';
}

/** The council answered with something this version cannot read, or speaks a protocol it does not. */
export class UnreadableAnswerError extends Error {
  override readonly name = 'UnreadableAnswerError';
}

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

/** Milliseconds after which a call that got no answer counts as no connection. */
const CALL_MS = 30_000;

export interface CouncilOptions {
  readonly url: string;
  readonly ports: Pick<Ports, 'fetch' | 'timers'>;
  /** A token for the council's API; throws NoTokenError. `fresh` after the council refused the last one. */
  readonly token: (fresh: boolean) => Promise<string>;
}

/** A typed client of the council contract over the fetch port. A 401 is tried once more with a fresh token. */
export function createCouncilClient({ url, ports, token }: CouncilOptions): CouncilClient {
  async function send(request: Request, stream: boolean): Promise<Response> {
    const abort = new AbortController();
    const stop = stream
      ? () => undefined
      : ports.timers.after(CALL_MS, () => abort.abort(new Error('The council did not answer in time.')));
    const signal = AbortSignal.any([request.signal, abort.signal]);
    try {
      const response = await ports.fetch(new Request(request, { signal }));
      if (stream) return response;
      // Read whole here, so that an answer cut off in the middle counts as no answer.
      const body = await response.arrayBuffer();
      return new Response(body.byteLength === 0 ? null : body, { status: response.status, headers: response.headers });
    } catch (error) {
      throw new NoConnectionError('The council was not reached.', { cause: error });
    } finally {
      stop();
    }
  }
  const link = new OpenAPILink(councilContract, {
    url,
    fetch: async (request) => {
      const stream = request.url.endsWith('/sync/hints');
      const first = request.clone();
      first.headers.set('authorization', `Bearer ${await token(false)}`);
      const response = await send(first, stream);
      if (response.status !== 401) return response;
      request.headers.set('authorization', `Bearer ${await token(true)}`);
      return send(request, stream);
    },
  });
  return createORPCClient(link);
}

const secondsIn = (data: unknown): number | undefined => {
  const value =
    typeof data === 'object' && data !== null && 'retryAfterSeconds' in data ? data.retryAfterSeconds : undefined;
  return typeof value === 'number' ? value : undefined;
};

/** Sorts whatever a call threw into what to do about it. */
export function troubleOf(error: unknown): CouncilTrouble {
  if (error instanceof NoTokenError) return error.trouble;
  if (error instanceof UnreadableAnswerError) return { kind: 'other-version' };
  if (error instanceof NoConnectionError) return { kind: 'offline' };
  if (!(error instanceof ORPCError))
    return { kind: 'broken', words: 'Something went wrong inside Worksmart while it talked to the council.' };
  switch (error.status) {
    case 401:
      return { kind: 'sign-in-needed', words: 'The council asks you to sign in again.' };
    case 403:
      return { kind: 'refused', words: error.message };
    case 413:
      return { kind: 'too-big' };
    case 426:
      return { kind: 'too-old' };
    case 429:
    case 502:
    case 503:
    case 504:
      return { kind: 'busy', retryAfterSeconds: secondsIn(error.data) };
    default:
      return { kind: 'broken', words: `The council answered with an error (${error.status}).` };
  }
}
