import { useEffect } from 'react';
import { useEngine } from './engine.ts';

const EVERY_MS = 20_000;

/** Tells the engine that somebody is there, at most every 20 seconds; the engine counts the minutes to the lock. */
export function useActivity() {
  const { client } = useEngine();
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    const onInput = () => {
      const now = performance.now();
      if (now - last < EVERY_MS) return;
      last = now;
      client.session.active().catch(() => undefined);
    };
    const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, onInput, { passive: true, capture: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, onInput, { capture: true });
    };
  }, [client]);
}
