import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { firstPages, firstPath, scope } from './council-pages.ts';

interface Asked {
  readonly scopes: { readonly scope: string; readonly after: { readonly xid: string; readonly seq: string } | null }[];
}
const bytesOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/**
 * The demonstration council with one more work list of 20,000 cases: everything goes on to the real back office, and the
 * pages of that one list come from files.
 */
export async function startLargerCouncil(backOffice: string, folder: string) {
  let epoch = '';
  const forward = (request: IncomingMessage, body: string | undefined) =>
    fetch(new URL(request.url ?? '/', backOffice), {
      method: request.method ?? 'GET',
      headers: {
        authorization: request.headers.authorization ?? '',
        accept: request.headers.accept ?? '*/*',
        'content-type': 'application/json',
      },
      ...(body === undefined || request.method === 'GET' ? {} : { body }),
    });
  const pageOf = (after: { readonly seq: string } | null) => {
    const n = Math.min(Number(after?.seq ?? '0'), firstPages);
    if (n === firstPages) {
      const next = { epoch, xid: '10', seq: String(n) };
      return { scope, state: 'ok', rows: [], next, more: false, total: null, digest: null };
    }
    const [page] = JSON.parse(readFileSync(firstPath(folder, n), 'utf8')).pages;
    return { ...page, next: { ...page.next, epoch } };
  };

  const server = createServer(async (request, response) => {
    const json = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(value));
    };
    try {
      const body = await bytesOf(request);
      if (request.url?.endsWith('/manifest')) {
        const answer = await forward(request, undefined);
        const manifest = await answer.json();
        epoch = manifest.epoch ?? '';
        manifest.scopes?.push({ scope, words: 'A long work list', optional: false });
        return json(answer.status, manifest);
      }
      if (request.url?.endsWith('/pull')) {
        const asked = JSON.parse(body.toString()) as Asked;
        const long = asked.scopes.find((it) => it.scope === scope);
        const others = asked.scopes.filter((it) => it.scope !== scope);
        const serverTime = new Date().toISOString();
        let answer = { serverTime, pages: [] as unknown[] };
        if (others.length > 0) {
          const real = await forward(request, JSON.stringify({ ...asked, scopes: others }));
          answer = await real.json();
          if (!real.ok) return json(real.status, answer);
        }
        if (long !== undefined) answer.pages.push(pageOf(long.after));
        return json(200, answer);
      }
      const answer = await forward(request, body.length === 0 ? undefined : body.toString());
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
      for await (const part of answer.body ?? []) response.write(part);
      response.end();
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
