import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PlainDay } from '../shared/time/schemas.ts';
import { HINTS } from './commands/push.ts';
import type { CouncilData } from './db/council-data.ts';
import type { BackOfficeDatabase } from './db/database.ts';
import { afterRestore } from './db/epoch.ts';
import { ensureCouncil, isEmpty, loadCouncil } from './db/load-council.ts';
import { migrate } from './db/migrate.ts';
import { redate } from './db/redate.ts';
import { uuidFrom } from './db/uuid.ts';
import { createHandlers } from './http/handlers.ts';
import { createHintHub } from './http/hints.ts';
import { createRouter } from './http/router.ts';
import { createRegister, type Register } from './people/register.ts';
import type { BackOfficePorts, Verify } from './ports.ts';

export interface BackOfficeParts {
  /** Opened by the caller, who closes it. Brought to this program's version here. */
  readonly database: BackOfficeDatabase;
  readonly ports: BackOfficePorts;
  readonly verify: Verify;
  /** `lockMinutes`: minutes without input after which its clients lock; 10 when left out. */
  readonly council: { readonly id: string; readonly name: string; readonly lockMinutes?: number };
}

export interface BackOffice {
  /** The whole HTTP interface as fetch has it: in process, without a port. */
  handle(request: Request): Promise<Response>;
  /** The same for node:http, compressed and with a heartbeat. */
  nodeHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Fills the council's empty tables and begins a new epoch. */
  load(data: CouncilData): Promise<void>;
  /** Whether the council has nobody in its register: it has never been loaded. */
  isEmpty(): Promise<boolean>;
  /** Shifts every date by `days` (whole weeks), so that what was around another day is around `today`. New epoch. */
  redate(days: number, today: PlainDay): Promise<void>;
  /** Says that the database went back to a backup: a new epoch, whose clients send again what the backup lacks. */
  restored(): Promise<void>;
  /** Changes of the people register and of who holds a case, as the council's own systems make them. */
  readonly register: Register;
  /** Ends the hint streams. The database stays open. */
  close(): Promise<void>;
}

/** Makes a council's back office from its parts. Holds no state outside the database: many may run over one. */
export async function createBackOffice({ database, ports, verify, council }: BackOfficeParts): Promise<BackOffice> {
  await migrate(database.db);
  await ensureCouncil(database.db, council, uuidFrom(ports.random.bytes(16)));
  const hub = createHintHub(database, ports, council.id, HINTS);
  const router = createRouter({ db: database.db, ports, verify, council, hub });
  return {
    ...createHandlers(router, ports),
    load: (data) => loadCouncil(database.db, council, uuidFrom(ports.random.bytes(16)), data),
    isEmpty: () => isEmpty(database.db, council.id),
    redate: (days, today) => redate(database.db, council.id, uuidFrom(ports.random.bytes(16)), days, today),
    restored: () => afterRestore(database.db, council.id, uuidFrom(ports.random.bytes(16))),
    register: createRegister(database.db, council.id, () => ports.clock.now()),
    close: () => hub.close(),
  };
}
