import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';

const useStyles = makeStyles({
  front: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateRows: 'minmax(24px, 1fr) auto minmax(24px, 1.4fr)',
    justifyItems: 'center',
    padding: '0 20px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  card: {
    gridRow: 2,
    boxSizing: 'border-box',
    width: 'min(420px, 100%)',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '32px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  brand: { display: 'flex', alignItems: 'center', gap: '10px', fontWeight: tokens.fontWeightSemibold },
  logo: { width: '28px', height: '28px' },
  title: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    letterSpacing: '-0.01em',
  },
  foot: {
    gridRow: 3,
    alignSelf: 'end',
    padding: '16px 0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    textAlign: 'center',
  },
});

/** The frame of every screen shown before the work: one card, one thing to do. */
export function Front(props: { title: string; foot?: string | null; children: ReactNode }) {
  const styles = useStyles();
  useEffect(() => {
    document.title = `${props.title} - Worksmart`;
  }, [props.title]);
  return (
    <main className={styles.front}>
      <div className={styles.card}>
        <div className={styles.brand}>
          <img className={styles.logo} src="./worksmart.svg" alt="" />
          Worksmart
        </div>
        <h1 className={styles.title}>{props.title}</h1>
        {props.children}
      </div>
      {props.foot == null ? null : <div className={styles.foot}>{props.foot}</div>}
    </main>
  );
}
