import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { LockScreen } from '../session/lock-screen.tsx';
import { SetPinScreen } from '../session/set-pin-screen.tsx';
import { SignOnScreen } from '../session/sign-on-screen.tsx';
import { StartingScreen } from '../session/starting-screen.tsx';
import { useSignIn } from '../session/use-sign-in.ts';
import { useEngine } from './engine.ts';
import { createRoutes } from './routes.tsx';

function Work() {
  const router = useMemo(createRoutes, []);
  return <RouterProvider router={router} />;
}

/** Which face the program shows: sign-on, lock, or the work. Nothing of a person's is mounted unless it may be seen. */
export function Gate() {
  const { orpc } = useEngine();
  // The watch tells every change but the passing of time; what is near to today moves with the clock.
  const session = useQuery(orpc.session.get.queryOptions({ refetchInterval: 60_000 })).data;
  const [pinLater, setPinLater] = useState<string | null>(null);
  const signIn = useSignIn(session);
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
    default: {
      const person = session.person?.id ?? '';
      if (!session.hasPin && pinLater !== person)
        return <SetPinScreen session={session} onLater={() => setPinLater(person)} />;
      return <Work key={person} />;
    }
  }
}
