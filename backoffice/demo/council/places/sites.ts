import type { Site } from '../../../../shared/spaces/entities.ts';
import { centre, type District, districtNamed } from './districts.ts';

type Opening = Site['opening'];

const hours = (opens: string, closes: string) => ({ opens, closes });
const week = (opens: string, closes: string, saturday: Opening[number] = null): Opening => [
  ...Array.from({ length: 5 }, () => hours(opens, closes)),
  saturday,
  null,
];
/** Open on the days whose letters are capital in `mtwtf`. */
const days = (pattern: string, opens: string, closes: string): Opening => [
  ...pattern.split('').map((letter) => (letter === letter.toUpperCase() ? hours(opens, closes) : null)),
  null,
  null,
];

interface SiteWords {
  readonly id: string;
  readonly name: string;
  readonly kind: Site['kind'];
  readonly district: string;
  readonly street: string;
  readonly inward: string;
  readonly opening: Opening;
  readonly facilities: readonly string[];
}

const step = 'Step-free access';
const toilet = 'Accessible toilet';
const loop = 'Hearing loop';
const wifi = 'Staff wifi';
const kitchen = 'Kitchen';
const parking = 'Car park';
const bikes = 'Cycle store';
const charge = 'Electric vehicle chargers';
const showers = 'Showers';
const lockers = 'Lockers';
const print = 'Follow-me printer';

const office = [step, toilet, loop, wifi, kitchen, print];
const area = [...office, parking, bikes];
const surgery = [step, toilet, wifi];

