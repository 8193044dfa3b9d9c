import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { sql } from 'kysely';
import { KeysAwayError } from '../../../backoffice/auth/verify-token.ts';
import { type BackOffice, createBackOffice } from '../../../backoffice/create-back-office.ts';
import type { CouncilData } from '../../../backoffice/db/council-data.ts';
import type { BackOfficeDatabase } from '../../../backoffice/db/database.ts';
import { systemPorts } from '../../../backoffice/host/system-ports.ts';
import type { BackOfficePorts } from '../../../backoffice/ports.ts';
import type { CommandType, PayloadOf } from '../../../shared/council/commands.ts';
import { councilContract } from '../../../shared/council/contract.ts';
import {
  type Command,
  type FeedRow,
  type Position,
  PROTOCOL,
  type ScopePage,
} from '../../../shared/council/protocol.ts';
import { msOf } from '../../../shared/time/london.ts';
import { NOW, smallCouncil, uuid } from './small-council.ts';

export type Client = ContractRouterClient<typeof councilContract>;

/** A clock that stands still until a test moves it. */
export interface TestClock {
  ms: number;
}

const ports = (clock: TestClock): BackOfficePorts =>
  systemPorts({
    clock: { now: () => clock.ms },
    log: (level, event, fields) => {
      if (level === 'error') process.stderr.write(`back office: ${event} ${JSON.stringify(fields)}\n`);
    },
  });

/** In these tests a token is the person's id, or `bad`, or `unknowable`: the issuer's keys cannot be read. */
const verify = (token: string) => {
  if (token === 'bad') return Promise.reject(new Error('bad token'));
  if (token === 'unknowable') return Promise.reject(new KeysAwayError('no keys'));
  return Promise.resolve({ personId: token });
};

export interface Rig {
  readonly office: BackOffice;
  readonly clock: TestClock;
  as(personId: string): Client;
}

export async function startOffice(database: BackOfficeDatabase, data?: CouncilData | null): Promise<Rig> {
  const clock = { ms: msOf(NOW) };
  const office = await createBackOffice({
    database,
    ports: ports(clock),
    verify,
    council: { id: 'thanwick', name: 'Thanwick' },
  });
  if (data !== null) await office.load(data ?? smallCouncil());
  const settled = async (request: Request) => {
    if (request.url.endsWith('/pull')) await settle(database);
    return office.handle(request);
  };
  return { office, clock, as: (personId) => clientOf(settled, personId) };
}

/**
 * Transaction ids are the server's, not the database's: work in another test's database holds the horizon back for a
 * moment. Waits until what has been committed here lies below it.
 */
export async function settle({ db }: BackOfficeDatabase): Promise<void> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const { rows } = await sql<{ below: boolean }>`
      select coalesce(max(xid) < pg_snapshot_xmin(pg_current_snapshot()), true) as below from feed`.execute(db);
    if (rows[0]?.below === true) return;
    await sql`select pg_sleep(0.005)`.execute(db);
  }
  throw new Error('The horizon did not move.');
}

export const clientOf = (
  send: (request: Request) => Promise<Response>,
  token: string,
  url = 'http://council.example',
): Client =>
  createORPCClient(
    new OpenAPILink(councilContract, {
      url,
      headers: { authorization: `Bearer ${token}` },
      fetch: (request) => send(request),
    }),
  );

let made = 0;
/** A command with the fields a test does not care about filled in. */
export function command<T extends CommandType>(
  personId: string,
  type: T,
  payload: PayloadOf<T>,
  over: Partial<Command> = {},
): Command {
  made += 1;
  return {
    id: uuid(900_000 + made),
    type,
    payload: payload as Command['payload'],
    occurredAt: NOW,
    personId,
    deviceId: uuid(77),
    protocol: PROTOCOL,
    ...over,
  };
}

export const pushOne = async (client: Client, it: Command) => {
  const { answers } = await client.push({ deviceId: it.deviceId, commands: [it] });
  const answer = answers[0];
  if (answer === undefined) throw new Error('no answer');
  return answer;
};

export const pullPage = async (
  client: Client,
  scope: string,
  after: Position | null,
  digest = false,
): Promise<ScopePage> => {
  const { pages } = await client.pull({ deviceId: uuid(77), protocol: PROTOCOL, scopes: [{ scope, after, digest }] });
  const page = pages[0];
  if (page === undefined) throw new Error('no page');
  return page;
};

/** Reads a scope to its end. Rows in the order they came, and the last page. */
export async function pullAll(client: Client, scope: string, after: Position | null = null) {
  const rows: FeedRow[] = [];
  for (let at = after; ; ) {
    const page = await pullPage(client, scope, at, true);
    rows.push(...page.rows);
    if (!page.more) return { rows, last: page, next: page.next };
    at = page.next;
  }
}

export const keys = (rows: readonly FeedRow[]): string[] =>
  rows.map((row) => `${row.op} ${row.entity} ${row.id}`).sort();
