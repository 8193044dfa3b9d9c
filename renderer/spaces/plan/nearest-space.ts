export type Direction = 'up' | 'down' | 'left' | 'right';

export interface Placed {
  readonly id: string;
  /** Middle of the space in plan units. */
  readonly x: number;
  readonly y: number;
}

/**
 * The space an arrow key leads to: the nearest in that direction, where a step sideways counts double, so that a row of
 * desks is walked along before the next row is tried. Null when there is nothing further that way.
 */
export function nearestInDirection(from: Placed, spaces: readonly Placed[], direction: Direction): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const it of spaces) {
    if (it.id === from.id) continue;
    const [along, aside] = towards(it.x - from.x, it.y - from.y, direction);
    if (along <= 0.5) continue;
    const narrow = aside <= along ? 0 : aside;
    const cost = along + 2 * aside + 2 * narrow;
    if (cost < least) {
      least = cost;
      best = it.id;
    }
  }
  return best;
}

function towards(dx: number, dy: number, direction: Direction): [along: number, aside: number] {
  if (direction === 'right') return [dx, Math.abs(dy)];
  if (direction === 'left') return [-dx, Math.abs(dy)];
  if (direction === 'down') return [dy, Math.abs(dx)];
  return [-dy, Math.abs(dx)];
}

/** Reading order: rows of about one desk's depth from the top, each from the left. For Home and End. */
export function readingOrder(spaces: readonly Placed[]): string[] {
  const row = (it: Placed) => Math.round(it.y / 10);
  return [...spaces].sort((a, b) => row(a) - row(b) || a.x - b.x).map((it) => it.id);
}
