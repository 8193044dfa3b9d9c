import { Button, Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { PlugDisconnected16Regular } from '@fluentui/react-icons/svg/plug-disconnected';
import { useMutation } from '@tanstack/react-query';
import { useEngine } from './engine.ts';
import { useLost } from './lost.ts';
import { useSession, useSync } from './session.ts';

const useStyles = makeStyles({
  demo: {
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
    padding: '0 16px',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    flexWrap: 'wrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '26px',
    padding: '0 16px',
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground1,
  },
  bar: { width: '180px' },
  again: { fontSize: 'inherit' },
  told: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '4px 16px',
    flexWrap: 'wrap',
    padding: '6px 16px',
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  telling: { maxWidth: '100ch', lineHeight: tokens.lineHeightBase300 },
});

function Lost() {
  const styles = useStyles();
  return (
    <div className={styles.line} role="alert">
      <PlugDisconnected16Regular aria-hidden />
      Worksmart is starting again behind this window. What you wrote is kept.
      <Link className={styles.again} onClick={() => location.reload()}>
        Reload
      </Link>
    </div>
  );
}

/** `20,001`. The browser's own way loads its tables of languages first, in the very moment the work opens. */
const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

function FirstSync() {
  const styles = useStyles();
  const first = useSync()?.firstSync ?? null;
  const session = useSession();
  if (first === null && session?.state !== 'first-sync') return null;
  const rows = first?.rows ?? 0;
  const total = first?.total ?? null;
  return (
    <div className={styles.line}>
      <span>
        Getting your work onto this device{rows > 0 ? `: ${grouped(rows)}` : ''}
        {total === null ? '' : ` of ${grouped(total)}`}. You can start now.
      </span>
      <ProgressBar
        className={styles.bar}
        aria-label="First sync"
        {...(total === null || total === 0 ? {} : { value: Math.min(1, rows / total) })}
      />
    </div>
  );
}

/** What became of a damaged cache. It stays, also over a restart, until the person says that they have read it. */
function Recovered() {
  const styles = useStyles();
  const { orpc } = useEngine();
  const read = useMutation(orpc.session.recoveryRead.mutationOptions());
  const words = useSession()?.recovered ?? null;
  if (words === null) return null;
  return (
    <section className={styles.told} aria-label="Your work on this device">
      <span className={styles.telling} role="status">
        {words}
      </span>
      <Button size="small" disabled={read.isPending} onClick={() => read.mutate({})}>
        I have read this
      </Button>
    </section>
  );
}

/** Nothing new can be kept or sent: said over every page, not on the Sync page alone. */
function Stopped() {
  const styles = useStyles();
  const sync = useSync();
  if (sync?.phase !== 'stopped' || sync.words === null) return null;
  return (
    <div className={styles.told} role="status">
      <span className={styles.telling}>{sync.words}</span>
    </div>
  );
}

/** Lines over everything: the demonstration's date, a lost engine, a recovery, a stop, the first sync. Each only while it is so. */
export function Banners() {
  const styles = useStyles();
  const demonstration = useSession()?.demonstration ?? null;
  return (
    <>
      {demonstration === null ? null : <div className={styles.demo}>{demonstration}</div>}
      {useLost() ? <Lost /> : null}
      <Recovered />
      <Stopped />
      <FirstSync />
    </>
  );
}
