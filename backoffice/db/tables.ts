import type { EntityName } from '../../shared/council/entities.ts';

/** How a field is kept: its PostgreSQL type follows from it, and how it is written back as the contract's JSON. */
export type ColumnKind = 'text' | 'int' | 'number' | 'bool' | 'day' | 'instant' | 'json';

export interface TableShape {
  readonly table: string;
  /** The entity's fields, as the contract names them. */
  readonly fields: Readonly<Record<string, ColumnKind>>;
  /** What only the council keeps and never sends. */
  readonly kept?: Readonly<Record<string, ColumnKind>>;
}

/** Where each entity lives. One line per field; the migrations make the same columns (a test compares them). */
export const tables = {
  team: {
    table: 'team',
    fields: { id: 'text', name: 'text', service: 'text', managerId: 'text', deputyId: 'text', baseSiteId: 'text' },
  },
  person: {
    table: 'person',
    fields: {
      id: 'text',
      userName: 'text',
      name: 'text',
      jobTitle: 'text',
      teamId: 'text',
      role: 'text',
      workstyle: 'text',
      baseSiteId: 'text',
      phone: 'text',
    },
    kept: { startedOn: 'day' },
  },
  profile: {
    table: 'profile',
    fields: {
      id: 'text',
      pattern: 'json',
      hours: 'number',
      showOnPlans: 'bool',
      usualSpaceId: 'text',
      managerId: 'text',
      manages: 'json',
    },
  },
  planHalf: {
    table: 'plan_half',
    fields: { id: 'text', personId: 'text', day: 'day', half: 'text', where: 'text', siteId: 'text' },
  },
  site: {
    table: 'site',
    fields: {
      id: 'text',
      name: 'text',
      kind: 'text',
      address: 'text',
      postcode: 'text',
      uprn: 'text',
      lat: 'number',
      lon: 'number',
      opening: 'json',
      bookAheadDays: 'int',
      facilities: 'json',
    },
  },
  floor: {
    table: 'floor',
    fields: {
      id: 'text',
      siteId: 'text',
      name: 'text',
      order: 'int',
      width: 'number',
      height: 'number',
      zones: 'json',
      shapes: 'json',
    },
  },
  space: {
    table: 'space',
    fields: {
      id: 'text',
      siteId: 'text',
      floorId: 'text',
      zoneId: 'text',
      label: 'text',
      kind: 'text',
      mode: 'text',
      ownerId: 'text',
      capacity: 'int',
      features: 'json',
      x: 'number',
      y: 'number',
      width: 'number',
      height: 'number',
      turn: 'number',
    },
  },
  booking: {
    table: 'booking',
    fields: {
      id: 'text',
      personId: 'text',
      spaceId: 'text',
      siteId: 'text',
      from: 'instant',
      to: 'instant',
      state: 'text',
      why: 'text',
    },
    kept: { isDesk: 'bool' },
  },
  occupancy: {
    table: 'occupancy',
    fields: { id: 'text', spaceId: 'text', siteId: 'text', from: 'instant', to: 'instant', holder: 'json' },
  },
  case: {
    table: 'council_case',
    fields: {
      id: 'text',
      reference: 'text',
      service: 'text',
      category: 'text',
      title: 'text',
      status: 'text',
      priority: 'text',
      sensitivity: 'text',
      teamId: 'text',
      assignedTo: 'text',
      address: 'json',
      people: 'json',
      hazards: 'json',
      riskNote: 'text',
      nextAction: 'text',
      dueOn: 'day',
      openedAt: 'instant',
      changedAt: 'instant',
    },
  },
  caseNote: {
    table: 'case_note',
    fields: {
      id: 'text',
      caseId: 'text',
      by: 'text',
      byName: 'text',
      at: 'instant',
      text: 'text',
      takenUpByName: 'text',
    },
  },
  caseChange: {
    table: 'case_change',
    fields: {
      id: 'text',
      caseId: 'text',
      field: 'text',
      was: 'json',
      now: 'json',
      by: 'text',
      byName: 'text',
      at: 'instant',
      version: 'int',
    },
    kept: { deviceId: 'text' },
  },
  visit: {
    table: 'visit',
    fields: {
      id: 'text',
      caseId: 'text',
      personId: 'text',
      from: 'instant',
      to: 'instant',
      purpose: 'text',
      address: 'text',
      state: 'text',
    },
  },
  escrow: {
    table: 'escrow',
    fields: {
      id: 'text',
      caseId: 'text',
      caseReference: 'text',
      by: 'text',
      byName: 'text',
      at: 'instant',
      noteId: 'text',
      text: 'text',
      wanted: 'json',
      was: 'json',
      unfinished: 'bool',
      state: 'text',
      decidedByName: 'text',
      decidedAt: 'instant',
      reason: 'text',
    },
    kept: { deviceId: 'text', baseVersion: 'int', baseEpoch: 'text', decidedBy: 'text' },
  },
  handedOver: {
    table: 'handed_over',
    fields: {
      id: 'text',
      personId: 'text',
      caseReference: 'text',
      kind: 'text',
      teamName: 'text',
      at: 'instant',
      state: 'text',
      decidedByName: 'text',
      decidedAt: 'instant',
      reason: 'text',
    },
  },
  absence: {
    table: 'absence',
    fields: {
      id: 'text',
      personId: 'text',
      personName: 'text',
      teamId: 'text',
      kind: 'text',
      state: 'text',
      firstDay: 'day',
      firstHalf: 'text',
      lastDay: 'day',
      lastHalf: 'text',
      category: 'text',
      workingDays: 'number',
      askedAt: 'instant',
      decidedBy: 'text',
      decidedByName: 'text',
      decidedAt: 'instant',
      decisionReason: 'text',
      effects: 'json',
    },
  },
  leaveBalance: {
    table: 'leave_balance',
    fields: { id: 'text', personId: 'text', leaveYear: 'int', entitlement: 'number', taken: 'number', asked: 'number' },
  },
} as const satisfies Record<EntityName, TableShape>;

/** Names that SQL reserves, or that would hide the row's own version. */
const renamed: Readonly<Record<string, string>> = {
  from: 'starts',
  to: 'ends',
  order: 'place',
  where: 'whereabouts',
  by: 'by_person',
  version: 'case_version',
};

/** The column a field is kept in: `firstDay` in `first_day`. */
export const columnOf = (field: string): string =>
  renamed[field] ?? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const sqlTypeOf = {
  text: 'text',
  int: 'integer',
  number: 'double precision',
  bool: 'boolean',
  day: 'date',
  instant: 'timestamptz',
  json: 'jsonb',
} as const satisfies Record<ColumnKind, string>;

export const shapeOf = (entity: EntityName): TableShape => tables[entity];
