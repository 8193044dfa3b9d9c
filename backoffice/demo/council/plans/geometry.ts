/** Lengths are plan units: 10 to a metre. y grows downwards, as in SVG. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const point = (x: number, y: number): Point => ({ x, y });
export const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

const round = (value: number): number => Math.round(value * 10) / 10;
const text = (at: Point): string => `${round(at.x)} ${round(at.y)}`;

export const closedPath = (points: readonly Point[]): string => `M${points.map(text).join('L')}Z`;
export const linePath = (from: Point, to: Point): string => `M${text(from)}L${text(to)}`;
export const boxPath = ({ x, y, width, height }: Box): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;
export const circlePath = (x: number, y: number, radius: number): string =>
  `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`;

/** A quarter-circle door swing: the leaf from its hinge, and the arc its edge sweeps back to the wall. */
export function swingPath(hinge: Point, open: Point, shut: Point): string {
  const radius = Math.hypot(shut.x - hinge.x, shut.y - hinge.y);
  const turn = (open.x - hinge.x) * (shut.y - hinge.y) - (open.y - hinge.y) * (shut.x - hinge.x);
  return `${linePath(hinge, open)}A${round(radius)} ${round(radius)} 0 0 ${turn > 0 ? 1 : 0} ${text(shut)}`;
}

/** Points along an ellipse from one angle to another (degrees, clockwise on screen), both ends included. */
export function curve(at: Point, radiusX: number, radiusY: number, from: number, to: number, steps: number): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 180;
    return point(at.x + radiusX * Math.cos(angle), at.y + radiusY * Math.sin(angle));
  });
}

export const area = (points: readonly Point[]): number =>
  points.reduce((sum, at, i) => {
    const next = points[(i + 1) % points.length] ?? at;
    return sum + (at.x * next.y - next.x * at.y) / 2;
  }, 0);

/** The same polygon moved inwards by `by` on every side. Points must run clockwise on screen. */
export function inset(points: readonly Point[], by: number): Point[] {
  const lines = points.map((a, i) => {
    const b = points[(i + 1) % points.length] ?? a;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const normal = point(-(b.y - a.y) / length, (b.x - a.x) / length);
    return { at: point(a.x + normal.x * by, a.y + normal.y * by), dx: b.x - a.x, dy: b.y - a.y };
  });
  return lines.map((line, i) => {
    const before = lines[(i + lines.length - 1) % lines.length] ?? line;
    const cross = before.dx * line.dy - before.dy * line.dx;
    if (Math.abs(cross) < 1e-6) return line.at;
    const along = ((line.at.x - before.at.x) * line.dy - (line.at.y - before.at.y) * line.dx) / cross;
    return point(before.at.x + before.dx * along, before.at.y + before.dy * along);
  });
}

/** Whether a point is in a polygon (on the edge counts as either). */
export function contains(points: readonly Point[], at: Point): boolean {
  let inside = false;
  for (let i = 0, j = points.length - 1; i < points.length; j = i, i += 1) {
    const a = points[i] ?? at;
    const b = points[j] ?? at;
    if (a.y > at.y !== b.y > at.y && at.x < ((b.x - a.x) * (at.y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

export const corners = ({ x, y, width, height }: Box): Point[] => [
  point(x, y),
  point(x + width, y),
  point(x + width, y + height),
  point(x, y + height),
];

/** Whether two boxes share more than an edge. */
export const collide = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;
