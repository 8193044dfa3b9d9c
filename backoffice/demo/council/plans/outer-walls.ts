import { type Box, closedPath, inset, type Point, point } from './geometry.ts';

/** How thick an outer wall is: 35 centimetres. */
export const outerThickness = 3.5;

/** A way in from outside: the wall nearest to `at` is open for `width`. */
export interface Entrance {
  readonly at: Point;
  readonly width: number;
}

export interface Shell {
  readonly outline: string;
  readonly walls: string;
  readonly windows: string;
  readonly doors: string;
  readonly inside: readonly Point[];
}

const within = (blind: Box, at: Point) =>
  at.x >= blind.x && at.x <= blind.x + blind.width && at.y >= blind.y && at.y <= blind.y + blind.height;

/** Outer walls round a building (points clockwise), with windows at a regular spacing but where it is blind. */
export function outerWalls(points: readonly Point[], entrances: readonly Entrance[], blind: readonly Box[]): Shell {
  const inside = inset(points, outerThickness);
  const walls: string[] = [];
  const windows: string[] = [];
  const doors: string[] = [];
  points.forEach((a, i) => {
    const b = points[(i + 1) % points.length] ?? a;
    const innerA = inside[i] ?? a;
    const innerB = inside[(i + 1) % points.length] ?? b;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const unit = point((b.x - a.x) / length, (b.y - a.y) / length);
    const on = (along: number, deep: number) =>
      point(a.x + unit.x * along - unit.y * deep, a.y + unit.y * along + unit.x * deep);
    const gaps: { from: number; to: number; door: boolean }[] = [];
    for (const entrance of entrances) {
      const along = (entrance.at.x - a.x) * unit.x + (entrance.at.y - a.y) * unit.y;
      const away = Math.abs((entrance.at.x - a.x) * -unit.y + (entrance.at.y - a.y) * unit.x);
      if (away < 1 && along > 0 && along < length) {
        gaps.push({ from: along - entrance.width / 2, to: along + entrance.width / 2, door: true });
      }
    }
    const count = length < 24 ? (length > 7 ? 1 : 0) : Math.floor((length - 10) / 20);
    const glass = length < 24 ? length * 0.55 : 13;
    for (let n = 0; n < count; n += 1) {
      const middle = (length * (n + 0.5)) / count;
      const clear = gaps.every((gap) => middle + glass / 2 < gap.from - 2 || middle - glass / 2 > gap.to + 2);
      if (clear && !blind.some((one) => within(one, on(middle, 0)))) {
        gaps.push({ from: middle - glass / 2, to: middle + glass / 2, door: false });
      }
    }
    let from: [Point, Point] = [a, innerA];
    for (const gap of gaps.sort((one, two) => one.from - two.from)) {
      walls.push(closedPath([from[0], on(gap.from, 0), on(gap.from, outerThickness), from[1]]));
      from = [on(gap.to, 0), on(gap.to, outerThickness)];
      const across = [on(gap.from, 0.8), on(gap.to, 0.8), on(gap.to, 2.7), on(gap.from, 2.7)];
      if (!gap.door) {
        windows.push(closedPath(across));
        continue;
      }
      const middle = (gap.from + gap.to) / 2;
      for (const [hinge, turn] of [
        [gap.from, 1],
        [gap.to, 0],
      ] as const) {
        const reach = Math.abs(middle - hinge);
        const [start, open, shut] = [on(hinge, 1.7), on(hinge, 1.7 + reach), on(middle, 1.7)];
        const text = (at: Point) => `${Math.round(at.x * 10) / 10} ${Math.round(at.y * 10) / 10}`;
        doors.push(`M${text(start)}L${text(open)}A${reach} ${reach} 0 0 ${turn === 1 ? 0 : 1} ${text(shut)}`);
      }
    }
    walls.push(closedPath([from[0], b, innerB, from[1]]));
  });
  return {
    outline: closedPath(points),
    walls: walls.join(''),
    windows: windows.join(''),
    doors: doors.join(''),
    inside,
  };
}
