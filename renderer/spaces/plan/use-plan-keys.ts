import type { KeyboardEvent } from 'react';
import { type Direction, nearestInDirection, type Placed, readingOrder } from './nearest-space.ts';
import { planSpaceId } from './plan-space.tsx';
import type { Zone } from './plan-zones.tsx';
import type { PlanView } from './use-plan-view.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const PAN: Record<Direction, readonly [number, number]> = {
  up: [0, -0.2],
  down: [0, 0.2],
  left: [-0.2, 0],
  right: [0.2, 0],
};

export interface PlanKeys {
  readonly plan: PlanView;
  readonly placed: readonly Placed[];
  readonly zones: readonly Zone[];
  readonly zoneOf: (spaceId: string) => string | undefined;
  readonly reach: (spaceId: string) => void;
  readonly choose: (spaceId: string | null) => void;
}

/**
 * Keys on the plan: arrows to the nearest space that way (with Shift they move the plan), Home and End, Enter or Space to
 * choose, + - 0 to zoom, Z for the zone of the space reached, 1 to 9 for a zone by its number, Escape to let go.
 */
export function onPlanKey(event: KeyboardEvent, it: PlanKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const id =
    event.target instanceof Element ? (event.target.closest('[data-space]')?.getAttribute('data-space') ?? null) : null;
  if (press(event, id, it)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function press(event: KeyboardEvent, id: string | null, it: PlanKeys): boolean {
  const direction = DIRECTIONS[event.key];
  if (direction !== undefined && event.shiftKey) return done(it.plan.pan(...PAN[direction]));
  const at = it.placed.find((placed) => placed.id === id);
  const order = () => readingOrder(it.placed);
  if (direction !== undefined) {
    return walk(at === undefined ? order()[0] : nearestInDirection(at, it.placed, direction), it);
  }
  if (event.key === 'Home') return walk(order()[0], it);
  if (event.key === 'End') return walk(order().at(-1), it);
  if ((event.key === 'Enter' || event.key === ' ') && id !== null) return done(it.choose(id));
  if (event.key === 'Escape') return done(it.choose(null));
  if (event.key === '+' || event.key === '=') return done(it.plan.zoom(1.5));
  if (event.key === '-' || event.key === '_') return done(it.plan.zoom(1 / 1.5));
  if (event.key === '0') return done(it.plan.fit());
  if (event.key === 'z' || event.key === 'Z')
    return toZone(
      it.zones.find((zone) => zone.id === (id && it.zoneOf(id))),
      it,
    );
  if (/^[1-9]$/.test(event.key)) return toZone(it.zones[Number(event.key) - 1], it);
  return false;
}

const done = (_: unknown): true => true;

function toZone(zone: Zone | undefined, it: PlanKeys): boolean {
  if (zone !== undefined) it.plan.toRect(zone);
  return true;
}

function walk(to: string | null | undefined, it: PlanKeys): boolean {
  if (to === null || to === undefined) return true;
  it.reach(to);
  document.getElementById(planSpaceId(to))?.focus({ preventScroll: true });
  return true;
}
