import type { Workstyle } from '../../../../shared/people/entities.ts';

/** Somebody the demonstration tells a story about: fixed name and place, whatever the seed. */
export interface FeaturedSpec {
  readonly first: string;
  readonly last: string;
  readonly woman: boolean;
  readonly team: string;
  readonly part: 'head' | 'manager' | 'deputy' | 'worker';
  readonly job?: string;
  readonly workstyle: Workstyle;
  /** Monday to Friday halves: o office, h home, d drop-in, f field, n not working. */
  readonly pattern: string;
  readonly words: string;
}

const person = (
  name: string,
  woman: boolean,
  team: string,
  part: FeaturedSpec['part'],
  workstyle: Workstyle,
  pattern: string,
  words: string,
  job?: string,
): FeaturedSpec => {
  const [first = '', last = ''] = name.split(' ');
  return { first, last, woman, team, part, workstyle, pattern, words, ...(job === undefined ? {} : { job }) };
};

/** In the order the login page shows them. */
export const featuredSpecs: readonly FeaturedSpec[] = [
  person(
    'Grace Adeyemi',
    true,
    'housing-westfield',
    'worker',
    'nomadic',
    'ofofffdfof',
    'Nomadic housing officer. Visits in Westfield today and a full caseload.',
    'Housing officer',
  ),
  person(
    'Martin Birtwistle',
    false,
    'housing-westfield',
    'manager',
    'flexible',
    'oooooohhoo',
    'Grace’s manager. Leave to decide and a sickness to acknowledge.',
  ),
  person(
    'Nasreen Malik',
    true,
    'housing-westfield',
    'deputy',
    'nomadic',
    'ooofffooff',
    'Martin’s deputy. Stands in for him and decides his leave.',
  ),
  person(
    'Carol Whitehead',
    true,
    'revenues-north',
    'worker',
    'home-based',
    'hhhhoohhhh',
    'Home-based council tax officer. At City Hall on Wednesdays.',
    'Council tax officer',
  ),
  person(
    'Daniel Osei',
    false,
    'planning-policy',
    'worker',
    'flexible',
    'hhoooohhoo',
    'Flexible office worker. Plans the week and books a desk near the team.',
    'Policy planner',
  ),
  person(
    'Siobhan Kelly',
    true,
    'adults-east',
    'worker',
    'nomadic',
    'offfffdfhh',
    'Nomadic social worker. Home visits in Eastbrook, some cases restricted.',
    'Social worker',
  ),
  person(
    'Rajesh Nair',
    false,
    'adults-east',
    'manager',
    'flexible',
    'ooooffhhoo',
    'Siobhan’s manager. Approvals waiting in adult social work.',
  ),
  person(
    'Owen Hughes',
    false,
    'eh-protection',
    'worker',
    'nomadic',
    'offffoofhh',
    'Environmental health officer. Noise visits and night-time logs.',
    'Environmental health officer',
  ),
  person(
    'Jean Hargreaves',
    true,
    'contact-counter',
    'worker',
    'office-based',
    'oooooooooo',
    'Office-based, at the City Hall counter every day.',
    'Customer services adviser',
  ),
  person(
    'Helen Marsden',
    true,
    'revenues-north',
    'manager',
    'home-based',
    'hhoohhoohh',
    'Carol’s manager. Runs a team she mostly sees online.',
  ),
  person(
    'Fatima Rahman',
    true,
    'hr-partners',
    'worker',
    'flexible',
    'hhoooooohh',
    'HR business partner for housing and street scene.',
    'HR business partner',
  ),
  person(
    'Kevin Doyle',
    false,
    'hr-workplace',
    'worker',
    'office-based',
    'oooooooooo',
    'Facilities. Looks after the spaces at City Hall.',
    'Facilities officer',
  ),
  person(
    'Wei Zhang',
    false,
    'it-infrastructure',
    'worker',
    'flexible',
    'oooooohhhh',
    'IT administrator. Devices, policy and audit.',
    'Endpoint engineer',
  ),
];
