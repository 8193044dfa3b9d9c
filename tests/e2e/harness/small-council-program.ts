import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { z } from 'zod';
import { verifyWith } from '../../../backoffice/auth/verify-token.ts';
import { createBackOffice } from '../../../backoffice/create-back-office.ts';
import { openPGlite } from '../../../backoffice/db/database.ts';
import { readWhere } from '../../../backoffice/db/rows.ts';
import { startIdentityProvider } from '../../../backoffice/demo/identity/index.ts';
import { systemPorts } from '../../../backoffice/host/system-ports.ts';
import { trustingFetch } from '../../../backoffice/host/trusting-fetch.ts';
import { buildStale, rendererBuild } from '../../../build/start/build.ts';
import { clientArguments } from '../../../build/start/client-settings.ts';
import { entityNames } from '../../../shared/council/entities.ts';
import { msOf } from '../../../shared/time/london.ts';
import { listen } from '../../integration/backoffice/server.ts';
import { NOW, smallCouncil } from '../../integration/backoffice/small-council.ts';
import { apiScope, clientId } from '../../integration/sign-on-people.ts';
import { root } from './program.ts';

// The small council of the tests as a program, whose people register a spec can be: it takes orders over HTTP.
const Order = z.discriminatedUnion('do', [
  z.object({ do: z.literal('reassign'), caseId: z.uuid(), to: z.uuid().nullable(), by: z.uuid() }),
  z.object({ do: z.literal('move'), personId: z.uuid(), teamId: z.string() }),
  z.object({ do: z.literal('pass'), hours: z.number().positive() }),
  z.object({ do: z.literal('read'), entity: z.enum(entityNames) }),
]);

// The clients serve the screens as they are now.
await buildStale(root, rendererBuild, (words) => void process.stderr.write(`${words}\n`));
const folder = mkdtempSync(join(tmpdir(), 'worksmart-small-council-'));
const council = { id: 'thanwick', name: 'Thanwick' };
let shift = msOf(NOW) - Date.now();
const ports = systemPorts({ clock: { now: () => Date.now() + shift } });
const identity = await startIdentityProvider({
  clientId,
  apiScope,
  folder: join(folder, 'identity'),
  now: () => Date.now(),
  people: async () =>
    smallCouncil().people.map((it) => ({
      userName: it.userName,
      displayName: it.name,
      personId: it.id,
      jobTitle: it.jobTitle,
      role: it.role,
      team: it.teamId,
    })),
});
const certificate = join(folder, 'identity.pem');
writeFileSync(certificate, identity.certificatePem);
const database = await openPGlite();
const office = await createBackOffice({
  database,
  ports,
  verify: verifyWith({
    issuer: identity.issuer,
    audience: identity.audience,
    fetch: trustingFetch(identity.certificatePem),
  }),
  council,
});
await office.load(smallCouncil());
const server = await listen(office);

/** Answers what was read, or how far the council's clock now is from the machine's, milliseconds. */
async function carryOut(order: z.infer<typeof Order>): Promise<unknown> {
  if (order.do === 'move') await office.register.movePerson(order.personId, order.teamId);
  else if (order.do === 'reassign') await office.register.reassignCase(order.caseId, order.to, order.by);
  else if (order.do === 'pass') shift += order.hours * 3_600_000;
  else {
    const rows = await database.db.transaction().execute((tx) => readWhere(tx, order.entity, council.id, sql`true`));
    return rows.map((it) => it.doc);
  }
  return shift;
}

const orders = createServer(async (request, response) => {
  const order = Order.parse(JSON.parse(await text(request)));
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(await carryOut(order)));
});
await new Promise<void>((resolve) => orders.listen(0, '127.0.0.1', resolve));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    orders.closeAllConnections();
    orders.close();
    await server.close();
    await office.close();
    await identity.close();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
}
const ready = {
  backOffice: server.url,
  identity: identity.signInAddress,
  authority: identity.authority,
  knownAuthorities: [...identity.knownAuthorities],
  clientId: identity.clientId,
  apiScope: identity.apiScope,
  certificate,
  fingerprint: identity.fingerprint,
  clockShift: shift,
  words: 'The small council of the tests.',
  people: smallCouncil().people.map(({ userName, name, role }) => ({ userName, name, role, words: '' })),
};
const line = {
  ...ready,
  client: server.url,
  host: 'browser',
  why: null,
  clientArguments: clientArguments(ready, '').slice(0, -2),
  orders: `http://127.0.0.1:${(orders.address() as AddressInfo).port}`,
};
process.stdout.write(`${JSON.stringify(line)}\n`);
