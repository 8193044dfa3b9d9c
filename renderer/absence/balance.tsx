import { makeStyles, tokens } from '@fluentui/react-components';
import type { LeaveBalance } from '../../shared/absence/entities.ts';
import { daysWords } from './absence-words.ts';

const useStyles = makeStyles({
  words: { margin: '0 0 6px' },
  strong: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  bar: {
    display: 'flex',
    gap: '2px',
    height: '10px',
    borderRadius: '5px',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    outline: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    outlineOffset: '-1px',
    forcedColorAdjust: 'none',
  },
  taken: { backgroundColor: tokens.colorBrandBackground },
  asked: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorBrandBackground} 0 3px, ${tokens.colorNeutralBackground1} 3px 6px)`,
  },
  quiet: { margin: '6px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Days of leave as words first; the bar only repeats them. */
export function Balance({ balance: it }: { readonly balance: LeaveBalance }) {
  const styles = useStyles();
  const left = Math.max(0, it.entitlement - it.taken - it.asked);
  const share = (days: number) => `${Math.min(100, (100 * days) / Math.max(1, it.entitlement))}%`;
  return (
    <div>
      <p className={styles.words}>
        <span className={styles.strong}>{daysWords(left)}</span>
        {` left of ${it.entitlement}`}
      </p>
      <div className={styles.bar} aria-hidden="true">
        <span className={styles.taken} style={{ width: share(it.taken) }} />
        <span className={styles.asked} style={{ width: share(it.asked) }} />
      </div>
      <p className={styles.quiet}>
        {`${daysWords(it.taken)} taken or approved, ${it.asked === 0 ? 'none' : daysWords(it.asked)} waiting for an answer. The leave year ends on 31 March ${it.leaveYear + 1}.`}
      </p>
    </div>
  );
}
