import { makeStyles, tokens } from '@fluentui/react-components';
import { useSync } from '../app/session.ts';
import { When } from '../ui/when.tsx';

const useStyles = makeStyles({
  words: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  more: { margin: '4px 0 0', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
});

/** How sync stands, in sentences. */
export function Standing() {
  const styles = useStyles();
  const sync = useSync();
  if (sync === undefined) return null;
  const first =
    sync.phase === 'stopped'
      ? 'Sync has stopped.'
      : sync.online
        ? sync.waiting > 0
          ? `Connected. ${sync.waiting === 1 ? '1 thing is' : `${sync.waiting} things are`} on the way to the council.`
          : 'Connected. Everything you did has reached the council.'
        : sync.waiting > 0
          ? `Not connected. ${sync.waiting === 1 ? '1 thing waits' : `${sync.waiting} things wait`} on this device and will be sent.`
          : 'Not connected. Nothing waits to be sent.';
  return (
    <div aria-live="polite">
      <p className={styles.words}>{first}</p>
      {sync.words === null ? null : <p className={styles.more}>{sync.words}</p>}
      <p className={styles.more}>
        {sync.lastSyncedAt === null ? (
          'Not read from the council yet.'
        ) : (
          <>
            Last in step with the council <When at={sync.lastSyncedAt} />.
          </>
        )}
        {sync.nextTryAt === null ? null : (
          <>
            {' '}
            Worksmart tries again <When at={sync.nextTryAt} />.
          </>
        )}
      </p>
    </div>
  );
}
