import { Button, Link, MessageBar, MessageBarBody, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import type { SessionState } from '../../shared/session/contract.ts';
import { useEngine } from '../app/engine.ts';
import { Front } from './front.tsx';
import type { SignIn } from './use-sign-in.ts';

const useStyles = makeStyles({
  words: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  spinner: { justifyContent: 'flex-start' },
  address: { fontSize: 'inherit' },
});

function SigningIn({ session, stop }: { session: SessionState; stop: () => void }) {
  const styles = useStyles();
  return (
    <>
      <Spinner
        className={styles.spinner}
        size="tiny"
        labelPosition="after"
        label="Waiting for you to sign in in your browser"
      />
      <p className={styles.words}>Sign in with your council account in the page that opened. Then come back here.</p>
      {session.signInAddress === null ? null : (
        <p className={styles.words}>
          Nothing opened?{' '}
          <Link className={styles.address} href={session.signInAddress} target="_blank" rel="noreferrer" inline>
            Open the sign-in page
          </Link>
        </p>
      )}
      <div>
        <Button onClick={stop}>Cancel</Button>
      </div>
    </>
  );
}

/** Sign-on: what will happen, one button, and the way on when the browser did not open. */
export function SignOnScreen({ session, signIn }: { session: SessionState; signIn: SignIn }) {
  const styles = useStyles();
  const { orpc } = useEngine();
  const cancel = useMutation(orpc.session.cancelSignIn.mutationOptions());
  const words = signIn.words ?? session.words;
  return (
    <Front
      title={session.state === 'sign-in-needed' ? 'Sign in again' : 'Sign in'}
      foot={session.demonstration ?? session.councilName}
    >
      {words === null || session.state === 'signing-in' ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words}</MessageBarBody>
        </MessageBar>
      )}
      {session.state === 'signing-in' ? (
        <SigningIn session={session} stop={() => cancel.mutate(undefined)} />
      ) : (
        <>
          <p className={styles.words}>
            Your browser opens. Sign in there with your council account, then come back. You do this once on this
            device.
          </p>
          <div>
            <Button appearance="primary" size="large" onClick={signIn.begin} disabled={signIn.starting}>
              Sign in with your council account
            </Button>
          </div>
          {session.others.length === 0 ? null : (
            <p className={styles.words}>
              Also kept on this device, each sealed from the others: {session.others.map((it) => it.name).join(', ')}.
            </p>
          )}
          {session.durable ? null : (
            <p className={styles.words}>On this machine nothing is kept after Worksmart is closed.</p>
          )}
        </>
      )}
    </Front>
  );
}
