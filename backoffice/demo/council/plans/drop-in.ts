import { box, boxPath, circlePath, curve, type Point, point } from './geometry.ts';
import { type FloorSketch, sketchFloor } from './sketch.ts';

/** Each drop-in is a few rooms in somebody else's building: no two have the same size, front and furniture. */
function front(style: number, width: number, height: number): Point[] {
  const [left, top, right, bottom] = [10, 10, 10 + width, 10 + height];
  if (style === 0) return [point(left, top), point(right, top), point(right, bottom), point(left, bottom)];
  if (style === 1)
    return [
      point(left, top),
      point(right, top),
      point(right, bottom - 18),
      point(right - 18, bottom),
      point(left, bottom),
    ];
  if (style === 2) {
    const bay = curve(point(right - 34, bottom), 18, 12, 0, 180, 7);
    return [point(left, top), point(right, top), point(right, bottom), ...bay, point(left, bottom)];
  }
  return [
    point(left, top),
    point(right, top),
    point(right, bottom),
    point(right - 26, bottom),
    point(right - 26, bottom + 14),
    point(right - 58, bottom + 14),
    point(right - 58, bottom),
    point(left, bottom),
  ];
}

export function dropIn(index: number): FloorSketch {
  const style = index % 4;
  const pairs = 2 + (index % 3 === 1 ? 1 : 0);
  const interviews = index % 5 === 2 ? 2 : 1;
  const width = 116 + ((index * 37) % 46) + (interviews - 1) * 26;
  const height = 96 + ((index * 23) % 30);
  const plan = sketchFloor(width + 20, height + 36);
  const [right, bottom] = [10 + width, 10 + height];
  const door = style === 3 ? point(right - 42, bottom + 14) : point(10 + Math.round(width * 0.42), bottom);
  plan.building(front(style, width, height), [{ at: door, width: 11 }]);
  const mirrored = index % 2 === 1;
  const small = width - 7 - interviews * 36;
  const rooms: { wide: number; draw: (x: number, open: string) => void }[] = [
    ...Array.from({ length: interviews }, (_, n) => ({
      wide: 36,
      draw: (x: number, open: string) =>
        plan.bookableRoom(
          box(x, 13.5, 36, 34),
          `Interview ${n + 1}`,
          4,
          { open, doors: [{ side: 's', at: 23, hinge: 'high' }] },
          ['Panic button'],
        ),
    })),
    {
      wide: small * 0.4,
      draw: (x, open) =>
        plan.room(box(x, 13.5, small * 0.4, 34), {
          label: 'WC',
          kind: 'core',
          open,
          doors: [{ side: 's', at: 4, width: 10, swing: 'out' }],
        }),
    },
    {
      wide: small * 0.6,
      draw: (x, open) =>
        plan.room(box(x, 13.5, small * 0.6, 34), {
          label: small > 56 ? 'Kitchen' : 'Store',
          open,
          doors: [{ side: 's', at: small * 0.3 - 4, hinge: 'high' }],
        }),
    },
  ];
  if (mirrored) rooms.reverse();
  let x = 13.5;
  rooms.forEach((room, n) => {
    room.draw(x, n === 0 ? 'nw' : n === rooms.length - 1 ? 'ne' : 'n');
    x += room.wide;
  });
  const deskX = mirrored ? 13.5 + 12 : right - 3.5 - 12 - (pairs * 17 - 1);
  plan.bench(deskX, 70, pairs, ['One screen']);
  const touch = 2 + (index % 2);
  const touchX = mirrored ? right - 6 - (touch * 17 - 1) : 19;
  plan.row(touchX, 72, touch, 180, 'touchdown', { mode: 'drop-in', features: ['Power and USB-C'] });
  plan.furniture(
    Array.from({ length: 4 + (index % 3) }, (_, n) =>
      circlePath(touchX + 4 + (n % 3) * 9, 94 + Math.floor(n / 3) * 9, 2.4),
    ).join(''),
  );
  if (index % 4 === 1) plan.furniture(boxPath(box(mirrored ? right - 11 : 14, 54, 6, 14)));
  plan.plant(mirrored ? right - 10 : 20, bottom - 10, 3.5);
  plan.plant(mirrored ? 20 : right - 26, bottom - 9, 3.5);
  if (height > 108) plan.label('Waiting', mirrored ? right - 30 : 40, bottom - 9);
  plan.zone('room', 'Drop-in', box(13.5, 13.5, width - 7, height - 7));
  return plan.finish();
}
