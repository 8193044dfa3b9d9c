import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLost } from '../app/lost.ts';
import { useSession, useSync } from '../app/session.ts';
import { When } from '../ui/when.tsx';
import { type RunProgress, runProgress } from './run-progress.ts';
import { standingWords } from './standing-words.ts';

const useStyles = makeStyles({
  words: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  run: { display: 'flex', alignItems: 'center', gap: '12px', marginTop: '8px', fontVariantNumeric: 'tabular-nums' },
  bar: { width: '240px' },
  more: { margin: '4px 0 0', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
});

/** How far the sending has come since this page has seen it. */
function Run() {
  const styles = useStyles();
  const sync = useSync();
  const [seen, setSeen] = useState<{ sync: typeof sync; run: RunProgress | null }>({ sync: undefined, run: null });
  if (sync !== undefined && seen.sync !== sync) setSeen({ sync, run: runProgress(seen.run, sync) });
  if (seen.run === null) return null;
  const { done, all } = seen.run;
  return (
    <div className={styles.run}>
      <ProgressBar className={styles.bar} aria-label="Sending what you did" value={done} max={all} />
      {done} of {all} sent
    </div>
  );
}

/** How sync stands, in sentences. `damageTold`: the person has read that the copy on this device was damaged. */
export function Standing({ damageTold }: { damageTold: boolean }) {
  const styles = useStyles();
  const sync = useSync();
  const session = useSession();
  const lost = useLost();
  if (sync === undefined) return null;
  if (lost)
    return (
      <p aria-live="polite" className={styles.words}>
        Worksmart is starting again. How things stand is said here when it is back; below is how they were.
      </p>
    );
  const first = standingWords(sync, {
    recovered: (session?.recovered ?? null) !== null ? 'unread' : damageTold ? 'read' : null,
    first: sync.lastSyncedAt === null,
  });
  return (
    <div aria-live="polite">
      <p className={styles.words}>{first}</p>
      <Run />
      {sync.words === null ? null : <p className={styles.more}>{sync.words}</p>}
      <p className={styles.more}>
        {sync.lastSyncedAt === null ? null : (
          <>
            Last fully up to date <When at={sync.lastSyncedAt} />.
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
