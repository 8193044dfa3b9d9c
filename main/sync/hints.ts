import type { Timers } from '../engine/ports.ts';
import { backoff } from './backoff.ts';
import type { CouncilClient } from './council.ts';

/** A stream that lived this long, ms, is none that something on the way cuts off each time: the next is asked for soon. */
const STEADY_MS = 30_000;

export interface HintOptions {
  readonly council: CouncilClient;
  readonly timers: Timers;
  readonly chance: () => number;
  readonly onHint: () => void;
  readonly onState: (connected: boolean) => void;
}

/** Listens to the council's hints until the returned function is called. A lost stream is opened again, with backoff. */
export function listenForHints({ council, timers, chance, onHint, onState }: HintOptions): () => void {
  const abort = new AbortController();
  let failures = 0;
  let cancel: () => void = () => undefined;
  const listen = async (): Promise<void> => {
    let notSteady: () => void = () => undefined;
    try {
      const hints = await council.hints(undefined, { signal: abort.signal });
      onState(true);
      notSteady = timers.after(STEADY_MS, () => {
        failures = 0;
      });
      // Whatever moved between the last pull and this moment has no hint.
      onHint();
      for await (const _hint of hints) onHint();
    } catch {
      // A broken stream says nothing that the next pull will not say.
    }
    notSteady();
    onState(false);
    if (abort.signal.aborted) return;
    failures += 1;
    cancel = timers.after(backoff(failures, chance()), () => void listen());
  };
  void listen();
  return () => {
    abort.abort();
    cancel();
  };
}