const list: readonly SiteWords[] = [
  {
    id: 'city-hall',
    name: 'City Hall',
    kind: 'office',
    district: 'Town Centre',
    street: '1 Assembly Square',
    inward: '1AA',
    opening: week('07:30', '19:00'),
    facilities: [...office, 'Lifts', parking, bikes, charge, showers, lockers, 'Prayer and quiet room', 'Café'],
  },
  ...(
    [
      ['west', 'Westfield', 'Bridgefold House', '40 Heathcote Road', '2BE'],
      ['north', 'Northgate', 'Northgate House', '12 Coronet Street', '4DL'],
      ['east', 'Eastbrook', 'Eastbrook House', '7 Wharfinger Road', '3PJ'],
      ['south', 'Southmoor', 'Southmoor House', '88 Drovers Road', '6RT'],
    ] as const
  ).map(([id, district, name, street, inward]) => ({
    id: `${id}-office`,
    name: `${name} (${id} area office)`,
    kind: 'area-office' as const,
    district,
    street,
    inward,
    opening: week('08:00', '18:00'),
    facilities: area,
  })),
  ...(
    [
      ['Westfield', 'Westfield Community Centre', '3 Parade Row', '5HG', 'MTWTF', [kitchen]],
      ['Ravensclough', 'Ravensclough Children’s Centre', '21 Nursery Rise', '7QD', 'MtWtF', ['Play area']],
      ['Littlemoss', 'Littlemoss Surgery', '60 Commonside', '2XW', 'MTWTF', [parking]],
      ['Harrop Green', 'Harrop Green Village Hall', 'Hall Croft', '8LN', 'mTwTf', [kitchen, parking]],
      ['Northgate', 'Northgate Sports Centre', '5 Arena Link', '6YB', 'MTWTF', [parking, showers]],
      ['Highshaw', 'Highshaw Church Hall', 'Belfry Brow', '1ZS', 'MtWtf', [kitchen]],
      ['Fernhough', 'Fernhough Health Centre', '14 Infirmary Rise', '3GA', 'MTWTF', [parking, loop]],
      ['Bleakhey', 'Bleakhey Fire Station', 'Hydrant Brow', '5UE', 'mTwTf', [parking]],
      ['Eastbrook', 'Eastbrook Family Hub', '33 Lockside Row', '8WT', 'MTWTF', [loop, 'Play area']],
      ['Millbridge', 'Millbridge Surgery', '2 Apothecary Row', '2NF', 'MTwTf', []],
      ['Saxonvale', 'Saxonvale Community House', '17 Cygnet Rise', '4BX', 'MTWTF', [kitchen]],
      ['Canal Side', 'Canal Side Boathouse', 'Towpath Row', '9QL', 'mTWTf', [bikes]],
      ['Southmoor', 'Southmoor Tenants’ Hall', '9 Gala Row', '2HP', 'MTWTF', [kitchen]],
      ['Lowerford', 'Lowerford Surgery', '51 Ferryman Rise', '7EJ', 'MTWTF', [parking]],
      ['Priorsgate', 'Priorsgate Housing Hub', '26 Cloister Row', '3ST', 'MTWTF', [loop]],
      ['Town Centre', 'Market Hall Advice Point', 'Unit 14, Market Hall', '3MD', 'MTWTf', [loop]],
    ] as const
  ).map(([district, name, street, inward, pattern, more], place) => ({
    id: `${district.toLowerCase().replace(' ', '-')}-drop-in`,
    name,
    kind: 'drop-in' as const,
    district,
    street,
    inward: inward.replace('M', 'N'),
    opening: days(pattern, place % 3 === 0 ? '08:30' : '09:00', place % 2 === 0 ? '16:30' : '17:00'),
    facilities: [...surgery, ...more],
  })),
  ...(
    [
      ['bobbin-depot', 'Bobbin Lane Depot', 'Canal Side', '1 Bobbinworks Yard', '4PU'],
      ['highshaw-depot', 'Highshaw Depot', 'Highshaw', 'Gritstone Yard', '9JA'],
      ['southmoor-depot', 'Southmoor Depot', 'Southmoor', '2 Ashcart Yard', '8FE'],
    ] as const
  ).map(([id, name, district, street, inward]) => ({
    id,
    name,
    kind: 'depot' as const,
    district,
    street,
    inward,
    opening: week('06:00', '18:00', hours('06:00', '13:00')),
    facilities: [step, toilet, wifi, kitchen, parking, charge, showers, lockers],
  })),
  ...(
    [
      ['central-library', 'Central Library', 'Town Centre', '10 Assembly Square', '1AD'],
      ['westfield-library', 'Westfield Library', 'Westfield', '55 Heathcote Road', '2BG'],
      ['millbridge-library', 'Millbridge Library', 'Millbridge', '4 Reading Row', '6UD'],
      ['lowerford-library', 'Lowerford Library', 'Lowerford', '19 Lectern Rise', '5AH'],
    ] as const
  ).map(([id, name, district, street, inward]) => ({
    id,
    name,
    kind: 'hub' as const,
    district,
    street,
    inward,
    opening: week('09:00', '18:00', hours('09:30', '16:00')),
    facilities: [step, toilet, loop, wifi, print],
  })),
];

const nudge = (index: number, step_: number): number => (((index * step_) % 11) - 5) / 5;

/** Thanwick's 28 sites: City Hall, 4 area offices, 16 drop-in surgeries, 3 depots and 4 hubs in libraries. */
export function councilSites(): Site[] {
  return list.map((site, index) => {
    const district: District = districtNamed(site.district);
    return {
      id: site.id,
      name: site.name,
      kind: site.kind,
      address: `${site.street}, ${site.district === 'Town Centre' ? 'Thanwick' : `${site.district}, Thanwick`}`,
      postcode: `${district.outward} ${site.inward}`,
      uprn: `77700000${String(index + 1).padStart(4, '0')}`,
      lat: Math.round((centre.lat + district.north / 100 + nudge(index, 3) * 0.002) * 1e5) / 1e5,
      lon: Math.round((centre.lon + district.east / 100 + nudge(index, 7) * 0.003) * 1e5) / 1e5,
      opening: site.opening,
      bookAheadDays: site.kind === 'drop-in' ? 14 : 28,
      facilities: [...site.facilities],
    };
  });
}

/** The district a site stands in. */
export const districtOfSite = (siteId: string): string =>
  list.find((site) => site.id === siteId)?.district ?? 'Town Centre';
