import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MARK_WORDS, type Mark } from './calendar-cells.ts';
import { useMarkStyles } from './calendar-styles.ts';

const MARKS: readonly Mark[] = ['sick', 'leave', 'asked'];
export const MARK_LETTERS: Record<Mark, string> = { sick: 'S', leave: 'L', asked: '?' };

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
});

/** What the letters mean. */
export function CalendarLegend() {
  const styles = useStyles();
  const marks = useMarkStyles();
  return (
    <ul className={styles.legend} aria-label="What the marks mean">
      {MARKS.map((it) => (
        <li key={it} className={styles.entry}>
          <span className={mergeClasses(marks.mark, marks[it])} aria-hidden>
            {MARK_LETTERS[it]}
          </span>
          {MARK_WORDS[it]}
        </li>
      ))}
      <li className={styles.entry}>
        <span className={mergeClasses(marks.mark, marks.sick)} aria-hidden>
          S›
        </span>
        No end date yet
      </li>
      <li className={styles.entry}>Half a block: half a day</li>
      <li className={styles.entry}>B: bank holiday</li>
    </ul>
  );
}
