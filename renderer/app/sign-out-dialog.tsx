import { Spinner } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Ask } from '../ui/ask.tsx';
import { useSay } from '../ui/toasts.tsx';
import { useEngine } from './engine.ts';
import { useSync } from './session.ts';

/** Says what would stay unfinished before it asks whether to sign out all the same; what can be sent is sent first. */
export function SignOutDialog(props: { onClose: () => void }) {
  const { orpc } = useEngine();
  const say = useSay();
  const online = useSync()?.online === true;
  const [left, setLeft] = useState<string | null>(null);
  const before = useQuery({ ...orpc.session.beforeSignOut.queryOptions(), staleTime: 0 });
  const signOut = useMutation(
    orpc.session.signOut.mutationOptions({
      onSuccess: (answer) => (answer.done ? props.onClose() : setLeft(answer.words)),
      onError: say.problem,
    }),
  );
  if (before.data === undefined) return null;
  const { waiting, words } = before.data;
  const sends = left === null && online && waiting > 0;
  const remains = left ?? (sends ? null : words);
  return (
    <Ask
      open
      title={left === null ? 'Sign out?' : 'Not everything could be sent'}
      yes={remains !== null ? 'Sign out all the same' : sends ? 'Send and sign out' : 'Sign out'}
      no="Stay signed in"
      busy={signOut.isPending}
      onYes={() => signOut.mutate({ leaveUnsent: remains !== null })}
      onClose={props.onClose}
    >
      <p aria-live="polite">
        {remains ??
          (sends
            ? waiting === 1
              ? '1 thing has not been sent yet. It is sent first.'
              : `${waiting} things have not been sent yet. They are sent first.`
            : 'Everything you did has been sent.')}
      </p>
      {signOut.isPending ? <Spinner size="tiny" label="Sending what waits" /> : null}
    </Ask>
  );
}
