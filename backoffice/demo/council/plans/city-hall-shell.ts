import { box, boxPath, circlePath, curve, type Point, point } from './geometry.ts';
import type { Sketch } from './sketch.ts';

/** City Hall's two wings either side of a core and an atrium, with a bow to the square on the south. */
export function cityHallWalls(top: number): Point[] {
  return [
    point(10, 10),
    point(190, 10),
    point(190, 34),
    point(290, 34),
    point(290, 10),
    point(470, 10),
    point(470, 270),
    point(440, 300),
    ...curve(point(240, 300), 60, 36, 0, 180, 11),
    point(40, 300),
    point(10, 270),
  ].map((at) => point(at.x, at.y + top));
}

/** Levels 5 and 6 stand back behind roof terraces. */
export function setBackWalls(): Point[] {
  return [
    point(60, 10),
    point(190, 10),
    point(190, 34),
    point(290, 34),
    point(290, 10),
    point(420, 10),
    point(420, 245),
    point(395, 270),
    ...curve(point(240, 270), 60, 30, 0, 180, 11),
    point(85, 270),
    point(60, 245),
  ];
}

/** Stair treads across a box, so that it reads as stairs. */
export function stairs(plan: Sketch, x: number, y: number, width: number, height: number, door: 'e' | 'w') {
  plan.room(box(x, y, width, height), {
    kind: 'core',
    doors: [{ side: door, at: height - 13, swing: 'in', hinge: 'high' }],
  });
  const treads: string[] = [];
  for (let at = y + 4; at < y + height - 14; at += 3) treads.push(`M${x + 2} ${at}h${width - 4}`);
  treads.push(`M${x + width / 2} ${y + 4}v${height - 19}`);
  plan.furniture(treads.join(''), 'core');
}

/** Two stairs, three lifts, toilets and a riser: the same place on every floor. */
export function cityHallCore(plan: Sketch, top: number) {
  const y = top + 37.5;
  stairs(plan, 190, y, 26, 36, 'e');
  stairs(plan, 264, y, 26, 36, 'w');
  for (let n = 0; n < 3; n += 1) {
    const lift = box(216 + n * 16, y, 16, 16);
    plan.room(lift, { kind: 'core', open: 'n', doors: [{ side: 's', at: 3.5, width: 9, open: true }] });
    plan.furniture(`M${lift.x + 2} ${y + 2}l12 12M${lift.x + 14} ${y + 2}l-12 12`, 'core');
  }
  plan.label('Lifts', 240, y + 25);
  const toilet = (x: number, label: string, side: 'e' | 'w') => {
    plan.room(box(x, y + 36, 38, 32), { label, kind: 'core', doors: [{ side, at: 3, hinge: 'low' }] });
    const wall = side === 'e' ? x + 3 : x + 28;
    plan.furniture([10, 18, 26].map((down) => boxPath(box(wall, y + 33 + down, 6, 5))).join(''), 'core');
  };
  toilet(190, 'WC', 'e');
  toilet(252, 'WC', 'w');
  plan.room(box(190, y + 68, 38, 20), {
    label: 'Access WC',
    kind: 'core',
    doors: [{ side: 'e', at: 5, width: 10, swing: 'out', hinge: 'low' }],
  });
  plan.room(box(252, y + 68, 38, 20), { label: 'Riser', kind: 'core', doors: [{ side: 'w', at: 6, hinge: 'low' }] });
}

/** The opening down to the hall, with a balustrade round it. */
export function atrium(plan: Sketch, y: number, height: number) {
  const hole = box(206, y, 68, height);
  plan.room(hole, { kind: 'core', label: 'Atrium' });
  plan.furniture(boxPath(box(209, y + 3, 62, height - 6)), 'core');
}

/** The bow to the south: tea point, soft seats and touchdown places at a long shelf. */
export function bow(plan: Sketch, y: number, touchdowns: number) {
  plan.room(box(190, y - 38, 34, 22), { label: 'Tea point', doors: [{ side: 'e', at: 4, width: 14, open: true }] });
  const start = 240 - (touchdowns * 17 - 1) / 2;
  plan.row(start, y, touchdowns, 0, 'touchdown', { mode: 'drop-in', features: ['Power and USB-C'] });
  for (const x of [248, 260, 272]) plan.furniture(circlePath(x, y - 27, 4));
  plan.plant(234, y - 27);
  plan.plant(286, y - 27);
}
