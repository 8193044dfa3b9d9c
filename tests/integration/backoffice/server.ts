import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BackOffice } from '../../../backoffice/create-back-office.ts';

/** Serves a back office on a free loopback port. */
export async function listen(office: BackOffice): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => void office.nodeHandler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
