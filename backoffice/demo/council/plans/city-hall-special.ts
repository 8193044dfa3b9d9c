import { eastRooms, northRooms } from './city-hall-open.ts';
import { atrium, bow, cityHallCore, cityHallWalls, setBackWalls } from './city-hall-shell.ts';
import { box, boxPath, circlePath, curve, point } from './geometry.ts';
import { type FloorSketch, sketchFloor } from './sketch.ts';

/** Level 2: the council chamber fills the east wing; members' rooms and a few desks are in the west. */
export function chamberFloor(): FloorSketch {
  const plan = sketchFloor(480, 346);
  plan.building(cityHallWalls(0), [], [box(192, 30, 96, 8)]);
  cityHallCore(plan, 0);
  atrium(plan, 146, 92);
  bow(plan, 306, 5);
  northRooms(plan, 13.5, 'Calico', 'Muslin');
  plan.bookableRoom(
    box(314, 62, 152.5, 168),
    'Council chamber',
    96,
    {
      open: 'e',
      doors: [
        { side: 'w', at: 74, width: 20, double: true, swing: 'out' },
        { side: 's', at: 12, hinge: 'low' },
      ],
    },
    ['Hearing loop', 'Webcast', 'Microphones'],
  );
  for (const radius of [28, 42, 56, 70]) {
    const seats = curve(point(390, 150), radius, radius * 0.98, 115, 245, Math.round(radius / 4));
    plan.furniture(seats.map((at) => circlePath(at.x, at.y, 2.4)).join(''));
  }
  plan.bookableRoom(
    box(314, 13.5, 76, 48.5),
    'Gingham',
    14,
    { open: 'n', doors: [{ side: 'w', at: 34, hinge: 'high' }] },
    ['Video calls'],
  );
  plan.room(box(390, 13.5, 76.5, 48.5), {
    label: 'Members’ lounge',
    open: 'ne',
    doors: [{ side: 's', at: 60, hinge: 'high', swing: 'in' }],
  });
  plan.bookableRoom(box(330, 244, 56, 52.5), 'Damask', 8, { open: 's', doors: [{ side: 'n', at: 6, hinge: 'low' }] }, [
    'Screen',
  ]);
  plan.room(box(386, 244, 50, 52.5), { label: 'Robing', open: 's', doors: [{ side: 'n', at: 6, hinge: 'low' }] });
  plan.zone('w', 'West quarter', box(13.5, 13.5, 173, 283));
  plan.zone('c', 'Hub', box(186.5, 130, 107, 203));
  plan.zone('e', 'Chamber', box(293.5, 13.5, 173, 283));
  for (let row = 0; row < 3; row += 1) {
    plan.bench(24, 76 + row * 44, 4, ['Two screens', 'By the window']);
    plan.bench(119, 76 + row * 44, 3, ['Two screens']);
  }
  ['Interview 1', 'Interview 2', 'Interview 3'].forEach((name, n) => {
    plan.bookableRoom(box(44 + n * 44, 250, 44, 46.5), name, 4, {
      open: 's',
      doors: [{ side: 'n', at: 8, hinge: 'low' }],
    });
  });
  plan.label('Group rooms', 110, 236);
  for (const [x, y] of [
    [20, 62],
    [182, 140],
    [300, 244],
    [304, 64],
    [22, 246],
  ] as const) {
    plan.plant(x, y);
  }
  return plan.finish();
}

/** Level 5: narrower, with terraces either side. */
export function terraceFloor(): FloorSketch {
  const plan = sketchFloor(480, 346);
  plan.ground(cityHallWalls(0));
  plan.building(
    setBackWalls(),
    [
      { at: point(60, 150), width: 14 },
      { at: point(420, 222), width: 14 },
    ],
    [box(192, 30, 96, 8)],
  );
  cityHallCore(plan, 0);
  atrium(plan, 146, 72);
  bow(plan, 277, 4);
  northRooms(plan, 63.5, 'Worsted', 'Velvet');
  eastRooms(plan, 416.5, 13.5, [
    ['Jacquard', 6],
    ['Fustian', 4],
    ['Tweed', 4],
  ]);
  plan.zone('w', 'West quarter', box(63.5, 13.5, 123, 253));
  plan.zone('e', 'East quarter', box(293.5, 13.5, 123, 253), 'revenues-north');
  plan.zone('c', 'Hub', box(186.5, 130, 107, 170));
  for (let row = 0; row < 4; row += 1)
    plan.bench(92, 78 + row * 44, 4, ['Two screens', row < 2 ? 'Sit-stand' : 'By the window']);
  for (let row = 0; row < 5; row += 1) plan.bench(304, 28 + row * 44, 3, ['Two screens']);
  plan.row(372, 246, 2, 180, 'touchdown', { mode: 'drop-in', features: ['Power and USB-C'] });
  plan.label('Terrace', 34, 120);
  plan.label('Terrace', 446, 120);
  for (const y of [40, 80, 170, 210, 250]) {
    plan.plant(34, y, 6);
    plan.plant(446, y, 6);
  }
  plan.furniture([64, 100, 136, 196].map((y) => circlePath(y % 8 === 0 ? 30 : 40, y, 5)).join(''));
  return plan.finish();
}

/** Level 6: leaders' offices and committee rooms round a small open floor. */
export function committeeFloor(): FloorSketch {
  const plan = sketchFloor(480, 346);
  plan.ground(cityHallWalls(0));
  plan.building(setBackWalls(), [{ at: point(60, 206), width: 14 }], [box(192, 30, 96, 8)]);
  cityHallCore(plan, 0);
  plan.room(box(206, 146, 68, 60), { kind: 'core', label: 'Rooflight' });
  bow(plan, 277, 4);
  northRooms(plan, 63.5, 'Cambric', 'Linen');
  plan.bookableRoom(
    box(318, 13.5, 98.5, 74),
    'Committee 1',
    30,
    { open: 'ne', doors: [{ side: 'w', at: 30, width: 16, double: true, swing: 'out' }] },
    ['Hearing loop', 'Video calls', 'Webcast'],
  );
  plan.bookableRoom(
    box(318, 87.5, 98.5, 62),
    'Committee 2',
    20,
    { open: 'e', doors: [{ side: 'w', at: 24, width: 16, double: true, swing: 'out' }] },
    ['Hearing loop', 'Video calls'],
  );
  ['Leader', 'Chief executive', 'Mayor'].forEach((label, n) => {
    plan.room(box(366.5, 149.5 + n * 30, 50, 30), { label, open: 'e', doors: [{ side: 'w', at: 16, hinge: 'high' }] });
  });
  plan.zone('w', 'West quarter', box(63.5, 13.5, 123, 253));
  plan.zone('e', 'Committee suite', box(293.5, 13.5, 123, 253));
  plan.zone('c', 'Hub', box(186.5, 130, 107, 170));
  for (let row = 0; row < 3; row += 1) plan.bench(92, 78 + row * 44, 4, ['Two screens', 'Sit-stand']);
  plan.bench(306, 168, 3, ['Two screens', 'Quiet']);
  plan.bench(306, 212, 3, ['Two screens', 'Quiet']);
  plan.furniture(boxPath(box(90, 222, 70, 8)), 'room', box(90, 222, 70, 8));
  plan.label('Print and post', 125, 240);
  plan.label('Roof terrace', 34, 120);
  plan.label('Plant', 446, 120);
  plan.furniture([40, 150, 190].map((y) => boxPath(box(432, y, 26, 26))).join(''), 'core');
  for (const y of [40, 80, 170, 210, 250]) plan.plant(34, y, 6);
  return plan.finish();
}
