import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  section: { marginBottom: '24px' },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px', marginBottom: '8px', minHeight: '24px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  count: {
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
  },
  end: {
    marginLeft: 'auto',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    '& .fui-Link': { fontSize: 'inherit' },
  },
});

/** A part of a page with its h2, an optional count and something at the end of the line. */
export function Section(props: { title: string; count?: number; end?: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {props.title}
        </h2>
        {props.count === undefined ? null : <span className={styles.count}>{props.count}</span>}
        {props.end === undefined ? null : <span className={styles.end}>{props.end}</span>}
      </div>
      {props.children}
    </section>
  );
}
