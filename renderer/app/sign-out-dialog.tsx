import { Spinner } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Ask } from '../ui/ask.tsx';
import { useSay } from '../ui/toasts.tsx';
import { useEngine } from './engine.ts';

/** Says what would stay unsent before anything is lost; signing out sends first. */
export function SignOutDialog(props: { onClose: () => void }) {
  const { orpc } = useEngine();
  const say = useSay();
  const [remains, setRemains] = useState<string | null>(null);
  const before = useQuery({ ...orpc.session.beforeSignOut.queryOptions(), staleTime: 0 });
  const signOut = useMutation(
    orpc.session.signOut.mutationOptions({
      onSuccess: (answer) =>
        answer.done ? props.onClose() : setRemains(answer.words ?? 'Some of your work has not been sent.'),
      onError: say.problem,
    }),
  );
  const waiting = (before.data?.waiting ?? 0) + (before.data?.needYou ?? 0);
  return (
    <Ask
      open
      title={remains === null ? 'Sign out?' : 'Some of your work would stay unsent'}
      yes={remains === null ? (waiting > 0 ? 'Send and sign out' : 'Sign out') : 'Sign out and leave it unsent'}
      no="Stay signed in"
      busy={signOut.isPending}
      onYes={() => signOut.mutate({ leaveUnsent: remains !== null })}
      onClose={props.onClose}
    >
      {remains !== null ? (
        <p>{remains} It can be sent only when you sign in on this device again.</p>
      ) : (
        <p>
          {before.data?.words ??
            (waiting > 0
              ? `${waiting} things have not been sent yet. They are sent first.`
              : 'Everything you did has been sent.')}
        </p>
      )}
      {signOut.isPending ? <Spinner size="tiny" label="Sending what waits" /> : null}
    </Ask>
  );
}
