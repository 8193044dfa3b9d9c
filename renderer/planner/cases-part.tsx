import { Link as FluentLink } from '@fluentui/react-components';
import { useNavigate } from 'react-router';
import type { TodayView } from '../../shared/planner/contract.ts';
import { Due, HazardPill, PriorityPill } from '../ui/case-pills.tsx';
import { Row, Rows } from '../ui/rows.tsx';
import { Section } from '../ui/section.tsx';
import { WaitingMark } from '../ui/waiting-mark.tsx';

function Part(props: { title: string; part: TodayView['overdue']; all: string; to: string }) {
  const go = useNavigate();
  const { rows, total } = props.part;
  if (total === 0) return null;
  return (
    <Section
      title={props.title}
      count={total}
      end={total > rows.length ? <FluentLink onClick={() => void go(props.to)}>{props.all}</FluentLink> : undefined}
    >
      <Rows>
        {rows.map((row) => (
          <Row
            key={row.id}
            to={`/cases/${row.id}`}
            title={row.title}
            more={`${row.reference}, ${row.addressLine}`}
            end={
              <>
                {row.waiting ? <WaitingMark bare /> : null}
                <HazardPill count={row.hazards} />
                <PriorityPill priority={row.priority} />
                <Due day={row.dueOn} bare />
              </>
            }
          />
        ))}
      </Rows>
    </Section>
  );
}

/** Cases past their date, then those due soon. */
export function CasesPart({ overdue, dueSoon }: Pick<TodayView, 'overdue' | 'dueSoon'>) {
  return (
    <>
      <Part title="Overdue" part={overdue} all="All overdue cases" to="/cases?tray=overdue" />
      <Part title="Due soon" part={dueSoon} all="All your cases by date" to="/cases?tray=mine" />
    </>
  );
}
