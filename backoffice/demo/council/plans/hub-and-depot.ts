import { box, boxPath, curve, point } from './geometry.ts';
import { type FloorSketch, sketchFloor } from './sketch.ts';

/** A working corner in a library: shelves, study rooms, desks by the window. */
export function hub(index: number): FloorSketch {
  const width = 230 + index * 14;
  const plan = sketchFloor(width + 20, 190);
  const right = 10 + width;
  const points =
    index % 2 === 0
      ? [
          point(10, 40),
          ...curve(point(60, 60), 50, 50, 202, 270, 6),
          point(right, 10),
          point(right, 180),
          point(10, 180),
        ]
      : [point(10, 10), point(right, 10), point(right, 150), point(right - 30, 180), point(10, 180)];
  plan.building(points, [{ at: point(96, 180), width: 14 }]);
  const rooms = right - 3.5;
  plan.bookableRoom(
    box(rooms - 48, 13.5, 48, 42),
    'Study room',
    6,
    { open: 'ne', doors: [{ side: 'w', at: 29, hinge: 'high' }] },
    ['Screen'],
  );
  plan.bookableRoom(
    box(rooms - 48, 55.5, 48, 38),
    'Interview 1',
    4,
    { open: 'e', doors: [{ side: 'w', at: 25, hinge: 'high' }] },
    ['Panic button'],
  );
  plan.room(box(rooms - 48, 93.5, 48, 36), {
    label: 'WC',
    kind: 'core',
    open: 'e',
    doors: [{ side: 'w', at: 4, width: 10, swing: 'out' }],
  });
  for (let n = 0; n < 5 + index; n += 1) {
    const shelf = box(30, 62 + n * 11, 44, 4);
    if (shelf.y < 130) plan.furniture(boxPath(shelf), 'room', shelf);
  }
  plan.label('Library', 52, 50);
  plan.furniture(boxPath(box(26, 150, 40, 7)), 'room', box(26, 150, 40, 7));
  plan.label('Help desk', 46, 166);
  plan.bench(112, 36, 4, ['Two screens', 'Quiet']);
  plan.bench(112, 80, 3 + (index % 2), ['Two screens']);
  plan.row(120, 150, 4, 180, 'touchdown', { mode: 'drop-in', features: ['Power and USB-C'] });
  plan.row(120, 159, 4, 0, 'touchdown', { mode: 'drop-in', features: ['Power and USB-C'] });
  plan.plant(90, 30);
  plan.plant(90, 140);
  plan.zone('library', 'Library', box(13.5, 13.5, 86, 163));
  plan.zone('work', 'Working corner', box(99.5, 13.5, width - 93, 163));
  return plan.finish();
}

/** A depot: an office block beside a yard with bays and chargers. */
export function depot(index: number): FloorSketch {
  const bays = 10 + index * 2;
  const plan = sketchFloor(480, 250);
  plan.ground([point(236, 20), point(470, 20), point(470, 240), point(236, 240)]);
  plan.building(
    [
      point(10, 20),
      point(200, 20),
      point(200, 60),
      point(226, 60),
      point(226, 150),
      point(200, 150),
      point(200, 240),
      point(10, 240),
    ],
    [{ at: point(226, 105), width: 14 }],
    [box(0, 232, 220, 12)],
  );
  const side = Math.ceil(bays / 2);
  for (let n = 0; n < bays; n += 1) {
    const upper = n < side;
    plan.put(box(246 + (upper ? n : n - side) * 26, upper ? 26 : 186, 24, 48), 'parking', {
      label: `P${n + 1}`,
      turn: upper ? 0 : 180,
    });
  }
  for (let n = 0; n < 4; n += 1) {
    plan.put(box(420, 84 + n * 24, 46, 22), 'ev-charger', {
      label: `EV${n + 1}`,
      features: ['22 kW', 'Type 2'],
      turn: 0,
    });
  }
  plan.label('Yard', 330, 130);
  plan.bookableRoom(
    box(13.5, 23.5, 54, 44),
    'Muster room',
    12,
    { open: 'nw', doors: [{ side: 's', at: 40, hinge: 'high' }] },
    ['Screen'],
  );
  plan.bookableRoom(box(67.5, 23.5, 40, 44), 'Interview 1', 4, {
    open: 'n',
    doors: [{ side: 's', at: 27, hinge: 'high' }],
  });
  plan.room(box(107.5, 23.5, 45, 44), {
    label: 'Mess room',
    open: 'n',
    doors: [{ side: 's', at: 6, width: 12, open: true }],
  });
  plan.room(box(152.5, 23.5, 44, 44), {
    label: 'WC',
    kind: 'core',
    open: 'ne',
    doors: [{ side: 's', at: 6, hinge: 'low' }],
  });
  plan.bench(28, 92, 4, ['Two screens']);
  plan.bench(28, 136, 4, ['Two screens']);
  if (index > 0) plan.bench(124, 136, 3, ['One screen']);
  plan.row(124, 94, 3, 180, 'touchdown', { mode: 'drop-in', features: ['Power and USB-C'] });
  plan.room(box(13.5, 182, 90, 54.5), {
    label: 'Stores',
    open: 'ws',
    doors: [{ side: 'n', at: 68, width: 14, double: true }],
  });
  plan.room(box(103.5, 182, 50, 54.5), { label: 'Drying', open: 's', doors: [{ side: 'n', at: 6, hinge: 'low' }] });
  plan.room(box(153.5, 182, 43, 54.5), { label: 'Showers', open: 'es', doors: [{ side: 'n', at: 6, hinge: 'low' }] });
  for (let n = 0; n < 8; n += 1) plan.put(box(124 + n * 9, 76, 8, 6), 'locker', { label: `L${n + 1}` });
  plan.plant(20, 78);
  plan.zone('office', 'Depot office', box(13.5, 23.5, 209, 213));
  plan.zone('yard', 'Yard', box(236, 20, 234, 220));
  return plan.finish();
}
