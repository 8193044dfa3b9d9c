/** A part of the plan as the SVG `viewBox` shows it, in plan units (10 units = 1 metre). */
export interface ViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const MARGIN = 12;
/** The closest zoom: 6 metres across. */
const CLOSEST = 60;

/** The whole floor with a margin. */
export const fitFloor = (floor: Size): ViewBox => ({
  x: -MARGIN,
  y: -MARGIN,
  width: floor.width + 2 * MARGIN,
  height: floor.height + 2 * MARGIN,
});

/** What of the element the plan can be seen in: its size in pixels, less what lies over its right edge. */
export interface Stage extends Size {
  readonly covered: number;
}

/** A rectangle (a zone, the surroundings of a desk) with some room around it, in the part of the element that is in sight. */
export function fitRect(rect: ViewBox, stage: Stage): ViewBox {
  const pad = Math.max(6, Math.min(rect.width, rect.height) * 0.06);
  const seen = Math.max(1, stage.width - stage.covered);
  const scale = Math.min(seen / (rect.width + 2 * pad), stage.height / (rect.height + 2 * pad));
  const [middleX, middleY] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  return {
    x: middleX - seen / 2 / scale,
    y: middleY - stage.height / 2 / scale,
    width: stage.width / scale,
    height: stage.height / scale,
  };
}

/** Zoomed by `factor` (above 1 is closer) about a point in plan units, never closer than 6 m nor wider than the floor. */
export function zoomAbout(view: ViewBox, factor: number, at: { x: number; y: number }, floor: Size): ViewBox {
  const whole = fitFloor(floor);
  const width = Math.min(whole.width, Math.max(CLOSEST, view.width / factor));
  const height = width * (view.height / view.width);
  const share = width / view.width;
  return keepIn({ x: at.x - (at.x - view.x) * share, y: at.y - (at.y - view.y) * share, width, height }, floor);
}

export const panBy = (view: ViewBox, dx: number, dy: number, floor: Size): ViewBox =>
  keepIn({ ...view, x: view.x + dx, y: view.y + dy }, floor);

/** Moved as little as needed for the rectangle to be seen with some room around it. */
export function showRect(view: ViewBox, rect: ViewBox, floor: Size, stage: Stage): ViewBox {
  const pad = Math.min(view.width, view.height) * 0.08;
  const seen = view.width - stage.covered / scaleOf(view, stage);
  const along = (start: number, length: number, from: number, size: number): number => {
    if (from - pad < start) return from - pad;
    if (from + size + pad > start + length) return from + size + pad - length;
    return start;
  };
  return keepIn(
    {
      ...view,
      x: along(view.x, seen, rect.x, rect.width),
      y: along(view.y, view.height, rect.y, rect.height),
    },
    floor,
  );
}

/** The middle of the view never leaves the floor, so the plan cannot get lost. */
function keepIn(view: ViewBox, floor: Size): ViewBox {
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  return {
    ...view,
    x: clamp(view.x, -view.width / 2, floor.width - view.width / 2),
    y: clamp(view.y, -view.height / 2, floor.height - view.height / 2),
  };
}

/** Pixels per plan unit when `view` is fitted (letter-boxed) into the element. */
export const scaleOf = (view: ViewBox, element: Size): number =>
  Math.min(element.width / view.width, element.height / view.height);

export type Detail = 'far' | 'near' | 'close';

/** How much is written on the plan: zones only; desk numbers too (from 8 pixels); who is in as well. */
export const detailAt = (scale: number): Detail => (scale < 1.5 ? 'far' : scale < 3.6 ? 'near' : 'close');
