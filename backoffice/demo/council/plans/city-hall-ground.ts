import { cityHallCore, cityHallWalls } from './city-hall-shell.ts';
import { box, boxPath, circlePath, curve, point } from './geometry.ts';
import { type FloorSketch, sketchFloor } from './sketch.ts';

const top = 86;

/** Ground floor: yard with parking behind, the hall and public counter, interview rooms, café, lockers. */
export function groundFloor(): FloorSketch {
  const plan = sketchFloor(480, 346 + top);
  plan.ground([point(10, 6), point(470, 6), point(470, 92), point(10, 92)]);
  for (let n = 0; n < 18; n += 1) {
    const charger = n >= 12;
    plan.put(box(24 + n * 24, 10, 22, 46), charger ? 'ev-charger' : 'parking', {
      label: charger ? `EV${n - 11}` : `P${n + 1}`,
      features: charger ? ['7 kW', 'Type 2'] : n < 2 ? ['Accessible bay'] : [],
      turn: 0,
    });
  }
  plan.label('Yard: in from Sidings Gate', 240, 76);
  plan.building(
    cityHallWalls(top),
    [
      { at: point(240, 336 + top), width: 12 },
      { at: point(160, 10 + top), width: 12 },
    ],
    [box(192, 30 + top, 96, 8), box(395, 90, 75, 10)],
  );
  cityHallCore(plan, top);
  // The hall.
  const desk = [...curve(point(240, 262), 26, 12, 200, 340, 9), ...curve(point(240, 264), 18, 7, 340, 200, 9)];
  plan.furniture(
    `M${desk.map((at) => `${Math.round(at.x)} ${Math.round(at.y)}`).join('L')}Z`,
    'room',
    box(214, 248, 52, 14),
  );
  plan.label('Reception', 240, 276);
  plan.label('Main hall', 240, 330);
  for (const [x, y] of [
    [204, 240],
    [276, 240],
    [204, 376],
    [276, 376],
  ] as const) {
    plan.plant(x, y, 5);
  }
  // West: the public counter.
  ['Interview 1', 'Interview 2', 'Interview 3', 'Interview 4', 'Interview 5'].forEach((name, n) => {
    plan.bookableRoom(
      box(13.5, 152 + n * 40, 42, 40),
      name,
      n === 0 ? 6 : 4,
      { open: 'w', doors: [{ side: 'e', at: 27, hinge: 'high' }] },
      n < 2 ? ['Panic button', 'Hearing loop'] : ['Panic button'],
    );
  });
  plan.furniture(boxPath(box(88, 250, 84, 7)), 'room', box(88, 250, 84, 7));
  plan.furniture([0, 1, 2, 3, 4].map((n) => circlePath(98 + n * 16, 264, 3)).join(''));
  plan.label('Public counter', 130, 278);
  plan.furniture(
    [0, 1, 2].flatMap((row) => [0, 1, 2, 3, 4, 5].map((n) => circlePath(94 + n * 13, 306 + row * 14, 3))).join(''),
  );
  plan.label('Waiting', 130, 352);
  plan.plant(76, 306);
  plan.plant(176, 352);
  plan.bench(88, 150, 5, ['Two screens', 'Near the counter']);
  plan.bench(88, 194, 5, ['Two screens', 'Near the counter']);
  plan.room(box(13.5, 99.5, 52, 38), { label: 'Post', open: 'nw', doors: [{ side: 's', at: 36, hinge: 'high' }] });
  plan.room(box(65.5, 99.5, 62, 38), {
    label: 'Kitchen',
    open: 'n',
    doors: [{ side: 's', at: 8, width: 12, open: true }],
  });
  // East: café, touchdown, lockers, showers.
  plan.room(box(395, 99.5, 71.5, 48), {
    label: 'Cycle store',
    open: 'ne',
    doors: [{ side: 's', at: 8, width: 12, double: true, swing: 'out' }],
  });
  plan.room(box(424.5, 147.5, 42, 30), { label: 'Showers', open: 'e', doors: [{ side: 'w', at: 17, hinge: 'high' }] });
  plan.room(box(424.5, 177.5, 42, 30), {
    label: 'First aid',
    open: 'e',
    doors: [{ side: 'w', at: 17, hinge: 'high' }],
  });
  plan.bookableRoom(
    box(424.5, 207.5, 42, 46),
    'Selvedge',
    6,
    { open: 'e', doors: [{ side: 'w', at: 32, hinge: 'high' }] },
    ['Screen'],
  );
  plan.bookableRoom(
    box(424.5, 253.5, 42, 46),
    'Heddle',
    6,
    { open: 'e', doors: [{ side: 'w', at: 32, hinge: 'high' }] },
    ['Screen'],
  );
  for (let row = 0; row < 2; row += 1) {
    for (let n = 0; n < 8; n += 1) {
      plan.put(box(302 + n * 10, 108 + row * 8, 9, 7), 'locker', {
        label: `L${row * 8 + n + 1}`,
        turn: row === 0 ? 180 : 0,
      });
    }
  }
  plan.label('Lockers', 341, 132);
  plan.row(304, 160, 5, 180, 'touchdown', { mode: 'drop-in', features: ['Power and USB-C'] });
  plan.row(304, 169, 5, 0, 'touchdown', { mode: 'drop-in', features: ['Power and USB-C'] });
  plan.room(box(366, 340, 58, 42.5), {
    label: 'Servery',
    open: 's',
    doors: [{ side: 'n', at: 12, width: 34, open: true }],
  });
  for (const [x, y] of [
    [318, 226],
    [346, 240],
    [374, 226],
    [318, 266],
    [346, 282],
    [374, 266],
    [402, 282],
    [318, 314],
    [346, 328],
    [326, 356],
  ] as const) {
    plan.furniture(circlePath(x, y, 6));
    plan.furniture([-9, 9].map((d) => circlePath(x + d, y, 2.4) + circlePath(x, y + d, 2.4)).join(''));
  }
  plan.label('Café', 346, 305);
  for (const [x, y] of [
    [302, 210],
    [410, 240],
    [302, 372],
  ] as const) {
    plan.plant(x, y);
  }
  plan.zone('yard', 'Yard', box(10, 6, 460, 86));
  plan.zone('w', 'Public counter', box(13.5, 99.5, 173, 283), 'contact-counter');
  plan.zone('c', 'Main hall', box(186.5, 216, 107, 203));
  plan.zone('e', 'Café and touchdown', box(293.5, 99.5, 173, 283));
  return plan.finish();
}
