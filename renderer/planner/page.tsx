import { makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { memo, useDeferredValue } from 'react';
import type { TodayView } from '../../shared/planner/contract.ts';
import { useEngine } from '../app/engine.ts';
import { Loaded, Skeleton } from '../ui/states.tsx';
import { CasesPart } from './cases-part.tsx';
import { DayPart } from './day-part.tsx';
import { NeedsMePart } from './needs-me-part.tsx';
import { Quiet } from './quiet.tsx';
import { TeamPart } from './team-part.tsx';
import { TodayFrame } from './today-frame.tsx';

const nothing = (view: TodayView) =>
  view.needsMe.approvals.length === 0 &&
  view.needsMe.outbox.length === 0 &&
  view.bookings.length === 0 &&
  view.visits.length === 0 &&
  view.absences.length === 0 &&
  view.overdue.total === 0 &&
  view.dueSoon.total === 0;

/** Where there is room the team stands beside the work; else below it. */
const useStyles = makeStyles({
  columns: { '@media (min-width: 1500px)': { display: 'flex', gap: '48px', alignItems: 'flex-start' } },
  work: { flexGrow: 1, minWidth: 0, maxWidth: '1024px' },
  team: { maxWidth: '1024px', '@media (min-width: 1500px)': { width: '280px', flexShrink: 0 } },
});

/** What needs me, my day, my cases, my team, each only when there is something. */
const Parts = memo(function Parts({ view }: { view: TodayView }) {
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      <div className={styles.work}>
        <NeedsMePart needsMe={view.needsMe} />
        <DayPart view={view} />
        {nothing(view) ? <Quiet /> : null}
        <CasesPart overdue={view.overdue} dueSoon={view.dueSoon} />
      </div>
      {view.team.length === 0 ? null : (
        <div className={styles.team}>
          <TeamPart team={view.team} />
        </div>
      )}
    </div>
  );
});

/** Who, where and when in words; then the parts. */
export default function TodayPage() {
  const { orpc } = useEngine();
  // What is near to now moves with the clock even when no row changes.
  const today = useQuery(orpc.planner.today.queryOptions({ refetchInterval: 60_000 }));
  // What came is made into a page in small steps, beside what stands: rows arriving must not hold up a key press.
  const view = useDeferredValue(today.data);
  return (
    <TodayFrame sentence={view?.sentence ?? null}>
      {view === undefined ? (
        <Loaded query={today} rows={8} rowHeight={40}>
          {() => <Skeleton rows={8} rowHeight={40} />}
        </Loaded>
      ) : (
        <Parts view={view} />
      )}
    </TodayFrame>
  );
}
