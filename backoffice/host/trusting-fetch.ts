import { request } from 'node:https';

/**
 * GET over https that also trusts the given certificate authority (PEM), without changing what the rest of the program
 * trusts. Enough of fetch for reading an issuer's keys.
 */
export const trustingFetch =
  (ca: string) =>
  (url: string, options: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const headers = Object.fromEntries(new Headers(options.headers));
      const outgoing = request(url, { ca, headers, signal: options.signal ?? undefined }, (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('error', reject);
        incoming.on('end', () => {
          resolve(new Response(Buffer.concat(parts), { status: incoming.statusCode ?? 500 }));
        });
      });
      outgoing.on('error', reject);
      outgoing.end();
    });
