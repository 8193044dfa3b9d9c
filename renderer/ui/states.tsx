import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { problemOf } from '../app/problem.ts';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '6px',
    padding: '20px 0',
    maxWidth: '60ch',
    color: tokens.colorNeutralForeground2,
  },
  words: { margin: 0 },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  code: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
  bones: { display: 'flex', flexDirection: 'column', gap: '10px', padding: '4px 0' },
  bone: { borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground4 },
});

/** Nothing here, said usefully. */
export function EmptyState(props: { title: string; children?: ReactNode; actions?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <p className={styles.strong}>{props.title}</p>
      {props.children === undefined ? null : <p className={styles.words}>{props.children}</p>}
      {props.actions === undefined ? null : <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}

/** What happened, what was kept, what to do, and a code for the help desk. */
export function ErrorState(props: { error: unknown; retry?: () => void }) {
  const styles = useStyles();
  const problem = problemOf(props.error);
  return (
    <div className={styles.empty} role="alert">
      <p className={styles.strong}>{problem.words}</p>
      {problem.kept === null ? null : <p className={styles.words}>{problem.kept}</p>}
      <div className={styles.actions}>
        {props.retry === undefined ? null : <Button onClick={props.retry}>Try again</Button>}
      </div>
      <p className={styles.code}>For the help desk: {problem.code}</p>
    </div>
  );
}

/** True once `ms` have passed since mounting. */
export function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}

/** Grey bars of the size of what is coming, only when it takes longer than 150 ms; the room is kept from the start. */
export function Skeleton(props: { rows?: number; rowHeight?: number }) {
  const styles = useStyles();
  const late = useAfter(150);
  const height = props.rowHeight ?? 36;
  const rows = Array.from({ length: props.rows ?? 4 }, (_, row) => `row-${row}`);
  return (
    <div className={styles.bones} aria-busy="true">
      {rows.map((row, index) => (
        <div
          key={row}
          className={late ? styles.bone : undefined}
          style={{ height: `${height}px`, width: `${100 - ((index * 7) % 24)}%` }}
        />
      ))}
    </div>
  );
}

/** Shows a query's data, or its error with a way on, or the skeleton. Data already there stays while it is asked again. */
export function Loaded<T>(props: {
  query: UseQueryResult<T>;
  rows?: number;
  rowHeight?: number;
  children: (data: T) => ReactNode;
}) {
  const { query } = props;
  if (query.data !== undefined) return props.children(query.data);
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  return (
    <Skeleton
      {...(props.rows === undefined ? {} : { rows: props.rows })}
      {...(props.rowHeight === undefined ? {} : { rowHeight: props.rowHeight })}
    />
  );
}
