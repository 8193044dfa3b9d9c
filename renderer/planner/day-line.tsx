import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { atTime, msOf } from '../../shared/time/london.ts';
import type { Entry } from './day-entries.ts';

const FIRST_HOUR = 7;
const LAST_HOUR = 19;
const HOURS = Array.from({ length: LAST_HOUR - FIRST_HOUR + 1 }, (_, index) => FIRST_HOUR + index);

const useStyles = makeStyles({
  line: { position: 'relative', height: '46px', overflow: 'hidden' },
  track: {
    position: 'absolute',
    left: 0,
    right: 0,
    top: 0,
    height: '26px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    boxSizing: 'border-box',
  },
  hour: {
    position: 'absolute',
    top: '28px',
    fontSize: '11px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    transform: 'translateX(-50%)',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  first: { transform: 'none' },
  last: { transform: 'translateX(-100%)' },
  bar: {
    position: 'absolute',
    top: '4px',
    height: '18px',
    borderRadius: tokens.borderRadiusSmall,
    boxSizing: 'border-box',
    minWidth: '4px',
  },
  booking: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}` },
  visit: { backgroundColor: tokens.colorBrandBackground, border: `1px solid ${tokens.colorBrandBackground}` },
  absence: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  now: {
    position: 'absolute',
    top: 0,
    height: '26px',
    width: '2px',
    backgroundColor: tokens.colorStatusDangerBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

/** A picture of the day from 7am to 7pm. The list beside it says the same in words, so screen readers skip it. */
export function DayLine(props: { day: string; entries: readonly Entry[]; now: string }) {
  const styles = useStyles();
  const start = msOf(atTime(props.day, `0${FIRST_HOUR}:00`));
  const span = (LAST_HOUR - FIRST_HOUR) * 3_600_000;
  const place = (at: string) => Math.max(0, Math.min(100, ((msOf(at) - start) / span) * 100));
  const now = props.now === '' ? null : place(props.now);
  return (
    <div className={styles.line} aria-hidden>
      <div className={styles.track} />
      {props.entries.map((entry) => (
        <div
          key={entry.id}
          className={mergeClasses(styles.bar, styles[entry.kind])}
          title={`${entry.times} ${entry.title}`}
          style={{ left: `${place(entry.begins)}%`, width: `${place(entry.ends) - place(entry.begins)}%` }}
        />
      ))}
      {now === null || now === 0 || now === 100 ? null : <div className={styles.now} style={{ left: `${now}%` }} />}
      {HOURS.filter((hour) => hour % 2 === 1).map((hour) => (
        <span
          key={hour}
          className={mergeClasses(styles.hour, hour === FIRST_HOUR && styles.first, hour === LAST_HOUR && styles.last)}
          style={{ left: `${((hour - FIRST_HOUR) / (LAST_HOUR - FIRST_HOUR)) * 100}%` }}
        >
          {hour < 12 ? `${hour}am` : `${hour - 12}pm`}
        </span>
      ))}
    </div>
  );
}
