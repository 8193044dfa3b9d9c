import { makeStyles, tokens } from '@fluentui/react-components';
import { useSession } from './session.ts';
import { SyncBadge } from './sync-badge.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '12px', height: '48px', padding: '0 16px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  gap: { flexGrow: 1 },
});

export function TopBar() {
  const styles = useStyles();
  const session = useSession();
  return (
    <header className={styles.bar} data-region="top" tabIndex={-1}>
      <span className={styles.name}>{session?.councilName ?? 'Worksmart'}</span>
      <span className={styles.gap} />
      <SyncBadge />
      <span>{session?.person?.name}</span>
    </header>
  );
}
