import { makeStyles, Spinner } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { useEngine } from '../app/engine.ts';
import { useAfter } from '../ui/states.tsx';
import { Front } from './front.tsx';

const useStyles = makeStyles({ spinner: { justifyContent: 'flex-start' } });

/** Nothing for a moment, then that it is starting, then what to do when it does not. */
export function StartingScreen(props: { words: string | null }) {
  const styles = useStyles();
  const { connection } = useEngine();
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const late = useAfter(400);
  const veryLate = useAfter(6000);
  if (!late) return null;
  return (
    <Front title="Starting Worksmart">
      <Spinner
        className={styles.spinner}
        size="small"
        label={props.words ?? 'Opening your work on this device'}
        labelPosition="after"
      />
      {veryLate && state !== 'open' ? (
        <p role="alert">
          The part of Worksmart that keeps your work is not answering. Close this window and start Worksmart again.
          Nothing you finished is lost.
        </p>
      ) : null}
    </Front>
  );
}
