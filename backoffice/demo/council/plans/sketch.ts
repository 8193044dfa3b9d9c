import type { Floor, Space } from '../../../../shared/spaces/entities.ts';
import { type Box, box, boxPath, circlePath, closedPath, type Point } from './geometry.ts';
import { type Door, innerWalls, type Side } from './inner-walls.ts';
import { type Entrance, outerWalls } from './outer-walls.ts';

type Shape = Floor['shapes'][number];
type Zone = Floor['zones'][number];
/** A space before it has a site, a floor and a number: `label` is only given where it is not the next desk number. */
export type SpaceSketch = Box &
  Pick<Space, 'kind' | 'mode' | 'capacity' | 'features' | 'turn'> & { readonly label: string | null };

export interface FloorSketch {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly zones: readonly (Omit<Zone, 'id'> & { readonly key: string })[];
  readonly spaces: readonly SpaceSketch[];
  /** For tests: building outlines inside their walls, and walls and rooms nothing may stand on. */
  readonly inside: readonly (readonly Point[])[];
  readonly solid: readonly Box[];
}

export interface RoomWords {
  readonly label?: string;
  readonly kind?: 'room' | 'core';
  readonly doors?: readonly Door[];
  /** Sides that need no wall of their own, because an outer wall stands there or none is wanted. */
  readonly open?: string;
}

export const deskWidth = 16;
export const deskDepth = 8;
/** Desks in a bench stand one unit apart, and so do its two rows. */
export const benchStep = deskWidth + 1;
export const benchDepth = deskDepth * 2 + 1;

const sides: readonly Side[] = ['n', 'e', 's', 'w'];

export function sketchFloor(width: number, height: number) {
  const ground: Shape[] = [];
  const rooms: Shape[] = [];
  const shell: string[] = [];
  const windows: string[] = [];
  const doors: string[] = [];
  const plants: string[] = [];
  const labels: Shape[] = [];
  const zones: FloorSketch['zones'][number][] = [];
  const spaces: SpaceSketch[] = [];
  const inside: (readonly Point[])[] = [];
  const solid: Box[] = [];
  const walls = innerWalls();

  const put = (at: Box, kind: Space['kind'], more: Partial<SpaceSketch> = {}) => {
    const { x, y, width: wide, height: high } = at;
    spaces.push({
      ...{ x, y, width: wide, height: high, kind, mode: 'bookable', capacity: 1, features: [], turn: 0, label: null },
      ...more,
    });
  };

  const plan = {
    building(points: readonly Point[], entrances: readonly Entrance[] = [], blind: readonly Box[] = []) {
      const built = outerWalls(points, entrances, blind);
      ground.push({ kind: 'outline', path: built.outline });
      shell.push(built.walls);
      windows.push(built.windows);
      doors.push(built.doors);
      inside.push(built.inside);
    },
    /** Open ground with no walls: a yard or a terrace. */
    ground(points: readonly Point[]) {
      ground.push({ kind: 'outline', path: closedPath(points) });
      inside.push(points);
    },
    zone(key: string, name: string, at: Box, teamId: string | null = null) {
      zones.push({ key, name, teamId, x: at.x, y: at.y, width: at.width, height: at.height });
    },
    room(at: Box, words: RoomWords = {}) {
      rooms.push({ kind: words.kind ?? 'room', path: boxPath(at) });
      for (const side of sides) if (words.open?.includes(side) !== true) walls.side(at, side);
      for (const door of words.doors ?? []) walls.door(at, door);
      if (words.label !== undefined) plan.label(words.label, at.x + at.width / 2, at.y + at.height / 2);
      solid.push(at);
    },
    /** A room people book: drawn and bookable in the same place, and labelled by its own row. */
    bookableRoom(at: Box, label: string, capacity: number, words: RoomWords = {}, features: readonly string[] = []) {
      plan.room(at, words);
      put(at, label.startsWith('Interview') ? 'interview-room' : 'meeting-room', {
        label,
        capacity,
        features: [...features],
      });
    },
    wall: walls.line,
    opening: walls.door,
    /** Something that stands on the floor and is not a room: shelves, counters, stair treads, seats. */
    furniture(path: string, kind: 'room' | 'core' = 'room', taken?: Box) {
      rooms.push({ kind, path });
      if (taken !== undefined) solid.push(taken);
    },
    plant(x: number, y: number, radius = 4) {
      plants.push(circlePath(x, y, radius), circlePath(x, y, radius / 2));
    },
    label(text: string, x: number, y: number) {
      labels.push({ kind: 'label', path: '', text, x, y });
    },
    /** A bench: two rows of desks facing each other, left to right. `turn` 0 sits below its desk, 180 above. */
    bench(x: number, y: number, pairs: number, features: readonly string[] = []) {
      for (const [row, turn] of [
        [0, 180],
        [1, 0],
      ] as const) {
        for (let n = 0; n < pairs; n += 1) {
          const place = box(x + n * benchStep, y + row * (deskDepth + 1), deskWidth, deskDepth);
          put(place, 'desk', { turn, features: [...features] });
        }
      }
    },
    /** One row of desks against a wall: `turn` 0 sits below, 180 above. */
    row(
      x: number,
      y: number,
      count: number,
      turn: 0 | 180,
      kind: Space['kind'] = 'desk',
      more: Partial<SpaceSketch> = {},
    ) {
      for (let n = 0; n < count; n += 1) {
        put(box(x + n * benchStep, y, deskWidth, deskDepth), kind, { turn, ...more });
      }
    },
    put,
    finish(): FloorSketch {
      const one = (kind: Shape['kind'], parts: readonly string[]): Shape[] => {
        const path = parts.join('');
        return path === '' ? [] : [{ kind, path }];
      };
      return {
        width,
        height,
        shapes: [
          ...ground,
          ...rooms,
          ...one('plant', plants),
          ...one('wall', [...shell, walls.wallPath()]),
          ...one('window', windows),
          ...one('door', [...doors, walls.doorPath()]),
          ...labels,
        ],
        zones,
        spaces,
        inside,
        solid: [...solid, ...walls.pieces()],
      };
    },
  };
  return plan;
}

export type Sketch = ReturnType<typeof sketchFloor>;
