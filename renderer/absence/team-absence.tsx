import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { AbsenceView } from '../../shared/absence/contract.ts';
import { addDays, mondayOf } from '../../shared/time/london.ts';
import { useToday } from '../app/session.ts';
import { Inbox } from './inbox.tsx';
import { TeamCalendar } from './team-calendar.tsx';

const useStyles = makeStyles({
  frame: { containerType: 'inline-size' },
  panes: {
    display: 'grid',
    gridTemplateColumns: 'minmax(272px, 0.42fr) minmax(0, 1fr)',
    gap: '28px',
    alignItems: 'start',
    '@container (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  },
});

/** The manager's side: what waits for an answer, beside the weeks it falls in. */
export function TeamAbsence() {
  const styles = useStyles();
  const today = useToday();
  const [from, setFrom] = useState(mondayOf(today));
  // Looking at a request brings its first day into the calendar when it is not there already.
  const look = (absence: AbsenceView) => {
    const shown = from <= absence.firstDay && absence.firstDay < addDays(from, 28);
    if (!shown && absence.firstDay >= mondayOf(today)) setFrom(mondayOf(absence.firstDay));
  };
  return (
    <div className={styles.frame}>
      <div className={styles.panes}>
        <Inbox onLook={look} />
        <TeamCalendar key={from} from={from} move={setFrom} />
      </div>
    </div>
  );
}
