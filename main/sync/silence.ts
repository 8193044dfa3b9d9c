import type { Timers } from '../engine/ports.ts';

/** Milliseconds without a byte of an answer after which a call counts as no connection. A slow line may take longer for the whole. */
export const SILENCE_MS = 30_000;
/** The same of the stream of hints, in which the council's heartbeat comes every 15 s: a network that was left behind says nothing. */
export const STREAM_SILENCE_MS = 60_000;

export interface SilenceWatch {
  /** Aborted when the request's own signal is, or when nothing was heard for too long. */
  readonly signal: AbortSignal;
  /** Something was heard: from now on `ms` may pass until the next. */
  heard(ms: number): void;
  /** Nothing more is waited for. */
  end(): void;
}

export function watchSilence(timers: Timers, outer: AbortSignal): SilenceWatch {
  const abort = new AbortController();
  let cancel: () => void = () => undefined;
  let over = false;
  const end = (): void => {
    over = true;
    cancel();
  };
  outer.addEventListener('abort', end, { once: true });
  return {
    signal: AbortSignal.any([outer, abort.signal]),
    heard(ms) {
      cancel();
      if (!over) cancel = timers.after(ms, () => abort.abort(new Error('The council did not answer in time.')));
    },
    end,
  };
}

/** The whole text of an answer; each piece of it is heard. */
export async function textOf(response: Response, watch: SilenceWatch): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of response.body ?? []) {
    watch.heard(SILENCE_MS);
    text += decoder.decode(bytes, { stream: true });
  }
  return text + decoder.decode();
}

/** An answer that goes on: each piece of it is heard as it is read. */
export function heardStream({ body, status, headers }: Response, watch: SilenceWatch): Response {
  watch.heard(STREAM_SILENCE_MS);
  const listened = new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, out) {
      watch.heard(STREAM_SILENCE_MS);
      out.enqueue(bytes);
    },
    flush: () => watch.end(),
  });
  return new Response(body?.pipeThrough(listened) ?? null, { status, headers });
}
