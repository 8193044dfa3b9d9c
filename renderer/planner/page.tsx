import { makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { TodayView } from '../../shared/planner/contract.ts';
import { useEngine } from '../app/engine.ts';
import { Loaded } from '../ui/states.tsx';
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

/** Who, where and when in words; then what needs me, my day, my cases, my team, each only when there is something. */
export default function TodayPage() {
  const styles = useStyles();
  const { orpc } = useEngine();
  // What is near to now moves with the clock even when no row changes.
  const today = useQuery(orpc.planner.today.queryOptions({ refetchInterval: 60_000 }));
  return (
    <TodayFrame sentence={today.data?.sentence ?? null}>
      <Loaded query={today} rows={8} rowHeight={40}>
        {(view) => (
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
        )}
      </Loaded>
    </TodayFrame>
  );
}
