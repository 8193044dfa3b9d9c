import { atrium, bow, cityHallCore, cityHallWalls } from './city-hall-shell.ts';
import { box, boxPath } from './geometry.ts';
import { type FloorSketch, type Sketch, sketchFloor } from './sketch.ts';

const dual = ['Two screens'];
const rise = ['Two screens', 'Sit-stand'];
const lit = ['Two screens', 'By the window'];

export interface OpenFloor {
  readonly rooms: readonly [string, string, string, string, string, string];
  /** Rows of benches west and east. */
  readonly west: number;
  readonly east: number;
  readonly kept: { readonly northWest?: string; readonly southWest?: string; readonly east?: string };
  readonly names: readonly [string, string, string];
}

/** Meeting rooms along the north of the west wing, with a kitchen between them and the core. */
export function northRooms(plan: Sketch, left: number, first: string, second: string) {
  const wide = (186.5 - left - 46) / 2;
  const door = (width: number) => [{ side: 's', at: width - 14, hinge: 'high' }] as const;
  plan.bookableRoom(box(left, 13.5, wide, 40), first, 10, { open: 'nw', doors: door(wide) }, [
    'Video calls',
    'Hearing loop',
  ]);
  plan.bookableRoom(box(left + wide, 13.5, wide, 40), second, 8, { open: 'n', doors: door(wide) }, ['Video calls']);
  plan.room(box(left + wide * 2, 13.5, 46, 40), {
    label: 'Kitchen',
    open: 'ne',
    doors: [{ side: 's', at: 8, width: 12, open: true }],
  });
  plan.furniture(boxPath(box(left + wide * 2 + 6, 15, 36, 6)));
}

/** Rooms down the east side, one under another. */
export function eastRooms(plan: Sketch, right: number, y: number, names: readonly (readonly [string, number])[]) {
  const wide = 42;
  names.forEach(([name, people], n) => {
    plan.bookableRoom(
      box(right - wide, y + n * 48, wide, 48),
      name,
      people,
      { open: n === 0 ? 'ne' : 'e', doors: [{ side: 'w', at: 34, hinge: 'high' }] },
      people > 4 ? ['Screen', 'Whiteboard'] : ['Screen'],
    );
  });
}

/** A floor of open neighbourhoods with an atrium: City Hall levels 1, 3 and 4. */
export function openFloor(floor: OpenFloor): FloorSketch {
  const plan = sketchFloor(480, 346);
  plan.building(cityHallWalls(0), [], [box(192, 30, 96, 8)]);
  cityHallCore(plan, 0);
  atrium(plan, 146, 92);
  bow(plan, 306, 5);
  const [one, two, three, four, five, six] = floor.rooms;
  northRooms(plan, 13.5, one, two);
  eastRooms(plan, 466.5, 13.5, [
    [three, 6],
    [four, 6],
    [five, 4],
    [six, 4],
  ]);
  const [northWest, southWest, east] = floor.names;
  plan.zone('nw', northWest, box(13.5, 13.5, 173, 141), floor.kept.northWest ?? null);
  plan.zone('sw', southWest, box(13.5, 154.5, 173, 142), floor.kept.southWest ?? null);
  plan.zone('e', east, box(293.5, 13.5, 173, 283), floor.kept.east ?? null);
  plan.zone('c', 'Hub', box(186.5, 130, 107, 203));
  for (let row = 0; row < floor.west; row += 1) {
    const y = 76 + row * 44;
    plan.bench(24, y, 4, row === 0 ? rise : lit);
    plan.bench(119, y, 3, dual);
  }
  for (let row = 0; row < floor.east; row += 1) plan.bench(312, 30 + row * 44, 5, row < 2 ? rise : dual);
  const free = 30 + floor.east * 44;
  if (floor.east < 6) {
    const y = Math.max(free + 8, 222);
    plan.row(330, y, 4, 180, 'touchdown', { mode: 'drop-in', features: ['Power and USB-C'] });
    plan.furniture(boxPath(box(330, y + 14, 67, 7)), 'room', box(330, y + 14, 67, 7));
    plan.label('Breakout', 416, y + 24);
    for (const x of [312, 404]) plan.plant(x, y + 4);
  }
  if (floor.west < 5) {
    plan.furniture(
      [0, 1, 2, 3, 4, 5].map((n) => boxPath(box(60 + n * 14, 268, 12, 8))).join(''),
      'room',
      box(60, 268, 82, 8),
    );
    plan.label('Lockers and print', 101, 284);
    plan.plant(40, 272);
    plan.plant(160, 272);
  }
  plan.plant(20, 62);
  plan.plant(300, 20);
  plan.plant(182, 140);
  plan.plant(298, 140);
  return plan.finish();
}
