import type { ViewBox } from './plan-view.ts';

interface Named extends ViewBox {
  readonly id: string;
  readonly name: string;
}

/** Where a zone's name begins, in plan units; the text stands on its middle. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A line of text as large as it gets while names are shown: at 1.3 pixels a unit, 12 pixels high. */
const LINE = 10;
const LETTER = 5;
/** Room for `12 of 24 free` after the name. */
const COUNT_LETTERS = 13;
/** Chairs reach this far beyond a desk. */
const CHAIR = 3.5;
const STEP = 4;

/** A zone's count, without its `free` where the whole line would run into the zone beside it. */
export function countIn(zone: Named, count: string): string {
  const fits = (zone.name.length + count.length + 1) * LETTER <= zone.width - 6;
  return fits ? count : count.replace(/ free$/, '');
}

/** For each zone the highest, then leftmost place for its name that covers no space; its top left corner when there is none. */
export function zoneLabelSpots(zones: readonly Named[], spaces: readonly ViewBox[]): ReadonlyMap<string, Spot> {
  const grown = spaces.map((it) => ({
    left: it.x - CHAIR,
    right: it.x + it.width + CHAIR,
    top: it.y - CHAIR,
    bottom: it.y + it.height + CHAIR,
  }));
  const clear = (x: number, y: number, width: number) =>
    grown.every((it) => it.right <= x || it.left >= x + width || it.bottom <= y || it.top >= y + LINE);
  const spotOf = (zone: Named): Spot => {
    const width = Math.min(zone.width - 6, (zone.name.length + COUNT_LETTERS) * LETTER);
    for (let y = zone.y + 2; y + LINE <= zone.y + zone.height; y += STEP) {
      for (let x = zone.x + 3; x + width <= zone.x + zone.width; x += STEP * 4) {
        if (clear(x, y, width)) return { x, y: y + LINE / 2 };
      }
    }
    return { x: zone.x + 3, y: zone.y + 2 + LINE / 2 };
  };
  return new Map(zones.map((zone) => [zone.id, spotOf(zone)]));
}
