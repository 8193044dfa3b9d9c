import type { Floor, Site, Space } from '../../../../shared/spaces/entities.ts';
import { chance } from '../random.ts';
import { type AreaOffice, barOffice, cornerOffice } from './area-office.ts';
import { cityHallFloors, type NamedSketch } from './city-hall.ts';
import { dropIn } from './drop-in.ts';
import { depot, hub } from './hub-and-depot.ts';
import type { FloorSketch, SpaceSketch } from './sketch.ts';

export interface EstateFloor {
  readonly site: Site;
  readonly floor: Floor;
  readonly spaces: readonly Space[];
  readonly sketch: FloorSketch;
}

const areaOffices: Readonly<Record<string, readonly [(office: AreaOffice) => FloorSketch, AreaOffice]>> = {
  'west-office': [
    cornerOffice,
    { rooms: ['Bridgefold', 'Heathcote'], benches: 4, kept: 'housing-westfield', keptName: 'Westfield tenancy' },
  ],
  'north-office': [
    barOffice,
    { rooms: ['Coronet', 'Arena'], benches: 2, kept: 'children-north', keptName: 'Northgate teams' },
  ],
  'east-office': [
    barOffice,
    { rooms: ['Wharfinger', 'Lockside'], benches: 2, kept: 'adults-east', keptName: 'Eastbrook teams' },
  ],
  'south-office': [
    cornerOffice,
    { rooms: ['Drovers', 'Gala'], benches: 3, kept: 'housing-south', keptName: 'Southmoor tenancy' },
  ],
};

function sketchesOf(site: Site, place: number): NamedSketch[] {
  const ground = (sketch: FloorSketch): NamedSketch[] => [{ name: 'Ground floor', order: 0, sketch }];
  if (site.kind === 'office') return cityHallFloors();
  if (site.kind === 'drop-in') return ground(dropIn(place));
  if (site.kind === 'hub') return ground(hub(place));
  if (site.kind === 'depot') return ground(depot(place));
  const found = areaOffices[site.id];
  if (found === undefined) throw new RangeError(`No plan for ${site.id}.`);
  return ground(found[0](found[1]));
}

const middle = (space: SpaceSketch) => ({ x: space.x + space.width / 2, y: space.y + space.height / 2 });

/** Desks are numbered floor.number, touchdown places floor.T number, in reading order of the benches as drawn. */
function labels(spaces: readonly SpaceSketch[], order: number): string[] {
  let desk = 0;
  let touchdown = 0;
  return spaces.map((space) => {
    if (space.label !== null) return space.label;
    if (space.kind === 'touchdown') {
      touchdown += 1;
      return `${order}.T${touchdown}`;
    }
    desk += 1;
    return `${order}.${String(desk).padStart(2, '0')}`;
  });
}

/** Every floor of every site with its spaces. A few desks are out of order; assigned desks get their owners elsewhere. */
export function councilEstate(seed: number, sites: readonly Site[]): EstateFloor[] {
  const by = chance(seed, 'estate');
  const count = new Map<string, number>();
  return sites.flatMap((site) => {
    const place = count.get(site.kind) ?? 0;
    count.set(site.kind, place + 1);
    return sketchesOf(site, place).map(({ name, order, sketch }): EstateFloor => {
      const id = `${site.id}-${order}`;
      const names = labels(sketch.spaces, order);
      const spaces = sketch.spaces.map((space, n): Space => {
        const at = middle(space);
        const zone = sketch.zones.find(
          (one) => at.x >= one.x && at.x < one.x + one.width && at.y >= one.y && at.y < one.y + one.height,
        );
        if (zone === undefined) throw new RangeError(`${id} ${names[n]} is in no zone.`);
        const label = names[n] ?? '';
        return {
          id: `${id}-${label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
          siteId: site.id,
          floorId: id,
          zoneId: `${id}-${zone.key}`,
          label,
          kind: space.kind,
          mode: space.kind === 'desk' && by.happens(0.015) ? 'unavailable' : space.mode,
          ownerId: null,
          capacity: space.capacity,
          features: [...space.features],
          x: space.x,
          y: space.y,
          width: space.width,
          height: space.height,
          turn: space.turn,
        };
      });
      const zones = sketch.zones.map(({ key, ...zone }) => ({ id: `${id}-${key}`, ...zone }));
      const { width, height } = sketch;
      const floor: Floor = { id, siteId: site.id, name, order, width, height, zones, shapes: [...sketch.shapes] };
      return { site, floor, spaces, sketch };
    });
  });
}
