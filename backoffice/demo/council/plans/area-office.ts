import { stairs } from './city-hall-shell.ts';
import { box, boxPath, circlePath, curve, point } from './geometry.ts';
import { type FloorSketch, sketchFloor } from './sketch.ts';

/** The small rooms of an area office's entrance side: toilets, a kitchen and a stair to the plant above. */
export interface AreaOffice {
  readonly rooms: readonly [string, string];
  readonly benches: number;
  readonly kept: string;
  readonly keptName: string;
}

/** An L: a public wing along the street and a working wing behind it. */
export function cornerOffice({ rooms, benches, kept, keptName }: AreaOffice): FloorSketch {
  const plan = sketchFloor(360, 270);
  plan.building(
    [point(10, 10), point(350, 10), point(350, 128), point(178, 128), point(178, 238), point(156, 260), point(10, 260)],
    [{ at: point(264, 128), width: 14 }],
  );
  for (let n = 0; n < 3; n += 1) {
    plan.bookableRoom(
      box(226.5 + n * 40, 13.5, 40, 38),
      `Interview ${n + 1}`,
      4,
      { open: n === 2 ? 'ne' : 'n', doors: [{ side: 's', at: 27, hinge: 'high' }] },
      ['Panic button'],
    );
  }
  plan.room(box(296.5, 90, 50, 34.5), {
    label: 'WC',
    kind: 'core',
    open: 'es',
    doors: [{ side: 'w', at: 4, hinge: 'low' }],
  });
  plan.room(box(296.5, 51.5, 50, 38.5), {
    label: 'Access WC',
    kind: 'core',
    open: 'e',
    doors: [{ side: 'w', at: 14, width: 10, swing: 'out' }],
  });
  plan.furniture(boxPath(box(214, 66, 44, 7)), 'room', box(214, 66, 44, 7));
  plan.label('Reception', 236, 84);
  plan.furniture(
    [0, 1, 2, 3, 4].flatMap((n) => [0, 1].map((row) => circlePath(206 + n * 10, 104 + row * 10, 2.6))).join(''),
  );
  plan.wall(point(186.5, 13.5), point(186.5, 128));
  plan.opening(box(186.5, 13.5, 1, 114.5), { side: 'w', at: 60, width: 12, hinge: 'low' });
  plan.bookableRoom(
    box(13.5, 13.5, 58, 42),
    rooms[0],
    10,
    { open: 'nw', doors: [{ side: 's', at: 44, hinge: 'high' }] },
    ['Video calls', 'Screen'],
  );
  plan.bookableRoom(
    box(71.5, 13.5, 46, 42),
    rooms[1],
    6,
    { open: 'n', doors: [{ side: 's', at: 32, hinge: 'high' }] },
    ['Screen'],
  );
  plan.room(box(117.5, 13.5, 40, 42), {
    label: 'Kitchen',
    open: 'n',
    doors: [{ side: 's', at: 8, width: 12, open: true }],
  });
  stairs(plan, 157.5, 13.5, 29, 42, 'w');
  for (let n = 0; n < benches; n += 1) {
    plan.bench(26, 78 + n * 42, 4, n === 0 ? ['Two screens', 'Sit-stand'] : ['Two screens']);
    plan.bench(118, 78 + n * 42, n >= 3 ? 2 : 3, ['Two screens', 'By the window']);
  }
  plan.row(26, 244, 5, 180, 'touchdown', { mode: 'drop-in', features: ['Power and USB-C'] });
  plan.plant(20, 64);
  plan.plant(196, 22);
  plan.plant(284, 116);
  plan.zone('public', 'Public side', box(186.5, 13.5, 160, 111));
  plan.zone('kept', keptName, box(13.5, 13.5, 94, 243), kept);
  plan.zone('work', 'Shared side', box(107.5, 13.5, 79, 243));
  return plan.finish();
}

/** A long bar with a round end towards the square and a light well in its back. */
export function barOffice({ rooms, benches, kept, keptName }: AreaOffice): FloorSketch {
  const plan = sketchFloor(420, 190);
  plan.building(
    [
      point(10, 10),
      point(150, 10),
      point(150, 34),
      point(206, 34),
      point(206, 10),
      point(350, 10),
      ...curve(point(350, 95), 56, 85, -72, 72, 9),
      point(350, 180),
      point(10, 180),
    ],
    [{ at: point(304, 180), width: 14 }],
  );
  plan.bookableRoom(
    box(13.5, 13.5, 44, 50),
    rooms[1],
    6,
    { open: 'nw', doors: [{ side: 's', at: 31, hinge: 'high' }] },
    ['Screen'],
  );
  plan.bookableRoom(
    box(57.5, 13.5, 54, 50),
    rooms[0],
    10,
    { open: 'n', doors: [{ side: 's', at: 41, hinge: 'high' }] },
    ['Video calls', 'Screen'],
  );
  plan.room(box(111.5, 13.5, 35, 50), {
    label: 'Kitchen',
    open: 'ne',
    doors: [{ side: 's', at: 8, width: 12, open: true }],
  });
  plan.room(box(209.5, 13.5, 26, 34), {
    label: 'WC',
    kind: 'core',
    open: 'nw',
    doors: [{ side: 's', at: 14, hinge: 'high' }],
  });
  plan.room(box(235.5, 13.5, 42, 34), {
    label: 'Access WC',
    kind: 'core',
    open: 'n',
    doors: [{ side: 's', at: 6, width: 10, swing: 'out' }],
  });
  for (let n = 0; n < 2; n += 1) {
    plan.bookableRoom(
      box(277.5 + n * 36.25, 13.5, 36.25, 40),
      `Interview ${n + 1}`,
      4,
      { open: 'n', doors: [{ side: 's', at: 4, hinge: 'low' }] },
      ['Panic button'],
    );
  }
  plan.furniture(boxPath(box(316, 92, 7, 44)), 'room', box(316, 92, 7, 44));
  plan.label('Reception', 347, 114);
  plan.furniture(
    [0, 1, 2, 3, 4, 5].map((n) => circlePath(344 + (n % 3) * 12, 142 + Math.floor(n / 3) * 12, 2.8)).join(''),
  );
  plan.wall(point(270, 60), point(270, 180));
  plan.opening(box(270, 60, 1, 120), { side: 'w', at: 20, width: 12, hinge: 'low' });
  for (let n = 0; n < benches; n += 1)
    plan.bench(24, 82 + n * 42, 6, n === 0 ? ['Two screens', 'Sit-stand'] : ['Two screens']);
  for (let n = 0; n < benches; n += 1) plan.bench(152, 82 + n * 42, 6, ['Two screens', 'By the window']);
  plan.row(152, 48, 3, 0, 'touchdown', { mode: 'drop-in', features: ['Power and USB-C'] });
  plan.plant(18, 72);
  plan.plant(262, 172);
  plan.plant(334, 60);
  plan.zone('kept', keptName, box(13.5, 13.5, 126.5, 163), kept);
  plan.zone('work', 'Shared side', box(140, 13.5, 130, 163));
  plan.zone('public', 'Public side', box(270, 13.5, 134, 163));
  return plan.finish();
}
