import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

export const useRowStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
  },
  item: { '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '42px',
    padding: '6px 14px',
    boxSizing: 'border-box',
    color: tokens.colorNeutralForeground1,
    textDecoration: 'none',
    '& > svg': { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  },
  link: {
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusLarge,
    },
  },
  main: { flexGrow: 1, minWidth: 0 },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  more: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  wrap: { whiteSpace: 'normal' },
  end: { display: 'flex', alignItems: 'center', gap: '8px', flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
});

/** One line of a list: what it is, more about it, and marks at the end. */
export function Row(props: {
  icon?: ReactNode;
  title: ReactNode;
  more?: ReactNode;
  end?: ReactNode;
  to?: string;
  wrap?: boolean;
}) {
  const styles = useRowStyles();
  const wrap = props.wrap === true && styles.wrap;
  const inside = (
    <>
      {props.icon}
      <div className={styles.main}>
        <div className={mergeClasses(styles.title, wrap)}>{props.title}</div>
        {props.more === undefined ? null : <div className={mergeClasses(styles.more, wrap)}>{props.more}</div>}
      </div>
      {props.end === undefined ? null : <div className={styles.end}>{props.end}</div>}
    </>
  );
  return (
    <li className={styles.item}>
      {props.to === undefined ? (
        <div className={styles.row}>{inside}</div>
      ) : (
        <Link to={props.to} className={mergeClasses(styles.row, styles.link)}>
          {inside}
        </Link>
      )}
    </li>
  );
}

export function Rows(props: { children: ReactNode }) {
  return <ul className={useRowStyles().list}>{props.children}</ul>;
}
