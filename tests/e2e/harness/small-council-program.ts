import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { verifyWith } from '../../../backoffice/auth/verify-token.ts';
import { createBackOffice } from '../../../backoffice/create-back-office.ts';
import { openPGlite } from '../../../backoffice/db/database.ts';
import { startIdentityProvider } from '../../../backoffice/demo/identity/index.ts';
import { systemPorts } from '../../../backoffice/host/system-ports.ts';
import { trustingFetch } from '../../../backoffice/host/trusting-fetch.ts';
import { buildStale, rendererBuild } from '../../../build/start/build.ts';
import { clientArguments } from '../../../build/start/client-settings.ts';
import { msOf } from '../../../shared/time/london.ts';
import { listen } from '../../integration/backoffice/server.ts';
import { NOW, smallCouncil } from '../../integration/backoffice/small-council.ts';
import { apiScope, clientId } from '../../integration/sign-on-people.ts';
import { root } from './program.ts';

// The small council of the tests as a program, whose people register a spec can be: it takes orders over HTTP.
const Order = z.discriminatedUnion('do', [
  z.object({ do: z.literal('reassign'), caseId: z.uuid(), to: z.uuid().nullable(), by: z.uuid() }),
  z.object({ do: z.literal('move'), personId: z.uuid(), teamId: z.string() }),
]);

// The clients serve the screens as they are now.
await buildStale(root, rendererBuild, (words) => void process.stderr.write(`${words}\n`));
const folder = mkdtempSync(join(tmpdir(), 'worksmart-small-council-'));
const shift = msOf(NOW) - Date.now();
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
const office = await createBackOffice({
  database: await openPGlite(),
  ports,
  verify: verifyWith({
    issuer: identity.issuer,
    audience: identity.audience,
    fetch: trustingFetch(identity.certificatePem),
  }),
  council: { id: 'thanwick', name: 'Thanwick' },
});
await office.load(smallCouncil());
const server = await listen(office);

const orders = createServer(async (request, response) => {
  const order = Order.parse(JSON.parse(await text(request)));
  if (order.do === 'move') await office.register.movePerson(order.personId, order.teamId);
  else await office.register.reassignCase(order.caseId, order.to, order.by);
  response.writeHead(204).end();
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
