import { useEffect, useState, useSyncExternalStore } from 'react';
import { useEngine } from './engine.ts';

/** A wire that breaks is mostly there again before anybody would notice, milliseconds. */
const NOTICED_MS = 1_200;

/** Whether the engine behind this window has been gone for long enough to say so: what is shown may not be so any more. */
export function useLost(): boolean {
  const { connection } = useEngine();
  const gone = useSyncExternalStore(connection.subscribe, connection.state) === 'lost';
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    if (!gone) return;
    const timer = setTimeout(() => setNoticed(true), NOTICED_MS);
    return () => {
      clearTimeout(timer);
      setNoticed(false);
    };
  }, [gone]);
  return gone && noticed;
}
