import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { RouterProvider } from 'react-router/dom';
import { useEngine } from './engine.ts';
import { createRoutes } from './routes.tsx';

function Open() {
  const router = useMemo(createRoutes, []);
  return <RouterProvider router={router} />;
}

/** Which face the program shows: sign-on, lock, or the work. Nothing of a person's is mounted unless it may be seen. */
export function Gate() {
  const { orpc } = useEngine();
  const session = useQuery(orpc.session.get.queryOptions()).data;
  if (session?.state === 'ready' || session?.state === 'first-sync') return <Open key={session.person?.id ?? ''} />;
  return null;
}
