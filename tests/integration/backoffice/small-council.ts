import type { CouncilData } from '../../../backoffice/db/council-data.ts';
import type { Case, CaseNote } from '../../../shared/cases/entities.ts';
import type { Person, Profile, Role, Team } from '../../../shared/people/entities.ts';
import type { Space } from '../../../shared/spaces/entities.ts';

/** A Tuesday. The council's clock in these tests unless they move it. */
export const NOW = '2026-11-24T09:10:00.000Z';
export const TODAY = '2026-11-24';

/** A UUID that can be read in a failure: `uuid(7)` ends in 7. */
export const uuid = (n: number): string => `0000a000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const people = {
  worker: uuid(1),
  colleague: uuid(2),
  manager: uuid(3),
  deputy: uuid(4),
  otherWorker: uuid(5),
  otherManager: uuid(6),
  hr: uuid(7),
  facilities: uuid(8),
  admin: uuid(9),
} as const;

const names: Record<keyof typeof people, readonly [string, Role, string]> = {
  worker: ['Wanda Worker', 'worker', 'housing'],
  colleague: ['Colin Colleague', 'worker', 'housing'],
  manager: ['Maya Manager', 'manager', 'housing'],
  deputy: ['Dev Deputy', 'worker', 'housing'],
  otherWorker: ['Olive Other', 'worker', 'noise'],
  otherManager: ['Nadia Noise', 'manager', 'noise'],
  hr: ['Hari Resources', 'hr', 'office'],
  facilities: ['Fay Facilities', 'facilities', 'office'],
  admin: ['Ada Admin', 'admin', 'office'],
};

const teams: Team[] = [
  {
    id: 'housing',
    name: 'Housing repairs',
    service: 'Housing',
    managerId: people.manager,
    deputyId: people.deputy,
    baseSiteId: 'hall',
  },
  {
    id: 'noise',
    name: 'Noise',
    service: 'Environment',
    managerId: people.otherManager,
    deputyId: null,
    baseSiteId: 'hall',
  },
  { id: 'office', name: 'Support', service: 'Corporate', managerId: people.hr, deputyId: null, baseSiteId: 'hall' },
];

const registered = (Object.keys(people) as (keyof typeof people)[]).map((key): Person & { startedOn: string } => ({
  id: people[key],
  userName: `${key}@thanwick.example`,
  name: names[key][0],
  jobTitle: 'Officer',
  teamId: names[key][2],
  role: names[key][1],
  workstyle: 'flexible',
  baseSiteId: 'hall',
  phone: '01632 960001',
  startedOn: '2020-01-06',
}));

const profileOf = (id: string, showOnPlans = true): Profile => ({
  id,
  pattern: [
    'office',
    'office',
    'office',
    'office',
    'home',
    'home',
    'office',
    'office',
    'home',
    'home',
    'not-working',
    'not-working',
    'not-working',
    'not-working',
  ],
  hours: 37,
  showOnPlans,
  usualSpaceId: null,
  managerId: people.manager,
  manages: [],
});

export const aCase = (n: number, over: Partial<Case> = {}): Case => ({
  id: uuid(1000 + n),
  reference: `HR-${20000 + n}`,
  service: 'Housing',
  category: 'housing-repair',
  title: `Leak ${n}`,
  status: 'in-progress',
  priority: 'routine',
  sensitivity: 'normal',
  teamId: 'housing',
  assignedTo: people.worker,
  address: { line: `${n} Mill Lane`, postcode: 'TH1 1AA', uprn: '10000000001', lat: 53.5, lon: -1.5 },
  people: [{ name: 'Pat Tenant', part: 'tenant', phone: '01632 960002' }],
  hazards: [],
  riskNote: '',
  nextAction: 'Ring the tenant',
  dueOn: '2026-11-27',
  openedAt: '2026-11-02T10:00:00.000Z',
  changedAt: '2026-11-02T10:00:00.000Z',
  ...over,
});

export const aNote = (n: number, caseId: string): CaseNote => ({
  id: uuid(5000 + n),
  caseId,
  by: people.worker,
  byName: 'Wanda Worker',
  at: '2026-11-10T10:00:00.000Z',
  text: `Note ${n}`,
});

export const aDesk = (n: number, over: Partial<Space> = {}): Space => ({
  id: `d${n}`,
  siteId: 'hall',
  floorId: 'hall-4',
  zoneId: n <= 5 ? 'north' : 'south',
  label: `4.${n}`,
  kind: 'desk',
  mode: 'bookable',
  ownerId: null,
  capacity: 1,
  features: [],
  x: n * 20,
  y: 10,
  width: 14,
  height: 8,
  turn: 0,
  ...over,
});

const nineToFive = { opens: '08:00', closes: '18:00' };

/** Three teams, nine people, one site with ten desks and a room, six cases with notes. */
export function smallCouncil(over: Partial<CouncilData> = {}): CouncilData {
  const cases = [
    aCase(1),
    aCase(2),
    aCase(3, { assignedTo: people.colleague }),
    aCase(4, { assignedTo: people.colleague, sensitivity: 'restricted' }),
    aCase(5, { teamId: 'noise', assignedTo: people.otherWorker, category: 'noise' }),
    aCase(6, { status: 'closed' }),
  ];
  return {
    teams,
    people: registered,
    profiles: registered.map((it) => profileOf(it.id)),
    sites: [
      {
        id: 'hall',
        name: 'City Hall',
        kind: 'office',
        address: '1 Square',
        postcode: 'TH1 1AA',
        uprn: '10000000002',
        lat: 53.5,
        lon: -1.5,
        opening: [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, null, null],
        bookAheadDays: 28,
        facilities: [],
      },
    ],
    floors: [
      {
        id: 'hall-4',
        siteId: 'hall',
        name: 'Fourth floor',
        order: 4,
        width: 400,
        height: 200,
        zones: [
          { id: 'north', name: 'North', teamId: 'housing', x: 0, y: 0, width: 200, height: 200 },
          { id: 'south', name: 'South', teamId: null, x: 200, y: 0, width: 200, height: 200 },
        ],
        shapes: [],
      },
    ],
    spaces: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
      .map((n) => aDesk(n))
      .concat(aDesk(11, { kind: 'meeting-room', label: 'Room A', capacity: 8 }), aDesk(12, { mode: 'drop-in' })),
    bookings: [],
    cases,
    notes: [
      aNote(1, uuid(1001)),
      aNote(2, uuid(1001)),
      aNote(3, uuid(1003)),
      aNote(4, uuid(1004)),
      aNote(5, uuid(1005)),
    ],
    changes: [],
    visits: [],
    absences: [],
    balances: registered.map((it) => ({
      id: `${it.id}:2026`,
      personId: it.id,
      leaveYear: 2026,
      entitlement: 28,
      taken: 0,
      asked: 0,
    })),
    planHalves: [],
    ...over,
  };
}
