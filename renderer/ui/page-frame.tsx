import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100%',
    boxSizing: 'border-box',
    padding: '20px 28px 40px',
  },
  bare: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', marginBottom: '16px' },
  bareHead: { padding: '14px 20px 12px', marginBottom: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    letterSpacing: '-0.01em',
  },
  // Not narrower than the row: it would stand beside the buttons.
  lead: { margin: 0, flexBasis: '100%', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginLeft: 'auto' },
  readable: { width: '100%', maxWidth: '1080px' },
  full: { width: '100%' },
});

export interface PageProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** `readable` never grows past what can be read; `full` is for tables and plans; `bare` gives the page its own panes and scrolling. */
  width?: 'readable' | 'full' | 'bare';
  children: ReactNode;
}

/** The frame of every page: one h1, what can be done here, and the content. Names the window too. */
export function Page({ title, lead, actions, width = 'readable', children }: PageProps) {
  const styles = useStyles();
  useEffect(() => {
    document.title = `${title} - Worksmart`;
  }, [title]);
  const bare = width === 'bare';
  return (
    <div className={bare ? styles.bare : mergeClasses(styles.page, width === 'full' ? styles.full : styles.readable)}>
      <header className={mergeClasses(styles.head, bare && styles.bareHead)}>
        <h1 className={styles.title}>{title}</h1>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  );
}
