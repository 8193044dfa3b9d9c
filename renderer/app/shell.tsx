import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { Skeleton } from '../ui/states.tsx';
import { Banners } from './banners.tsx';
import { useActivity } from './idle-lock.ts';
import { Rail } from './rail.tsx';
import { ShortcutProvider } from './shortcuts.tsx';
import { TopBar } from './top-bar.tsx';
import { useWarmUp } from './warm-up.ts';

const useStyles = makeStyles({
  shell: {
    height: '100vh',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateAreas: '"top top" "rail main"',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  top: { gridArea: 'top' },
  main: {
    gridArea: 'main',
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: 'none',
    borderBottom: 'none',
    outlineOffset: '-2px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What stays while pages change: banners, top bar, rail. F6 walks its regions. */
export function Shell() {
  const styles = useStyles();
  useActivity();
  useWarmUp();
  return (
    <ShortcutProvider>
      <div className={styles.shell}>
        <header className={styles.top}>
          <Banners />
          <TopBar />
        </header>
        <Rail />
        <main className={styles.main} data-region="content" tabIndex={-1}>
          <Suspense fallback={<Skeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </ShortcutProvider>
  );
}
