import { implement, ORPCError } from '@orpc/server';
import { type Kysely, sql } from 'kysely';
import { councilContract } from '../../shared/council/contract.ts';
import { type Hint, PROTOCOL } from '../../shared/council/protocol.ts';
import { dayOf, instantOf } from '../../shared/time/london.ts';
import { KeysAwayError } from '../auth/verify-token.ts';
import { OLDEST_PROTOCOL } from '../commands/attempt.ts';
import { carryOutAll } from '../commands/push.ts';
import type { Database, Tx } from '../db/database.ts';
import { isNotNow, sqlState } from '../db/sql-state.ts';
import { readHorizon } from '../feed/horizon.ts';
import { pull } from '../feed/pull.ts';
import type { BackOfficePorts, Verify } from '../ports.ts';
import type { HintHub } from './hints.ts';
import { type CallerScopes, readCallerScopes } from './register-view.ts';

export interface RouterParts {
  readonly db: Kysely<Database>;
  readonly ports: BackOfficePorts;
  readonly verify: Verify;
  /** `lockMinutes`: minutes without input after which its clients lock; 10 when left out. */
  readonly council: { readonly id: string; readonly name: string; readonly lockMinutes?: number };
  readonly hub: HintHub;
}

/** What a request brings: its bearer token, if any. */
export interface RequestContext {
  readonly bearer: string | undefined;
}

export const policy = { lockMinutes: 10, leaseDays: 10, pollSeconds: 60 } as const;
const protocol = { current: PROTOCOL, oldest: OLDEST_PROTOCOL } as const;

export function createRouter({ db, ports, verify, council, hub }: RouterParts) {
  const os = implement(councilContract).$context<RequestContext>();
  const now = () => instantOf(ports.clock.now());

  /** Reads in one snapshot. */
  const snapshot = <T>(read: (tx: Tx) => Promise<T>): Promise<T> =>
    answering(() => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read));

  async function answering<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isNotNow(error)) throw error;
      ports.log('warn', 'database.busy', { state: sqlState(error) ?? '' });
      throw notNow();
    }
  }

  const commandFailed = (error: unknown): void =>
    ports.log('error', 'command.failed', {
      error: error instanceof Error ? error.name : 'unknown',
      state: sqlState(error) ?? '',
    });

  async function personOf(context: RequestContext): Promise<string> {
    if (context.bearer === undefined) throw unauthorized();
    try {
      return (await verify(context.bearer)).personId;
    } catch (error) {
      if (error instanceof KeysAwayError) {
        ports.log('warn', 'keys.away', { error: error.cause instanceof Error ? error.cause.name : 'unknown' });
        throw notNow();
      }
      ports.log('info', 'token.refused', { error: error instanceof Error ? error.name : 'unknown' });
      throw unauthorized();
    }
  }

  async function scopesOfCaller(tx: Tx, personId: string): Promise<CallerScopes> {
    const found = await readCallerScopes(tx, council.id, personId, dayOf(now()));
    if (found === undefined) throw notRegistered();
    return found;
  }

  /** The council's epoch, for somebody whom the register knows. */
  async function epochFor(personId: string): Promise<string> {
    const { rows } = await sql<{ epoch: string }>`
      select epoch::text as epoch from council c
      where id = ${council.id} and exists (select 1 from person where council = c.id and id = ${personId})`.execute(db);
    if (rows[0] === undefined) throw notRegistered();
    return rows[0].epoch;
  }

  async function* hintsFor(
    personId: string,
    scopesNow: ReadonlySet<string>,
    moved: AsyncGenerator<readonly string[], void, void>,
  ): AsyncGenerator<Hint, void, void> {
    let names = scopesNow;
    let day = dayOf(now());
    for await (const scopes of moved) {
      const today = dayOf(now());
      if (today !== day || scopes.includes('people') || scopes.includes('estate')) {
        day = today;
        ({ names } = await snapshot((tx) => scopesOfCaller(tx, personId)));
      }
      for (const scope of scopes) if (names.has(scope)) yield { scope };
    }
  }

  return os.router({
    health: os.health.handler(() => ({ ok: true, councilName: council.name, protocol })),

    manifest: os.manifest.handler(async ({ context }) => {
      const personId = await personOf(context);
      return snapshot(async (tx) => {
        const { offers } = await scopesOfCaller(tx, personId);
        const { epoch } = await readHorizon(tx, council.id);
        const scopes = [...offers];
        return {
          epoch,
          protocol,
          serverTime: now(),
          personId,
          councilName: council.name,
          scopes,
          policy: { ...policy, lockMinutes: council.lockMinutes ?? policy.lockMinutes },
        };
      });
    }),

    pull: os.pull.handler(async ({ context, input, errors }) => {
      const personId = await personOf(context);
      if (input.protocol < OLDEST_PROTOCOL) throw errors.PROTOCOL_TOO_OLD({ data: { oldest: OLDEST_PROTOCOL } });
      return snapshot(async (tx) => {
        const { names } = await scopesOfCaller(tx, personId);
        return { serverTime: now(), pages: await pull(tx, council.id, input.scopes, names) };
      });
    }),

    push: os.push.handler(async ({ context, input }) => {
      const personId = await personOf(context);
      const epoch = await answering(() => epochFor(personId));
      if (input.epoch !== undefined && input.epoch !== epoch) return { serverTime: now(), answers: [] };
      const answers = await answering(() =>
        carryOutAll({ db, council: council.id, now: ports.clock.now, failed: commandFailed }, personId, input.commands),
      );
      return { serverTime: now(), answers };
    }),

    // Refusals come before the stream, and the stream listens before it is answered.
    hints: os.hints.handler(async ({ context, signal }) => {
      const personId = await personOf(context);
      const { names } = await snapshot((tx) => scopesOfCaller(tx, personId));
      return hintsFor(personId, names, await hub.follow(signal));
    }),
  });
}

const notNow = () =>
  new ORPCError('SERVICE_UNAVAILABLE', {
    status: 503,
    message: 'The council cannot answer now.',
    data: { retryAfterSeconds: 5 },
  });

const unauthorized = () =>
  new ORPCError('UNAUTHORIZED', {
    status: 401,
    message: 'Sign in again: the access token is missing, expired or not for this council.',
  });

const notRegistered = () =>
  new ORPCError('FORBIDDEN', {
    status: 403,
    message: 'You signed in, but the council’s people register does not know you. Ask the service desk to add you.',
  });
