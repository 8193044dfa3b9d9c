import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { verifyWith } from '../../../backoffice/auth/verify-token.ts';
import { type BackOffice, createBackOffice } from '../../../backoffice/create-back-office.ts';
import type { BackOfficeDatabase } from '../../../backoffice/db/database.ts';
import { emptyTables } from '../../../backoffice/db/load-council.ts';
import { type IdentityProvider, startIdentityProvider } from '../../../backoffice/demo/identity/index.ts';
import { systemPorts } from '../../../backoffice/host/system-ports.ts';
import { msOf } from '../../../shared/time/london.ts';
import { type DatabaseKind, databaseKinds } from '../backoffice/databases.ts';
import { settle } from '../backoffice/rig.ts';
import { listen } from '../backoffice/server.ts';
import { NOW, people, smallCouncil } from '../backoffice/small-council.ts';
import { apiScope, clientId } from '../sign-on-people.ts';
import { createMachine, type Machine, type WorldClock } from './machine.ts';

export type Who = keyof typeof people;

export interface World {
  readonly kind: DatabaseKind['name'];
  readonly identity: IdentityProvider;
  readonly database: BackOfficeDatabase;
  readonly office: BackOffice;
  readonly councilUrl: string;
  readonly clock: WorldClock;
  /** Somebody's computer, stopped and thrown away after the test. `disk`: where its data folder shall lie. */
  machine(who: Who, disk?: string): Machine;
}

/** Everybody of the small council can sign in. Its clock is the real one, as msal's and jose's are. */
const startIdentity = (folder: string): Promise<IdentityProvider> =>
  startIdentityProvider({
    clientId,
    apiScope,
    people: async () =>
      smallCouncil().people.map((it) => ({
        userName: it.userName,
        displayName: it.name,
        personId: it.id,
        jobTitle: it.jobTitle,
        role: it.role,
        team: it.teamId,
      })),
    folder,
    now: () => Date.now(),
  });

/** Runs `tests` on each database: the back office on loopback HTTP, the real identity provider, a fresh small council a test. */
export function inEachWorld(
  name: string,
  tests: (world: World) => void,
  kinds: readonly DatabaseKind[] = databaseKinds,
): void {
  let identity: IdentityProvider;
  let identityFolder: string;
  beforeAll(async () => {
    identityFolder = mkdtempSync(join(tmpdir(), 'worksmart-world-'));
    identity = await startIdentity(identityFolder);
    tls.setDefaultCACertificates([...tls.getCACertificates('default'), identity.certificatePem]);
  });
  afterAll(async () => {
    await identity.close();
    rmSync(identityFolder, { recursive: true, force: true });
  });
  describe.each(kinds)(`${name} on $name`, (kind) => {
    const world = {} as { -readonly [K in keyof World]: World[K] };
    const machines: Machine[] = [];
    const closing: (() => unknown)[] = [];
    const clock: WorldClock = { shiftMs: 0, now: () => Date.now() + clock.shiftMs };
    beforeAll(async () => {
      const opened = await kind.open();
      closing.unshift(opened.drop);
      const office = await createBackOffice({
        database: opened.database,
        ports: systemPorts({
          clock,
          log: (level, event, fields) => {
            if (level === 'error') process.stderr.write(`back office: ${event} ${JSON.stringify(fields)}\n`);
          },
        }),
        verify: verifyWith({ issuer: identity.issuer, audience: identity.audience, fetch }),
        council: { id: 'thanwick', name: 'Thanwick' },
      });
      closing.unshift(() => office.close());
      const server = await listen(office);
      closing.unshift(server.close);
      Object.assign(world, { kind: kind.name, identity, database: opened.database, office, clock });
      world.councilUrl = server.url;
      world.machine = (who, disk) => {
        const made = createMachine(world, people[who], disk);
        machines.push(made);
        return made;
      };
    });
    beforeEach(async () => {
      clock.shiftMs = msOf(NOW) - Date.now();
      await emptyTables(world.database.db);
      await world.office.load(smallCouncil());
      await settle(world.database);
    });
    afterEach(async () => {
      for (const machine of machines.splice(0)) await machine.discard();
    });
    afterAll(async () => {
      for (const close of closing) await close();
    });
    tests(world);
  });
}
