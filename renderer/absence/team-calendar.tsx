import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { addDays, dayWords, mondayOf } from '../../shared/time/london.ts';
import { useEngine } from '../app/engine.ts';
import { useToday } from '../app/session.ts';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { cellOf } from './calendar-cells.ts';
import { CalendarGrid } from './calendar-grid.tsx';
import { CalendarLegend } from './calendar-legend.tsx';

const DAYS = 28;

const useStyles = makeStyles({
  move: { display: 'inline-flex', alignItems: 'center', gap: '2px' },
  range: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  quiet: { margin: '8px 0 0' },
});

/** Four weeks of the team: who is away when. `from` is a Monday. */
export function TeamCalendar({ from, move }: { readonly from: string; readonly move: (monday: string) => void }) {
  const styles = useStyles();
  const { orpc } = useEngine();
  const today = useToday();
  const query = useQuery({
    ...orpc.absence.teamCalendar.queryOptions({ input: { from, days: DAYS } }),
    placeholderData: keepPreviousData,
  });
  const data = query.data;
  const days = useMemo(() => Array.from({ length: DAYS }, (_, index) => addDays(from, index)), [from]);
  const rows = useMemo(() => {
    const holidays = new Map((data?.bankHolidays ?? []).map((it) => [it.day, it.name]));
    return (data?.people ?? [])
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
      .map((it) => ({
        personId: it.personId,
        name: it.name,
        cells: days.map((day) => cellOf(day, it.absences, holidays.get(day) ?? null, today)),
      }));
  }, [data, days, today]);
  return (
    <Section
      title="Team calendar"
      end={
        <span className={styles.move}>
          <span className={styles.range}>{`${dayWords(from)} to ${dayWords(addDays(from, DAYS - 1))}`}</span>
          <Button
            appearance="subtle"
            size="small"
            icon={<ChevronLeft20Regular />}
            aria-label="Four weeks earlier"
            onClick={() => move(addDays(from, -DAYS))}
          />
          <Button size="small" appearance="subtle" onClick={() => move(mondayOf(today))}>
            Today
          </Button>
          <Button
            appearance="subtle"
            size="small"
            icon={<ChevronRight20Regular />}
            aria-label="Four weeks later"
            onClick={() => move(addDays(from, DAYS))}
          />
        </span>
      }
    >
      <Loaded query={query} rows={8} rowHeight={28}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title="Nobody is in your team yet">
              People come here when the people register says that you decide their absences.
            </EmptyState>
          ) : (
            <>
              <CalendarGrid days={days} rows={rows} today={today} />
              <div className={mergeClasses(styles.quiet)}>
                <CalendarLegend />
              </div>
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
