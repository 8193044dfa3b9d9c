import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarCheckmark16Regular } from '@fluentui/react-icons/svg/calendar-checkmark';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { z } from 'zod';
import type { MyBooking } from '../../shared/spaces/contract.ts';
import { dayOf, nearDayWords } from '../../shared/time/london.ts';
import { useEngine } from '../app/engine.ts';
import { useToday } from '../app/session.ts';
import { Pill } from '../ui/pill.tsx';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { useSay } from '../ui/toasts.tsx';
import { intervalWords } from './booking-times.ts';
import { MY_DAYS } from './use-booking-data.ts';

export type Mine = z.infer<typeof MyBooking>;

const useStyles = makeStyles({
  place: { outlineStyle: 'none' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '2px 8px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  when: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  actions: { gridColumn: '1 / -1', marginLeft: '-8px' },
  wide: { gridColumn: '1 / -1', margin: 0 },
});

/** What I have booked or asked for in the next four weeks. Cancelling offers the way back. */
export function MyBookings({ show }: { readonly show: (booking: Mine) => void }) {
  const styles = useStyles();
  const { orpc } = useEngine();
  const today = useToday();
  const query = useQuery(orpc.spaces.myBookings.queryOptions({ input: { from: today, days: MY_DAYS } }));
  const standing = query.data?.filter((it) => it.state === 'asked' || it.state === 'booked' || it.answer !== null);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <Section title="My bookings" {...(standing === undefined ? {} : { count: standing.length })}>
        <Loaded query={query} rows={2} rowHeight={44}>
          {() =>
            standing === undefined || standing.length === 0 ? (
              <EmptyState title="Nothing booked">Choose a space on the plan or in the list to book it.</EmptyState>
            ) : (
              <ul className={styles.list}>
                {standing.map((it) => (
                  <Row key={it.id} booking={it} show={show} gone={() => place.current?.focus()} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
    </div>
  );
}

function Row(props: { readonly booking: Mine; readonly show: (booking: Mine) => void; readonly gone: () => void }) {
  const { booking: it, show, gone } = props;
  const styles = useStyles();
  const { client } = useEngine();
  const say = useSay();
  const today = useToday();
  const when = `${nearDayWords(dayOf(it.from), today)} ${intervalWords(it)}`;
  const name = it.spaceLabel;
  const askAgain = () => {
    client.spaces.ask({ spaceId: it.spaceId, siteId: it.siteId, from: it.from, to: it.to, accept: 'only-this' }).then(
      () => say.done(`Asked for ${name} again.`),
      (error: unknown) => say.problem(error),
    );
  };
  const cancel = useMutation({
    mutationFn: () => client.spaces.cancel({ bookingId: it.id }),
    onSuccess: () => {
      gone();
      say.done(`Cancelled: ${name}, ${when}.`, askAgain);
    },
    onError: (error) => say.problem(error),
  });
  const seen = useMutation({
    mutationFn: (id: string) => client.sync.acknowledge({ id }),
    onError: (error) => say.problem(error),
  });
  const over = it.state === 'cancelled' || it.state === 'released';
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.when}>{when.charAt(0).toUpperCase() + when.slice(1)}</p>
        <p className={styles.quiet}>{`${name}, ${it.floorName}, ${it.siteName}`}</p>
      </div>
      {over ? <span /> : <StatePill booking={it} />}
      {it.answer === null ? null : <p className={styles.wide}>{it.answer}</p>}
      <span className={styles.actions}>
        {over ? null : (
          <>
            <Button size="small" appearance="subtle" onClick={() => show(it)} aria-label={`Show ${name}, ${when}`}>
              Show
            </Button>
            <Button
              size="small"
              appearance="subtle"
              disabled={cancel.isPending}
              aria-label={`Cancel ${name}, ${when}`}
              onClick={() => cancel.mutate()}
            >
              Cancel
            </Button>
          </>
        )}
        {it.answer === null || it.outboxId === null ? null : (
          <Button
            size="small"
            disabled={seen.isPending}
            onClick={() => it.outboxId !== null && seen.mutate(it.outboxId)}
          >
            I have seen this
          </Button>
        )}
      </span>
    </li>
  );
}

function StatePill({ booking: it }: { readonly booking: Mine }) {
  if (it.answer !== null) return <Pill icon={<Checkmark16Regular />}>Answered</Pill>;
  if (it.state === 'asked' || it.waiting) {
    return (
      <Pill icon={<Clock16Regular />} title="The council answers when you are connected">
        Asked, not booked
      </Pill>
    );
  }
  return (
    <Pill icon={<CalendarCheckmark16Regular />} tone="good">
      Booked
    </Pill>
  );
}
