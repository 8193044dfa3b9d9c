import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SessionState } from '../../shared/session/contract.ts';
import { Front } from './front.tsx';
import { NewPinForm } from './new-pin-form.tsx';

const useStyles = makeStyles({
  words: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
});

/** Once after the first sign-on: a PIN, so that the lock can be opened with no connection. */
export function SetPinScreen(props: { session: SessionState; onLater: () => void }) {
  const styles = useStyles();
  return (
    <Front title="Choose a PIN for this device" foot={props.session.demonstration ?? props.session.councilName}>
      <p className={styles.words}>
        Worksmart locks after {props.session.lockMinutes} minutes without use. Your PIN opens it again, with or without
        a connection.
      </p>
      <NewPinForm
        submit="Set PIN"
        onDone={() => undefined}
        also={
          <Button appearance="subtle" onClick={props.onLater}>
            Not now
          </Button>
        }
      />
    </Front>
  );
}
