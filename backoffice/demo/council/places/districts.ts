/** The four areas of the borough and their districts, all invented. Offsets are in hundredths of a degree from the town's centre. */
export type Area = 'west' | 'north' | 'east' | 'south';

export interface District {
  readonly name: string;
  readonly area: Area;
  /** Outward code. There is no TK postcode area in the United Kingdom. */
  readonly outward: string;
  readonly north: number;
  readonly east: number;
}

const at = (name: string, area: Area, outward: string, north: number, east: number): District => ({
  name,
  area,
  outward,
  north,
  east,
});

/** The town's centre: open moorland in fact, so that no real house stands at an invented address. */
export const centre = { lat: 53.672, lon: -2.071 };

export const districts: readonly District[] = [
  at('Westfield', 'west', 'TK3', 0.2, -3.4),
  at('Ravensclough', 'west', 'TK3', 1.3, -4.4),
  at('Littlemoss', 'west', 'TK4', -0.9, -4.1),
  at('Harrop Green', 'west', 'TK4', -0.2, -5.6),
  at('Northgate', 'north', 'TK2', 1.7, -0.2),
  at('Highshaw', 'north', 'TK5', 3.1, 0.6),
  at('Fernhough', 'north', 'TK5', 2.6, -1.9),
  at('Bleakhey', 'north', 'TK5', 3.6, 2.4),
  at('Eastbrook', 'east', 'TK6', 0.4, 3.1),
  at('Millbridge', 'east', 'TK6', 1.2, 4.6),
  at('Saxonvale', 'east', 'TK7', -0.7, 5.2),
  at('Canal Side', 'east', 'TK7', -0.3, 1.7),
  at('Southmoor', 'south', 'TK8', -2.2, -0.4),
  at('Lowerford', 'south', 'TK8', -3.1, 1.2),
  at('Priorsgate', 'south', 'TK9', -1.8, 2.6),
  at('Town Centre', 'south', 'TK1', 0, 0),
];

export const districtsOf = (area: Area): readonly District[] => districts.filter((district) => district.area === area);

export function districtNamed(name: string): District {
  const found = districts.find((district) => district.name === name);
  if (found === undefined) throw new RangeError(`Thanwick has no district ${name}.`);
  return found;
}
