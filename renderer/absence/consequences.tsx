import { makeStyles, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Consequences as Shape } from '../../shared/absence/contract.ts';
import { capital, daysWords } from './absence-words.ts';

const useStyles = makeStyles({
  box: {
    padding: '10px 14px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    minHeight: '72px',
  },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  list: { margin: 0, paddingLeft: '18px' },
  words: { margin: 0 },
});

/** What sending the form will do, said while it is filled. */
export function Consequences({ query, before }: { readonly query: UseQueryResult<Shape>; readonly before: string }) {
  const styles = useStyles();
  const it = query.data;
  return (
    <div className={styles.box} aria-live="polite">
      <h3 className={styles.title}>What this does</h3>
      {it === undefined ? (
        <p className={styles.words}>
          {query.isError ? 'This cannot be worked out now. You can still send it.' : before}
        </p>
      ) : it.blocked === null ? (
        <ul className={styles.list}>
          {it.workingDays === null ? null : <li>{`${capital(daysWords(it.workingDays))} off work`}</li>}
          {it.words.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : (
        <p className={styles.words}>{it.blocked}</p>
      )}
    </div>
  );
}
