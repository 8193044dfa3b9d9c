import type { Absence, LeaveBalance } from '../../shared/absence/entities.ts';
import type { Case, CaseNote, Escrow, Visit } from '../../shared/cases/entities.ts';
import type { Person, Profile, Team, Whereabouts } from '../../shared/people/entities.ts';
import type { Booking, Floor, Occupancy, Site, Space } from '../../shared/spaces/entities.ts';

/** A UUID that says which row of which kind it is: `uuid('c', 7)`. */
export const uuid = (kind: string, n: number): string =>
  `${kind.charCodeAt(0).toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

const office: Whereabouts[] = Array.from({ length: 10 }, () => 'office');
/** Monday to Friday in the office. */
export const weekdays: Whereabouts[] = [...office, ...Array.from({ length: 4 }, (): Whereabouts => 'not-working')];

export const aPerson = (n: number, more: Partial<Person> = {}): Person => ({
  id: uuid('p', n),
  userName: `person${n}@thanwick.example`,
  name: `Person ${n}`,
  jobTitle: 'Housing officer',
  teamId: 'housing-west',
  role: 'worker',
  workstyle: 'flexible',
  baseSiteId: 'city-hall',
  phone: '01632 960001',
  ...more,
});

export const aProfile = (n: number, more: Partial<Profile> = {}): Profile => ({
  id: uuid('p', n),
  pattern: weekdays,
  hours: 37,
  showOnPlans: true,
  usualSpaceId: null,
  managerId: null,
  manages: [],
  ...more,
});

export const aTeam = (more: Partial<Team> = {}): Team => ({
  id: 'housing-west',
  name: 'Housing West',
  service: 'Housing',
  managerId: uuid('p', 99),
  deputyId: null,
  baseSiteId: 'city-hall',
  ...more,
});

const open = { opens: '08:00', closes: '18:00' };

export const aSite = (more: Partial<Site> = {}): Site => ({
  id: 'city-hall',
  name: 'City Hall',
  kind: 'office',
  address: '1 Town Square',
  postcode: 'TK1 1AA',
  uprn: '777000000001',
  lat: 53.67,
  lon: -2.07,
  opening: [open, open, open, open, open, null, null],
  bookAheadDays: 28,
  facilities: [],
  ...more,
});

export const aFloor = (more: Partial<Floor> = {}): Floor => ({
  id: 'city-hall-4',
  siteId: 'city-hall',
  name: 'Floor 4',
  order: 4,
  width: 480,
  height: 400,
  zones: [{ id: 'z1', name: 'North', teamId: 'housing-west', x: 0, y: 0, width: 10, height: 10 }],
  shapes: [],
  ...more,
});

export const aSpace = (label: string, more: Partial<Space> = {}): Space => ({
  id: `desk-${label}`,
  siteId: 'city-hall',
  floorId: 'city-hall-4',
  zoneId: 'z9',
  label,
  kind: 'desk',
  mode: 'bookable',
  ownerId: null,
  capacity: 1,
  features: [],
  x: 0,
  y: 0,
  width: 16,
  height: 8,
  turn: 0,
  ...more,
});

export const aBooking = (n: number, more: Partial<Booking> = {}): Booking => ({
  id: uuid('b', n),
  personId: uuid('p', 1),
  spaceId: 'desk-4.14',
  siteId: 'city-hall',
  from: '2026-11-24T09:00:00.000Z',
  to: '2026-11-24T17:00:00.000Z',
  state: 'booked',
  why: null,
  ...more,
});

export const anOccupancy = (n: number, more: Partial<Occupancy> = {}): Occupancy => ({
  id: uuid('o', n),
  spaceId: 'desk-4.14',
  siteId: 'city-hall',
  from: '2026-11-24T09:00:00.000Z',
  to: '2026-11-24T17:00:00.000Z',
  holder: null,
  ...more,
});

export const aCase = (n: number, more: Partial<Case> = {}): Case => ({
  id: uuid('c', n),
  reference: `HR-${20_000 + n}`,
  service: 'Housing',
  category: 'housing-repair',
  title: `Damp in the back bedroom ${n}`,
  status: 'in-progress',
  priority: 'routine',
  sensitivity: 'normal',
  teamId: 'housing-west',
  assignedTo: uuid('p', 1),
  address: { line: `${n} Mill Lane, Westfield`, postcode: 'TK3 1AA', uprn: '777000010001', lat: 53.67, lon: -2.1 },
  people: [{ name: 'Zofia Nowak', part: 'Tenant', phone: '01632 960002' }],
  hazards: [],
  riskNote: '',
  nextAction: 'Book a surveyor',
  dueOn: '2026-12-01',
  openedAt: '2026-11-01T09:00:00.000Z',
  changedAt: '2026-11-20T09:00:00.000Z',
  ...more,
});

export const aNote = (n: number, caseId: string, text: string, more: Partial<CaseNote> = {}): CaseNote => ({
  id: uuid('n', n),
  caseId,
  by: uuid('p', 2),
  byName: 'Person 2',
  at: '2026-11-20T10:00:00.000Z',
  text,
  ...more,
});

export const aVisit = (n: number, caseId: string, more: Partial<Visit> = {}): Visit => ({
  id: uuid('v', n),
  caseId,
  personId: uuid('p', 1),
  from: '2026-11-24T14:00:00.000Z',
  to: '2026-11-24T15:00:00.000Z',
  purpose: 'Inspect the damp',
  address: '12 Mill Lane, Westfield',
  state: 'planned',
  ...more,
});

export const anAbsence = (n: number, more: Partial<Absence> = {}): Absence => ({
  id: uuid('a', n),
  personId: uuid('p', 1),
  personName: 'Person 1',
  teamId: 'housing-west',
  kind: 'annual-leave',
  state: 'approved',
  firstDay: '2026-12-07',
  firstHalf: 'am',
  lastDay: '2026-12-09',
  lastHalf: 'pm',
  category: null,
  workingDays: 3,
  askedAt: '2026-11-01T09:00:00.000Z',
  decidedBy: null,
  decidedByName: null,
  decidedAt: null,
  decisionReason: null,
  effects: [],
  ...more,
});

export const aBalance = (n: number, more: Partial<LeaveBalance> = {}): LeaveBalance => ({
  id: `${uuid('p', n)}:2026`,
  personId: uuid('p', n),
  leaveYear: 2026,
  entitlement: 25,
  taken: 9,
  asked: 0,
  ...more,
});

/** Another person's note on `aCase(1)`, in the team's tray. */
export const anEscrow = (n: number, more: Partial<Escrow> = {}): Escrow => ({
  id: uuid('e', n),
  caseId: uuid('c', 1),
  caseReference: 'HR-20001',
  by: uuid('p', 9),
  byName: 'Person 9',
  at: '2026-11-24T08:00:00.000Z',
  noteId: uuid('n', 900 + n),
  text: 'Nobody in',
  wanted: null,
  was: null,
  unfinished: false,
  state: 'held',
  decidedByName: null,
  decidedAt: null,
  reason: null,
  ...more,
});
