import { describe, expect, it } from 'vitest';
import { councilSites } from '../places/sites.ts';
import { councilEstate } from './estate.ts';
import { box, collide, contains, corners } from './geometry.ts';
import { benchStep } from './sketch.ts';

const floors = councilEstate(1, councilSites());

describe.each(floors.map((floor) => [floor.floor.id, floor] as const))(
  'the plan of %s',
  (_, { floor, spaces, sketch }) => {
    it('keeps every space inside a building or its grounds', () => {
      for (const space of spaces) {
        const inside = sketch.inside.some((outline) =>
          corners(box(space.x + 0.1, space.y + 0.1, space.width - 0.2, space.height - 0.2)).every((at) =>
            contains(outline, at),
          ),
        );
        expect(inside, space.label).toBe(true);
      }
    });

    it('has no space on another, on a wall or in a room', () => {
      const standing = spaces.filter((space) => space.kind !== 'meeting-room' && space.kind !== 'interview-room');
      standing.forEach((space, n) => {
        for (const other of standing.slice(n + 1))
          expect(collide(space, other), `${space.label} ${other.label}`).toBe(false);
        for (const solid of sketch.solid)
          expect(collide(space, solid), `${space.label} stands on ${JSON.stringify(solid)}`).toBe(false);
      });
      const rooms = spaces.filter((space) => !standing.includes(space));
      rooms.forEach((room, n) => {
        for (const other of rooms.slice(n + 1))
          expect(collide(room, other), `${room.label} ${other.label}`).toBe(false);
      });
    });

    it('leaves a metre to sit at each desk, clear of walls, rooms and other desks', () => {
      const desks = spaces.filter((space) => space.kind === 'desk' || space.kind === 'touchdown');
      for (const desk of desks) {
        const seat = box(desk.x + 2, desk.turn === 0 ? desk.y + desk.height : desk.y - 10, desk.width - 4, 10);
        for (const solid of sketch.solid) expect(collide(seat, solid), `${desk.label} has no room to sit`).toBe(false);
        for (const other of desks)
          if (other !== desk) expect(collide(seat, other), `${desk.label} sits on ${other.label}`).toBe(false);
      }
    });

    it('draws bookable rooms where they are booked', () => {
      for (const space of spaces) {
        if (space.kind !== 'meeting-room' && space.kind !== 'interview-room') continue;
        const { x, y, width, height } = space;
        expect(sketch.solid).toContainEqual({ x, y, width, height });
      }
    });

    it('spaces the desks of a bench equally', () => {
      const rows = new Map<string, number[]>();
      for (const space of spaces)
        if (space.kind === 'desk') rows.set(`${space.y}`, [...(rows.get(`${space.y}`) ?? []), space.x]);
      for (const row of rows.values()) {
        const steps = row
          .sort((a, b) => a - b)
          .slice(1)
          .map((x, n) => x - (row[n] ?? 0));
        for (const step of steps) expect(step === benchStep || step > benchStep + 10).toBe(true);
      }
    });

    it('labels its spaces once each, the desks by floor and number, in under 60 kB', () => {
      expect(new Set(spaces.map((space) => space.label)).size).toBe(spaces.length);
      for (const space of spaces)
        if (space.kind === 'desk') expect(space.label).toMatch(new RegExp(`^${floor.order}\\.\\d\\d`));
      expect(JSON.stringify(floor).length).toBeLessThan(60_000);
      for (const kind of ['outline', 'wall', 'window', 'door'])
        expect(floor.shapes.some((shape) => shape.kind === kind)).toBe(true);
    });
  },
);
