import { type Box, box, boxPath, type Point, point, swingPath } from './geometry.ts';

export type Side = 'n' | 'e' | 's' | 'w';

export interface Door {
  readonly side: Side;
  /** From the left or top end of the side to the opening. */
  readonly at: number;
  readonly width?: number;
  /** Which end of the opening the leaf hangs on. */
  readonly hinge?: 'low' | 'high';
  readonly swing?: 'in' | 'out';
  /** Two leaves meeting in the middle. */
  readonly double?: boolean;
  /** An opening without a leaf. */
  readonly open?: boolean;
}

const thickness = 1.6;

interface Run {
  readonly upright: boolean;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

const key = (run: Run) => `${run.upright ? 'v' : 'h'}${run.line}`;

/** Inner walls run along grid lines; a wall two rooms share is drawn once, and an opening in it is open on both sides. */
export function innerWalls() {
  const walls: Run[] = [];
  const openings: Run[] = [];
  const swings: string[] = [];

  const sideOf = ({ x, y, width, height }: Box, side: Side): Run => {
    if (side === 'n') return { upright: false, line: y, from: x, to: x + width };
    if (side === 's') return { upright: false, line: y + height, from: x, to: x + width };
    if (side === 'w') return { upright: true, line: x, from: y, to: y + height };
    return { upright: true, line: x + width, from: y, to: y + height };
  };

  const leaf = (run: Run, hinge: number, shut: number, into: number) => {
    const place = (along: number, away: number): Point =>
      run.upright ? point(run.line + away, along) : point(along, run.line + away);
    swings.push(swingPath(place(hinge, 0), place(hinge, into * Math.abs(shut - hinge)), place(shut, 0)));
  };

  return {
    side(of: Box, side: Side) {
      walls.push(sideOf(of, side));
    },
    line(from: Point, to: Point) {
      walls.push(
        from.x === to.x
          ? { upright: true, line: from.x, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) }
          : { upright: false, line: from.y, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) },
      );
    },
    door(of: Box, door: Door) {
      const run = sideOf(of, door.side);
      const width = door.width ?? 9;
      const low = run.from + door.at;
      const high = low + width;
      openings.push({ ...run, from: low, to: high });
      if (door.open === true) return;
      const inward = door.side === 'n' || door.side === 'w' ? 1 : -1;
      const into = (door.swing ?? 'in') === 'in' ? inward : -inward;
      if (door.double === true) {
        leaf(run, low, low + width / 2, into);
        leaf(run, high, low + width / 2, into);
      } else if (door.hinge === 'high') leaf(run, high, low, into);
      else leaf(run, low, high, into);
    },
    /** The walls left standing, as boxes. */
    pieces(): Box[] {
      const lines = new Map<string, Run[]>();
      for (const run of walls) lines.set(key(run), [...(lines.get(key(run)) ?? []), run]);
      const boxes: Box[] = [];
      for (const [name, runs] of lines) {
        const cuts = openings.filter((cut) => key(cut) === name).sort((a, b) => a.from - b.from);
        const merged: { from: number; to: number }[] = [];
        for (const run of [...runs].sort((a, b) => a.from - b.from)) {
          const last = merged.at(-1);
          if (last !== undefined && run.from <= last.to) last.to = Math.max(last.to, run.to);
          else merged.push({ from: run.from, to: run.to });
        }
        const [first] = runs;
        if (first === undefined) continue;
        const half = thickness / 2;
        const put = (from: number, to: number) => {
          if (to - from < 0.5) return;
          boxes.push(
            first.upright
              ? box(first.line - half, from, thickness, to - from)
              : box(from, first.line - half, to - from, thickness),
          );
        };
        for (const span of merged) {
          let at = span.from - half;
          for (const cut of cuts) {
            if (cut.to <= span.from || cut.from >= span.to) continue;
            put(at, cut.from);
            at = cut.to;
          }
          put(at, span.to + half);
        }
      }
      return boxes;
    },
    wallPath(): string {
      return this.pieces().map(boxPath).join('');
    },
    doorPath: (): string => swings.join(''),
  };
}
