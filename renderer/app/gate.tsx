import { useQuery } from '@tanstack/react-query';
import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import type { SessionState } from '../../shared/session/contract.ts';
import { LockScreen } from '../session/lock-screen.tsx';
import { SetPinScreen } from '../session/set-pin-screen.tsx';
import { SignOnScreen } from '../session/sign-on-screen.tsx';
import { StartingScreen } from '../session/starting-screen.tsx';
import { useSignIn } from '../session/use-sign-in.ts';
import { useEngine } from './engine.ts';
import { createRoutes } from './routes.tsx';
import { useWarmPages } from './warm-up.ts';

type Face = 'starting' | 'sign-on' | 'lock' | 'set-pin' | 'work';

function faceOf(session: SessionState | undefined, pinLater: boolean): Face {
  switch (session?.state) {
    case undefined:
    case 'starting':
      return 'starting';
    case 'signed-out':
    case 'signing-in':
    case 'sign-in-needed':
      return 'sign-on';
    case 'locked':
      return 'lock';
    default:
      return session?.hasPin === true || pinLater ? 'work' : 'set-pin';
  }
}

/** The addresses for the `turn`th person in this window. A colleague who takes over begins at Today, not where the other one was. */
const useWork = (working: boolean, turn: number) =>
  useMemo(() => {
    if (!working) return null;
    // With no address yet, the router would first stand without a page and then go to one.
    if (turn > 0 || location.hash.length < 3) history.replaceState(null, '', '#/today');
    return createRoutes();
  }, [working, turn]);

/**
 * The session to show. What opens is large: it is made beside the screen that still stands, in small steps, and shown when
 * it is ready. What closes (a lock, a sign-out, another person) is shown at once.
 */
function useShown(session: SessionState | undefined, pinLater: boolean): SessionState | undefined {
  const before = useDeferredValue(session);
  const to = faceOf(session, pinLater);
  const from = faceOf(before, pinLater);
  const opens = (to === 'work' || to === 'set-pin') && from !== 'work' && from !== to;
  return opens ? before : session;
}

/**
 * Counts the people who have worked in this window, so that nothing typed by one is still mounted for the next. In the
 * first moments of a first sync nobody is known yet: becoming known is no change of person.
 */
function useTurn(session: SessionState | undefined): number {
  const person = session?.person?.id ?? null;
  const [turn, setTurn] = useState({ number: 0, person });
  if (person === null || person === turn.person) return turn.number;
  const next = { number: turn.person === null ? turn.number : turn.number + 1, person };
  setTurn(next);
  return next.number;
}

/** Which face the program shows: sign-on, lock, or the work. Nothing of a person's is mounted unless it may be seen. */
export function Gate() {
  const { orpc } = useEngine();
  // The watch tells every change but the passing of time; what is near to today moves with the clock.
  const current = useQuery(orpc.session.get.queryOptions({ refetchInterval: 60_000 })).data;
  const [pinLater, setPinLater] = useState(false);
  const session = useShown(current, pinLater);
  const signIn = useSignIn(current);
  const turn = useTurn(current);
  const working = current?.state === 'ready' || current?.state === 'first-sync';
  const work = useWork(working, turn);
  useWarmPages(working);
  useEffect(() => {
    if (!working) setPinLater(false);
  }, [working]);
  if (session === undefined) return <StartingScreen words={null} />;
  switch (faceOf(session, pinLater)) {
    case 'starting':
      return <StartingScreen words={session.words} />;
    case 'sign-on':
      return <SignOnScreen session={session} signIn={signIn} />;
    case 'lock':
      return <LockScreen session={session} signIn={signIn} />;
    case 'set-pin':
      return <SetPinScreen session={session} onLater={() => startTransition(() => setPinLater(true))} />;
    case 'work':
      return work === null ? null : <RouterProvider key={turn} router={work} />;
  }
}
