import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarCancel20Regular } from '@fluentui/react-icons/svg/calendar-cancel';
import { Desk20Regular } from '@fluentui/react-icons/svg/desk';
import { Location20Regular } from '@fluentui/react-icons/svg/location';
import type { TodayView } from '../../shared/planner/contract.ts';
import { useSession } from '../app/session.ts';
import { HazardPill } from '../ui/case-pills.tsx';
import { Row, Rows } from '../ui/rows.tsx';
import { Section } from '../ui/section.tsx';
import { WaitingMark } from '../ui/waiting-mark.tsx';
import { type Entry, entriesOf } from './day-entries.ts';
import { DayLine } from './day-line.tsx';

const ICON = { booking: Desk20Regular, visit: Location20Regular, absence: CalendarCancel20Regular };

const useStyles = makeStyles({
  time: { width: '118px', flexShrink: 0, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  past: { color: tokens.colorNeutralForeground3 },
  lead: { display: 'flex', alignItems: 'center', gap: '12px', '& svg': { color: tokens.colorNeutralForeground3 } },
  line: { marginBottom: '8px' },
});

function EntryRow({ entry, past }: { entry: Entry; past: boolean }) {
  const styles = useStyles();
  const Icon = ICON[entry.kind];
  return (
    <Row
      icon={
        <span className={styles.lead}>
          <span className={mergeClasses(styles.time, past && styles.past)}>{entry.times}</span>
          <Icon aria-hidden />
        </span>
      }
      title={entry.title}
      more={entry.more}
      {...(entry.to === null ? {} : { to: entry.to })}
      end={
        <>
          {entry.waiting ? <WaitingMark words={entry.waiting} /> : null}
          <HazardPill count={entry.hazards} />
        </>
      }
    />
  );
}

/** My day on a time line: bookings, visits, time away. The line is a picture of the list under it. */
export function DayPart({ view }: { view: TodayView }) {
  const styles = useStyles();
  const now = useSession()?.now ?? '';
  const entries = entriesOf(view);
  if (entries.length === 0) return null;
  return (
    <Section title="Your day">
      <div className={styles.line}>
        <DayLine day={view.today} entries={entries} now={now} />
      </div>
      <Rows>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} past={entry.ends <= now} />
        ))}
      </Rows>
    </Section>
  );
}
