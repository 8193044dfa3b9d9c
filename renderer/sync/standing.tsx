import { makeStyles, tokens } from '@fluentui/react-components';
import type { SyncState } from '../../shared/sync/contract.ts';
import { useSync } from '../app/session.ts';
import { When } from '../ui/when.tsx';

const useStyles = makeStyles({
  words: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  more: { margin: '4px 0 0', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
});

const things = (count: number, one: string, many: string) =>
  count === 1 ? `1 thing ${one}` : `${count} things ${many}`;

/** The first sentence: whether we are connected, and what of mine is where. */
export function standingWords(sync: Pick<SyncState, 'phase' | 'online' | 'waiting' | 'needYou'>): string {
  if (sync.phase === 'stopped') return 'Sync has stopped.';
  if (!sync.online)
    return sync.waiting > 0
      ? `Not connected. ${things(sync.waiting, 'waits', 'wait')} on this device and will be sent.`
      : 'Not connected. Nothing waits to be sent.';
  if (sync.waiting > 0) return `Connected. ${things(sync.waiting, 'is', 'are')} on the way to the council.`;
  if (sync.needYou > 0) return `Connected. ${things(sync.needYou, 'needs', 'need')} you.`;
  return 'Connected. Everything you did has reached the council.';
}

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
