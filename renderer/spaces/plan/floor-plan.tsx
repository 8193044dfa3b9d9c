import { mergeClasses } from '@fluentui/react-components';
import {
  type FocusEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useState,
} from 'react';
import type { Floor } from '../../../shared/spaces/entities.ts';
import { type Available, initials, STATE_WORDS, spokenSpace } from '../space-words.ts';
import type { Placed } from './nearest-space.ts';
import { PlanOutline, PlanPlaceNames } from './plan-outline.tsx';
import { PlanSpace } from './plan-space.tsx';
import { usePlanStyles } from './plan-styles.ts';
import type { ViewBox } from './plan-view.ts';
import { PlanZoneNames, PlanZones } from './plan-zones.tsx';
import { onPlanKey } from './use-plan-keys.ts';
import { usePlanPointer } from './use-plan-pointer.ts';
import { type PlanView, usePlanView } from './use-plan-view.ts';
import { zoneLabelSpots } from './zone-labels.ts';

export interface FloorPlanProps {
  readonly floor: Floor;
  readonly spaces: readonly Available[];
  /** Ids that match the chips; the others are drawn faint and cannot be reached. */
  readonly shown: ReadonlySet<string>;
  readonly chosenId: string | null;
  readonly choose: (spaceId: string | null) => void;
  readonly view: Ref<PlanView>;
  /** Pixels of the plan's right side that something lies over. */
  readonly covered: () => number;
}

/** Seen on each side of a space the plan goes to, in plan units: 9 by 6 metres. */
const AROUND = { x: 90, y: 60 };

const placedOf = (spaces: readonly Available[], shown: ReadonlySet<string>): Placed[] =>
  spaces
    .filter((it) => shown.has(it.space.id))
    .map(({ space }) => ({ id: space.id, x: space.x + space.width / 2, y: space.y + space.height / 2 }));

/** The floor as a drawing whose spaces are the options of one list box. The list view is its equivalent in words. */
export function FloorPlan({ floor, spaces, shown, chosenId, choose, view, covered }: FloorPlanProps) {
  const styles = usePlanStyles();
  const hatch = useId();
  const plan = usePlanView(floor, covered);
  usePlanPointer(plan);
  useImperativeHandle(view, () => plan, [plan]);

  const [lastReached, reach] = useState<string | null>(null);
  const placed = useMemo(() => placedOf(spaces, shown), [spaces, shown]);
  const spots = useMemo(
    () =>
      zoneLabelSpots(
        floor.zones,
        spaces.map((it) => it.space),
      ),
    [floor.zones, spaces],
  );
  const byId = useMemo(() => new Map(spaces.map((it) => [it.space.id, it])), [spaces]);
  const reachable = (id: string | null) => (id !== null && shown.has(id) && byId.has(id) ? id : null);
  const reached = reachable(lastReached) ?? reachable(chosenId) ?? placed[0]?.id ?? null;
  const rectOf = (id: string): ViewBox | null => byId.get(id)?.space ?? null;

  // A choice made in the list, by the suggestion or by link is brought near; one made on the plan is in sight already.
  const spot = chosenId === null ? undefined : byId.get(chosenId)?.space;
  const [spotX, spotY] = [spot?.x, spot?.y];
  useEffect(() => {
    if (spotX === undefined || spotY === undefined) return;
    const here = plan.svg.current?.contains(document.activeElement) === true;
    if (here) plan.reveal({ x: spotX, y: spotY, width: 16, height: 8 });
    else plan.toRect({ x: spotX - AROUND.x, y: spotY - AROUND.y, width: 16 + 2 * AROUND.x, height: 8 + 2 * AROUND.y });
  }, [spotX, spotY, plan]);

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const space = event.target.closest('[data-space]')?.getAttribute('data-space');
    if (space !== null && space !== undefined) {
      reach(space);
      choose(space);
      return;
    }
    const zoneId = event.target.closest('[data-zone]')?.getAttribute('data-zone');
    const zone = floor.zones.find((it) => it.id === zoneId);
    if (zone !== undefined) plan.toRect(zone);
  };
  const onFocus = (event: FocusEvent) => {
    const id = event.target.closest('[data-space]')?.getAttribute('data-space') ?? null;
    if (id === null) return;
    reach(id);
    const rect = rectOf(id);
    if (rect !== null) plan.reveal(rect);
  };

  return (
    <div
      className={styles.box}
      role="listbox"
      aria-label={`Plan of ${floor.name}`}
      tabIndex={-1}
      onClick={onClick}
      onFocus={onFocus}
      onKeyDown={(event) =>
        onPlanKey(event, {
          plan,
          placed,
          zones: floor.zones,
          zoneOf: (id) => byId.get(id)?.space.zoneId,
          reach,
          choose,
        })
      }
    >
      <svg
        ref={plan.svg}
        className={mergeClasses(styles.plan, styles.spaces)}
        role="presentation"
        preserveAspectRatio="xMidYMid meet"
      >
        <defs>
          <pattern id={hatch} width="2.4" height="2.4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect className="hatch-ground" width="2.4" height="2.4" />
            <path className="hatch-line" d="M0 0V2.4" />
          </pattern>
        </defs>
        <PlanOutline shapes={floor.shapes} />
        <PlanZones zones={floor.zones} />
        <PlanPlaceNames shapes={floor.shapes} />
        {spaces.map((it) => (
          <PlanSpace
            key={it.space.id}
            id={it.space.id}
            x={it.space.x}
            y={it.space.y}
            width={it.space.width}
            height={it.space.height}
            turn={it.space.turn}
            label={it.space.label}
            state={it.state}
            word={wordOf(it)}
            spoken={spokenSpace(it)}
            dim={!shown.has(it.space.id)}
            chosen={it.space.id === chosenId}
            reached={it.space.id === reached}
            hatch={hatch}
            chair={it.space.kind === 'desk' || it.space.kind === 'touchdown'}
          />
        ))}
        <PlanZoneNames zones={floor.zones} spots={spots} counts={useZoneCounts(spaces, shown)} />
      </svg>
    </div>
  );
}

const wordOf = (it: Available): string =>
  it.state === 'mine' || it.holders.length === 0 ? STATE_WORDS[it.state] : it.holders.map(initials).join(' ');

/** `12 of 24 free` for each zone, over what the chips let through. */
function useZoneCounts(spaces: readonly Available[], shown: ReadonlySet<string>): ReadonlyMap<string, string> {
  return useMemo(() => {
    const all = new Map<string, { free: number; of: number }>();
    for (const it of spaces) {
      if (!shown.has(it.space.id)) continue;
      const count = all.get(it.space.zoneId) ?? { free: 0, of: 0 };
      count.of += 1;
      if (it.state === 'free') count.free += 1;
      all.set(it.space.zoneId, count);
    }
    return new Map([...all].map(([zone, count]) => [zone, `${count.free} of ${count.of} free`]));
  }, [spaces, shown]);
}
