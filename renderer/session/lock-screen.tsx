import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { SessionState } from '../../shared/session/contract.ts';
import { useEngine } from '../app/engine.ts';
import { problemOf } from '../app/problem.ts';
import { focusOnce } from '../ui/focus-once.ts';
import { useSay } from '../ui/toasts.tsx';
import { Front } from './front.tsx';
import { PinInput } from './pin-input.tsx';
import type { SignIn } from './use-sign-in.ts';

const useStyles = makeStyles({
  words: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  form: { display: 'flex', flexDirection: 'column', gap: '14px' },
  other: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    margin: '0 -12px -8px',
  },
});

/** Opens with the PIN and no connection. A colleague can take over without seeing anything of this person's. */
export function LockScreen({ session, signIn }: { session: SessionState; signIn: SignIn }) {
  const styles = useStyles();
  const { orpc } = useEngine();
  const say = useSay();
  const [pin, setPin] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const unlock = useMutation(
    orpc.session.unlock.mutationOptions({
      onError: () => {
        setPin('');
        field.current?.focus();
      },
    }),
  );
  const hand = useMutation(orpc.session.switchPerson.mutationOptions({ onError: say.problem }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pin !== '') unlock.mutate({ pin });
  };
  const name = session.person?.name ?? null;
  return (
    <Front
      title={name === null ? 'Worksmart is locked' : `${name}’s work is locked`}
      foot={session.demonstration ?? session.councilName}
    >
      {session.hasPin ? (
        <form className={styles.form} onSubmit={submit}>
          <PinInput
            label="PIN"
            value={pin}
            onChange={setPin}
            hint="Works with or without a connection"
            error={unlock.isError ? problemOf(unlock.error).words : null}
            focused={(input) => {
              field.current = input;
              focusOnce(input);
            }}
          />
          <div>
            <Button type="submit" appearance="primary" size="large" disabled={unlock.isPending}>
              Unlock
            </Button>
          </div>
        </form>
      ) : (
        <p className={styles.words}>You have no PIN on this device. Sign in again to carry on. What you did is kept.</p>
      )}
      {signIn.words === null ? null : <p className={styles.words}>{signIn.words}</p>}
      <div className={styles.other}>
        <Button appearance="subtle" disabled={signIn.starting} onClick={signIn.begin}>
          {session.hasPin ? 'Forgot the PIN? Sign in again' : 'Sign in again'}
        </Button>
        <Button appearance="subtle" disabled={hand.isPending} onClick={() => hand.mutate(undefined)}>
          Switch person
        </Button>
      </div>
    </Front>
  );
}
