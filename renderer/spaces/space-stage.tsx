import { Button, mergeClasses, Tab, TabList } from '@fluentui/react-components';
import { type RefObject, useRef } from 'react';
import { EmptyState, ErrorState, Skeleton } from '../ui/states.tsx';
import { When } from '../ui/when.tsx';
import type { Alternative } from './booking-outcome.tsx';
import { useLayout } from './page-layout.ts';
import { FloorPlan } from './plan/floor-plan.tsx';
import { PlanControls } from './plan/plan-controls.tsx';
import { PlanLegend } from './plan/plan-legend.tsx';
import type { PlanView } from './plan/use-plan-view.ts';
import type { Selection } from './selection.ts';
import { SpaceList } from './space-list.tsx';
import { SpacePanel } from './space-panel.tsx';
import type { Attempt, Booking } from './use-booking.ts';
import type { BookingData } from './use-booking-data.ts';
import type { Choose } from './use-selection.ts';

export interface StageProps {
  readonly selection: Selection;
  readonly data: BookingData;
  readonly booking: Booking;
  readonly choose: Choose;
  readonly take: (alternative: Alternative, attempt: Attempt) => void;
}

/** The right side: floors, the plan or the list of the same spaces, and the chosen space. */
export function SpaceStage(props: StageProps) {
  const styles = useLayout();
  const { selection, data, booking, choose } = props;
  const panel = useRef<HTMLElement>(null);
  const closePanel = () => {
    choose({ spaceId: null });
    void booking.clear();
  };
  return (
    <div className={styles.right}>
      <div className={styles.toolbar}>
        <TabList
          className={styles.floors}
          size="small"
          aria-label="Floor"
          selectedValue={data.floorInfo?.id ?? ''}
          onTabSelect={(_, it) => choose({ floorId: String(it.value) })}
        >
          {data.floors.map((it) => (
            <Tab key={it.id} value={it.id} title={it.name}>
              {shortFloor(it.name)}
            </Tab>
          ))}
        </TabList>
        <TabList
          size="small"
          appearance="subtle-circular"
          aria-label="Show as"
          selectedValue={selection.view}
          onTabSelect={(_, it) => choose({ view: it.value === 'list' ? 'list' : 'plan' })}
        >
          <Tab value="plan">Plan</Tab>
          <Tab value="list">List</Tab>
        </TabList>
      </div>
      <div className={styles.stage}>
        <div className={mergeClasses(styles.view, selection.view === 'list' && styles.listView)}>
          <View {...props} panel={panel} />
        </div>
        {data.chosen === null || data.interval === null ? null : (
          <aside
            ref={panel}
            className={mergeClasses(styles.side, selection.view === 'plan' && styles.overPlan)}
            aria-label="Chosen space"
          >
            <SpacePanel
              key={data.chosen.space.id}
              chosen={data.chosen}
              spaces={data.spaces}
              zone={data.floorInfo?.zones.find((it) => it.id === data.chosen?.space.zoneId)}
              floorName={data.floorInfo?.name ?? ''}
              siteName={data.site?.name ?? ''}
              interval={data.interval}
              booking={booking}
              close={closePanel}
              take={props.take}
            />
          </aside>
        )}
      </div>
      <div className={styles.foot}>
        <PlanLegend />
        <Freshness data={data} />
      </div>
    </div>
  );
}

/** How much of the stage's right side the chosen space's card lies over; nothing when it stands beside it. */
function coveredBy(panel: HTMLElement | null): number {
  return panel !== null && getComputedStyle(panel).position === 'absolute' ? panel.offsetWidth + 8 : 0;
}

function View({ selection, data, choose, panel }: StageProps & { readonly panel: RefObject<HTMLElement | null> }) {
  const styles = useLayout();
  const plan = useRef<PlanView>(null);
  const select = useChooseSpace(choose);
  const failed = [data.sites, data.floorsQuery, data.floor, data.availability].find((it) => it.isError);
  if (failed !== undefined) {
    return (
      <div className={styles.message}>
        <ErrorState error={failed.error} retry={() => void failed.refetch()} />
      </div>
    );
  }
  if (data.asked?.ok === false) {
    return (
      <div className={styles.message}>
        <EmptyState title={data.asked.words} />
      </div>
    );
  }
  if (data.floor.data === undefined || data.availability.data === undefined) {
    return (
      <div className={styles.message}>
        <Skeleton rows={6} rowHeight={64} />
      </div>
    );
  }
  if (selection.view === 'list') {
    return data.found.length === 0 ? (
      <div className={styles.message}>
        <NothingMatches choose={choose} />
      </div>
    ) : (
      <SpaceList
        label={`Spaces on ${data.floor.data.name}`}
        spaces={data.found}
        zones={data.floor.data.zones}
        chosenId={selection.spaceId}
        choose={select}
      />
    );
  }
  return (
    <>
      <FloorPlan
        key={data.floor.data.id}
        view={plan}
        covered={() => coveredBy(panel.current)}
        floor={data.floor.data}
        spaces={data.spaces}
        shown={data.shown}
        chosenId={selection.spaceId}
        choose={select}
      />
      <PlanControls zones={data.floor.data.zones} plan={() => plan.current} />
    </>
  );
}

const useChooseSpace = (choose: Choose) => (spaceId: string | null) => choose({ spaceId });

function NothingMatches({ choose }: { readonly choose: Choose }) {
  return (
    <EmptyState
      title="No space on this floor matches"
      actions={
        <Button onClick={() => choose({ kinds: [], features: [], nearTeam: false, freeOnly: false })}>
          Show all spaces
        </Button>
      }
    >
      Switch a filter off, or look at another floor or time.
    </EmptyState>
  );
}

function Freshness({ data }: { readonly data: BookingData }) {
  const styles = useLayout();
  const answer = data.availability.data;
  if (answer === undefined) return null;
  const matching =
    data.found.length === data.spaces.length ? '' : `${data.found.length} of ${data.spaces.length} shown. `;
  return (
    <p className={styles.asOf} role="status">
      {matching}
      {answer.asOf === null ? (
        answer.loading ? (
          'Getting bookings from the council.'
        ) : (
          'Bookings have not been read from the council yet.'
        )
      ) : (
        <>
          {'Bookings as of '}
          <When at={answer.asOf} />
        </>
      )}
    </p>
  );
}

/** `Ground floor` -> `Ground`, `Floor 4` -> `4`, `Fourth floor` -> `Fourth`: the tab list is named Floor. */
const shortFloor = (name: string): string => name.replace(/\bfloor\b/i, '').trim() || name;
