import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Work } from './team-words.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', height: '8px', margin: '6px 0 4px', forcedColorAdjust: 'none' },
  part: { borderRadius: '2px', minWidth: '3px' },
  overdue: { backgroundColor: tokens.colorStatusDangerBackground3 },
  dueSoon: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorStatusWarningForeground3} 0 3px, transparent 3px 5px)`,
  },
  later: { backgroundColor: tokens.colorNeutralStroke1Pressed },
});

/** Overdue solid, due soon hatched, later plain. It only repeats the words beneath it. */
export function WorkBar({ work, most }: { readonly work: Work; readonly most: number }) {
  const styles = useStyles();
  const width = (count: number) => ({ width: `${(100 * count) / most}%` });
  return (
    <div className={styles.bar} aria-hidden="true">
      {work.overdue === 0 ? null : (
        <span className={mergeClasses(styles.part, styles.overdue)} style={width(work.overdue)} />
      )}
      {work.dueSoon === 0 ? null : (
        <span className={mergeClasses(styles.part, styles.dueSoon)} style={width(work.dueSoon)} />
      )}
      {work.later === 0 ? null : <span className={mergeClasses(styles.part, styles.later)} style={width(work.later)} />}
    </div>
  );
}
