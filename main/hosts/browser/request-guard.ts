import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request can have come from our own page or from a person opening a link. A page elsewhere cannot reach us
 * under a name of its own (DNS rebinding: Host), nor send a request or open a socket in our person's name (Origin).
 * A socket must name its origin; a navigation has none.
 */
export function mayPass(headers: IncomingHttpHeaders, port: number, kind: 'request' | 'upgrade'): boolean {
  const host = `127.0.0.1:${port}`;
  if (headers.host !== host) return false;
  if (headers.origin === undefined) return kind === 'request';
  return headers.origin === `http://${host}`;
}
