import { dayOf } from '../../shared/time/london.ts';
import { useSession } from '../app/session.ts';
import { Page } from '../ui/page-frame.tsx';
import { Skeleton } from '../ui/states.tsx';
import type { Alternative } from './booking-outcome.tsx';
import { openingOn } from './booking-times.ts';
import { type Mine, MyBookings } from './my-bookings.tsx';
import { useLayout } from './page-layout.ts';
import type { Selection } from './selection.ts';
import { SpaceStage } from './space-stage.tsx';
import { AlreadyBooked, Suggestion } from './suggestion.tsx';
import { type Attempt, useBooking } from './use-booking.ts';
import { useBookingData } from './use-booking-data.ts';
import { useSelection } from './use-selection.ts';
import { WhenPanel } from './when-panel.tsx';
import { WherePanel } from './where-panel.tsx';

/** Book a space: when and what on the left, the plan or the list and the chosen space on the right. */
export default function BookPage() {
  const styles = useLayout();
  const session = useSession();
  const [selection, choose] = useSelection();
  const data = useBookingData(selection);
  const booking = useBooking();

  const show = (space: { siteId: string; floorId?: string; id: string }, change: Partial<Selection> = {}) =>
    choose({
      ...change,
      ...(space.siteId === data.site?.id ? {} : { siteId: space.siteId }),
      floorId: space.floorId ?? null,
      spaceId: space.id,
    });
  const showMine = (it: Mine) => show({ id: it.spaceId, siteId: it.siteId }, { day: dayOf(it.from) });
  const take = (it: Alternative, attempt: Attempt) => {
    const known = data.spaces.find((other) => other.space.id === it.spaceId)?.space;
    const space = known ?? { id: it.spaceId, siteId: it.siteId, label: it.label, kind: attempt.kind };
    void booking.clear().finally(() => booking.ask.mutate({ space, interval: attempt.interval, accept: 'only-this' }));
    show(space);
  };

  return (
    <Page title="Book" width="bare">
      <div className={styles.frame}>
        <div className={styles.panes}>
          <div className={styles.left}>
            <WhenPanel
              selection={selection}
              opening={data.site === null ? null : openingOn(data.site.opening, selection.day)}
              words={data.asked === null ? null : data.asked.words}
              choose={choose}
            />
            {data.own !== null ? (
              <AlreadyBooked booking={data.own} show={showMine} />
            ) : data.suggestion === null || data.interval === null ? null : (
              <Suggestion
                suggestion={data.suggestion}
                usualSpaceId={session?.profile?.usualSpaceId ?? null}
                part={selection.part}
                interval={data.interval}
                booking={booking}
                show={show}
              />
            )}
            {data.sites.data !== undefined ? (
              <WherePanel selection={selection} data={data} choose={choose} />
            ) : data.sites.isError ? null : (
              <Skeleton rows={3} />
            )}
            <MyBookings show={showMine} />
          </div>
          <SpaceStage selection={selection} data={data} booking={booking} choose={choose} take={take} />
        </div>
      </div>
    </Page>
  );
}
