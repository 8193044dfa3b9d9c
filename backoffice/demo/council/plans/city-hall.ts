import { groundFloor } from './city-hall-ground.ts';
import { openFloor } from './city-hall-open.ts';
import { chamberFloor, committeeFloor, terraceFloor } from './city-hall-special.ts';
import type { FloorSketch } from './sketch.ts';

export interface NamedSketch {
  readonly name: string;
  readonly order: number;
  readonly sketch: FloorSketch;
}

/** City Hall's seven floors, ground floor first. */
export function cityHallFloors(): NamedSketch[] {
  return [
    { name: 'Ground floor', order: 0, sketch: groundFloor() },
    {
      name: 'Level 1',
      order: 1,
      sketch: openFloor({
        rooms: ['Bobbin', 'Shuttle', 'Warp', 'Weft', 'Spindle', 'Thread'],
        west: 4,
        east: 3,
        kept: { northWest: 'contact-a', southWest: 'contact-b' },
        names: ['Contact early', 'Contact late', 'East quarter'],
      }),
    },
    { name: 'Level 2', order: 2, sketch: chamberFloor() },
    {
      name: 'Level 3',
      order: 3,
      sketch: openFloor({
        rooms: ['Poplin', 'Twill', 'Serge', 'Chintz', 'Flannel', 'Tartan'],
        west: 3,
        east: 4,
        kept: { east: 'adults-front-door' },
        names: ['North-west quarter', 'South-west quarter', 'East quarter'],
      }),
    },
    {
      name: 'Level 4',
      order: 4,
      sketch: openFloor({
        rooms: ['Hessian', 'Sateen', 'Corduroy', 'Denim', 'Felt', 'Lace'],
        west: 5,
        east: 5,
        kept: { southWest: 'planning-development' },
        names: ['North-west quarter', 'Planning quarter', 'East quarter'],
      }),
    },
    { name: 'Level 5', order: 5, sketch: terraceFloor() },
    { name: 'Level 6', order: 6, sketch: committeeFloor() },
  ];
}
