import type { Case } from '../../../../shared/cases/entities.ts';
import type { Chance } from '../random.ts';
import { centre, type District, districts } from './districts.ts';

export type Address = Case['address'];

const firsts =
  'Alder Bobbin Weaver Shuttle Tannery Foundry Chapel Mill Heron Sorrel Bramble Larch Hawthorn Rowan Marl Quarry Beacon Fulling Carding Loom Jacquard Sandpiper Lapwing Curlew Brook Orchard Abbot Minster Cobden Peel Gaskell Brindley Telford Harrier Plover Kestrel Teasel Yarrow Campion Foxglove Laburnum Sycamore Juniper Hazel Maple Clough Dyer Fuller Cooper Ropery Lantern Signal Viaduct Station Granary Kiln Tenter'.split(
    ' ',
  );
const lasts =
  'Street Street Street Road Road Avenue Close Lane Grove Terrace Crescent Drive Walk Place Way Mount Fold'.split(' ');
const blocks = ['House', 'Court', 'Heights', 'Point', 'Lodge'];
/** Letters Royal Mail uses in the last two places of a postcode. */
const inward = 'ABDEFGHJLNPQRSTUWXYZ'.split('');

interface Street {
  readonly name: string;
  readonly postcode: string;
  readonly block: string | null;
  readonly lat: number;
  readonly lon: number;
}

export interface Gazetteer {
  /** A home or shop in the district. The same number in the same street always has the same UPRN. */
  address(by: Chance, district: District): Address;
  /** A stretch of street rather than a property, for a fly-tip or an obstruction. */
  roadside(by: Chance, district: District): Address;
  streetName(by: Chance, district: District): string;
}

/**
 * Unique property reference numbers here start 7770: 12 digits, as real ones may have, from a range that no local
 * authority in Great Britain had been given when this was written, so they match no property.
 */
const uprnOf = (streetIndex: number, number: number): string =>
  `7770${String(streetIndex).padStart(4, '0')}${String(number).padStart(4, '0')}`;

export function gazetteer(by: Chance): Gazetteer {
  const taken = new Set<string>();
  const codes = new Set<string>();
  const streets = new Map<string, { street: Street; index: number }[]>();
  let index = 1;
  const freshCode = (outward: string): string => {
    for (;;) {
      const code = `${outward} ${by.whole(1, 8)}${by.pick(inward)}${by.pick(inward)}`;
      if (!codes.has(code)) {
        codes.add(code);
        return code;
      }
    }
  };
  const freshName = (): string => {
    for (;;) {
      const name = `${by.pick(firsts)} ${by.pick(lasts)}`;
      if (!taken.has(name)) {
        taken.add(name);
        return name;
      }
    }
  };
  for (const district of districts) {
    const list = Array.from({ length: 18 }, () => {
      const name = freshName();
      const street: Street = {
        name,
        postcode: freshCode(district.outward),
        block: by.happens(0.25) ? `${by.pick(firsts)} ${by.pick(blocks)}` : null,
        lat: centre.lat + district.north / 100 + (by.fraction() + by.fraction() - 1) * 0.006,
        lon: centre.lon + district.east / 100 + (by.fraction() + by.fraction() - 1) * 0.009,
      };
      index += 1;
      return { street, index };
    });
    streets.set(district.name, list);
  }
  const pickStreet = (chance: Chance, district: District) => chance.pick(streets.get(district.name) ?? []);
  const place = (street: Street, line: string, uprn: string, along: number): Address => ({
    line,
    postcode: street.postcode,
    uprn,
    lat: Math.round((street.lat + along * 0.00002) * 1e5) / 1e5,
    lon: Math.round((street.lon + along * 0.00003) * 1e5) / 1e5,
  });
  return {
    address(chance, district) {
      const { street, index: at } = pickStreet(chance, district);
      if (street.block !== null && chance.happens(0.6)) {
        const flat = chance.whole(1, 48);
        return place(
          street,
          `Flat ${flat}, ${street.block}, ${street.name}, ${district.name}`,
          uprnOf(at, 500 + flat),
          0,
        );
      }
      const number = chance.whole(1, 140);
      return place(street, `${number} ${street.name}, ${district.name}`, uprnOf(at, number), number);
    },
    roadside(chance, district) {
      const { street, index: at } = pickStreet(chance, district);
      const what = chance.pick([
        'Back alley off',
        'Lay-by on',
        'Garages behind',
        'Land beside',
        'Passage off',
        'Verge on',
      ]);
      return place(street, `${what} ${street.name}, ${district.name}`, uprnOf(at, 900 + chance.whole(0, 9)), 0);
    },
    streetName: (chance, district) => pickStreet(chance, district).street.name,
  };
}
