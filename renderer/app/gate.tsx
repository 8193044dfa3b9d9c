import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import type { SessionState } from '../../shared/session/contract.ts';
import { LockScreen } from '../session/lock-screen.tsx';
import { SetPinScreen } from '../session/set-pin-screen.tsx';
import { SignOnScreen } from '../session/sign-on-screen.tsx';
import { StartingScreen } from '../session/starting-screen.tsx';
import { useSignIn } from '../session/use-sign-in.ts';
import { useEngine } from './engine.ts';
import { createRoutes } from './routes.tsx';

/** The work of the `turn`th person in this window. A colleague who takes over begins at Today, not where the other one was. */
function Work({ turn }: { turn: number }) {
  const router = useMemo(() => {
    if (turn > 0) history.replaceState(null, '', '#/today');
    return createRoutes();
  }, [turn]);
  return <RouterProvider router={router} />;
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
  const session = useQuery(orpc.session.get.queryOptions({ refetchInterval: 60_000 })).data;
  const [pinLater, setPinLater] = useState(false);
  const signIn = useSignIn(session);
  const turn = useTurn(session);
  const working = session?.state === 'ready' || session?.state === 'first-sync';
  useEffect(() => {
    if (!working) setPinLater(false);
  }, [working]);
  if (session === undefined) return <StartingScreen words={null} />;
  switch (session.state) {
    case 'starting':
      return <StartingScreen words={session.words} />;
    case 'signed-out':
    case 'signing-in':
    case 'sign-in-needed':
      return <SignOnScreen session={session} signIn={signIn} />;
    case 'locked':
      return <LockScreen session={session} signIn={signIn} />;
    default:
      if (!session.hasPin && !pinLater) return <SetPinScreen session={session} onLater={() => setPinLater(true)} />;
      return <Work key={turn} turn={turn} />;
  }
}
