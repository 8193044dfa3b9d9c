import { Spinner } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Ask } from '../ui/ask.tsx';
import { useSay } from '../ui/toasts.tsx';
import { useEngine } from './engine.ts';

/** Says what would stay unfinished before anything is lost; signing out sends first. */
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
  const waiting = before.data?.waiting ?? 0;
  return (
    <Ask
      open
      title={remains === null ? 'Sign out?' : 'Not everything is finished'}
      yes={remains === null ? (waiting > 0 ? 'Send and sign out' : 'Sign out') : 'Sign out all the same'}
      no="Stay signed in"
      busy={signOut.isPending}
      onYes={() => signOut.mutate({ leaveUnsent: remains !== null })}
      onClose={props.onClose}
    >
      {remains !== null ? <p>{remains}</p> : <p>{before.data?.words ?? 'Everything you did has been sent.'}</p>}
      {signOut.isPending ? <Spinner size="tiny" label="Sending what waits" /> : null}
    </Ask>
  );
}
