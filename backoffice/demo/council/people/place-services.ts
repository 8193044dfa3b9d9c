import type { CaseCategory } from '../../../../shared/cases/entities.ts';
import {
  areas,
  desk,
  field,
  home,
  leadership,
  mixed,
  type ServiceSpec,
  type Styles,
  type TeamSpec,
} from './services.ts';

type Jobs = TeamSpec['jobs'];
type Cases = TeamSpec['cases'];

const team = (
  id: string,
  name: string,
  size: number,
  manager: string,
  jobs: Jobs,
  styles: Styles,
  site: string,
  cases: Cases,
  area: TeamSpec['area'] = null,
): TeamSpec => ({ id, name, size, manager, jobs, styles, site, area, cases });

const only = (category: CaseCategory): Cases => [[category, 1]];
const with_ = (category: CaseCategory): Cases => [
  [category, 7],
  ['councillor-enquiry', 2],
];

const environment: ServiceSpec = {
  id: 'environment',
  name: 'Environmental health',
  head: 'Head of environmental health',
  teams: [
    leadership('environment', 'Environmental health', 'Head of environmental health', 5),
    team(
      'eh-protection',
      'Environmental protection',
      21,
      'Environmental protection manager',
      [
        'Senior environmental health officer',
        'Environmental health officer',
        'Environmental protection officer',
        'Technical officer',
      ],
      field,
      'city-hall',
      only('noise'),
    ),
    team(
      'eh-licensing',
      'Licensing',
      17,
      'Licensing manager',
      ['Senior licensing officer', 'Licensing officer', 'Licensing officer', 'Licensing enforcement officer'],
      mixed,
      'city-hall',
      only('licensing'),
    ),
    team(
      'eh-food',
      'Food and safety',
      18,
      'Food and safety manager',
      [
        'Senior environmental health officer',
        'Environmental health officer',
        'Food safety officer',
        'Health and safety officer',
      ],
      field,
      'city-hall',
      only('licensing'),
    ),
    team(
      'eh-private-rented',
      'Private rented housing',
      14,
      'Private sector housing manager',
      [
        'Senior housing standards officer',
        'Housing standards officer',
        'Housing standards officer',
        'Technical officer',
      ],
      field,
      'south-office',
      only('licensing'),
    ),
  ],
};

const cleaners: Jobs = ['Area supervisor', 'Street scene officer', 'Street scene officer', 'Response crew leader'];
const depotOf: Record<string, string> = {
  west: 'bobbin-depot',
  north: 'highshaw-depot',
  east: 'bobbin-depot',
  south: 'southmoor-depot',
};

const street: ServiceSpec = {
  id: 'street',
  name: 'Street scene',
  head: 'Head of street scene',
  teams: [
    leadership('street', 'Street scene', 'Head of street scene', 8),
    ...areas.map(([area, words]) =>
      team(
        `street-${area}`,
        `Street scene ${words}`,
        19,
        'Street scene area manager',
        cleaners,
        field,
        depotOf[area] ?? 'bobbin-depot',
        with_('fly-tipping'),
        area,
      ),
    ),
    team(
      'street-enforcement',
      'Environmental enforcement',
      20,
      'Enforcement manager',
      ['Senior enforcement officer', 'Enforcement officer', 'Enforcement officer', 'Investigations officer'],
      field,
      'bobbin-depot',
      only('fly-tipping'),
    ),
    team(
      'street-waste',
      'Waste and recycling',
      14,
      'Waste manager',
      ['Senior waste officer', 'Waste officer', 'Recycling adviser', 'Waste officer'],
      mixed,
      'highshaw-depot',
      with_('fly-tipping'),
    ),
    team(
      'street-parks',
      'Parks and trees',
      12,
      'Parks manager',
      ['Senior parks officer', 'Parks officer', 'Tree officer', 'Park ranger'],
      field,
      'southmoor-depot',
      only('councillor-enquiry'),
    ),
  ],
};

const planning: ServiceSpec = {
  id: 'planning',
  name: 'Planning',
  head: 'Head of planning',
  teams: [
    leadership('planning', 'Planning', 'Head of planning', 6),
    team(
      'planning-development',
      'Development management',
      26,
      'Development manager',
      ['Principal planner', 'Planning officer', 'Planning officer', 'Planning technician'],
      desk,
      'city-hall',
      with_('planning-enforcement'),
    ),
    team(
      'planning-enforcement',
      'Planning enforcement',
      15,
      'Planning enforcement manager',
      [
        'Senior enforcement officer',
        'Planning enforcement officer',
        'Planning enforcement officer',
        'Enforcement assistant',
      ],
      field,
      'city-hall',
      only('planning-enforcement'),
    ),
    team(
      'planning-policy',
      'Planning policy',
      13,
      'Planning policy manager',
      ['Principal policy planner', 'Policy planner', 'Policy planner', 'Conservation officer'],
      desk,
      'city-hall',
      only('councillor-enquiry'),
    ),
    team(
      'planning-building',
      'Building control',
      15,
      'Building control manager',
      [
        'Senior building control surveyor',
        'Building control surveyor',
        'Building control surveyor',
        'Technical officer',
      ],
      field,
      'city-hall',
      [],
    ),
  ],
};

export const revenues: ServiceSpec = {
  id: 'revenues',
  name: 'Revenues and benefits',
  head: 'Head of revenues and benefits',
  teams: [
    leadership('revenues', 'Revenues and benefits', 'Head of revenues and benefits', 6),
    ...(
      [
        ['revenues-north', 'Council tax North and West', 22],
        ['revenues-south', 'Council tax South and East', 22],
      ] as const
    ).map(([id, name, size]) =>
      team(
        id,
        name,
        size,
        'Council tax manager',
        ['Senior council tax officer', 'Council tax officer', 'Council tax officer', 'Council tax assistant'],
        home,
        'city-hall',
        only('council-tax'),
      ),
    ),
    team(
      'revenues-recovery',
      'Council tax recovery',
      18,
      'Recovery manager',
      ['Senior recovery officer', 'Recovery officer', 'Recovery officer', 'Court officer'],
      home,
      'city-hall',
      only('council-tax'),
    ),
    team(
      'revenues-benefits',
      'Benefits assessment',
      26,
      'Benefits manager',
      ['Senior benefits officer', 'Benefits officer', 'Benefits officer', 'Benefits assistant'],
      home,
      'city-hall',
      only('council-tax'),
    ),
    team(
      'revenues-business-rates',
      'Business rates',
      13,
      'Business rates manager',
      ['Senior business rates officer', 'Business rates officer', 'Business rates officer', 'Inspector'],
      mixed,
      'city-hall',
      [],
    ),
    team(
      'revenues-systems',
      'Systems and quality',
      13,
      'Systems and quality manager',
      ['Senior systems officer', 'Systems officer', 'Quality officer', 'Systems officer'],
      home,
      'city-hall',
      [],
    ),
  ],
};

export const placeServices: readonly ServiceSpec[] = [environment, street, revenues, planning];
