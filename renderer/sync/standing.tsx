import { makeStyles, tokens } from '@fluentui/react-components';
import { useSync } from '../app/session.ts';
import { When } from '../ui/when.tsx';
import { standingWords } from './standing-words.ts';

const useStyles = makeStyles({
  words: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  more: { margin: '4px 0 0', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
});

/** How sync stands, in sentences. */
export function Standing() {
  const styles = useStyles();
  const sync = useSync();
  if (sync === undefined) return null;
  const first = standingWords(sync);
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
