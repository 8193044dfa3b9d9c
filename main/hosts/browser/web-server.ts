import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { Clock, Random } from '../../engine/ports.ts';
import { createBrowserSessions, sameSecret } from './browser-sessions.ts';
import { needLinkPage, notFoundPage, stepPage } from './plain-pages.ts';
import { mayPass } from './request-guard.ts';
import { barePolicy, commonHeaders, pagePolicy } from './response-headers.ts';
import { type StaticFile, withNonce } from './static-files.ts';

export interface WebServerOptions {
  /** 0: a free one. */
  readonly port: number;
  readonly files: ReadonlyMap<string, StaticFile>;
  readonly random: Random;
  readonly clock: Clock;
  /** What a second start on the same data folder must know to be given a link. */
  readonly joinSecret: string;
  readonly onSocket: (socket: WebSocket) => void;
}

export interface WebServer {
  readonly port: number;
  /** A new one-time link. */
  link(): string;
  close(): Promise<void>;
}

/** Largest frame either way, in bytes: bigger things are cut by their callers. */
const largestFrame = 1_048_576;

/** Serves the renderer and the engine's socket on 127.0.0.1. Rejects with Node's error (EADDRINUSE, EACCES) when it cannot listen. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  let port = options.port;
  const sessions = createBrowserSessions(options.random, options.clock, () => `worksmart-${port}`);
  const link = (): string => `http://127.0.0.1:${port}/open?key=${sessions.makeKey()}`;
  const index = options.files.get('/index.html')?.bytes.toString('utf8') ?? '';

  function send(
    response: ServerResponse,
    status: number,
    headers: Record<string, string>,
    body: string | Buffer,
  ): ServerResponse {
    response.writeHead(status, {
      ...commonHeaders,
      'content-security-policy': barePolicy,
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      ...headers,
    });
    return response.end(response.req.method === 'HEAD' ? undefined : body);
  }

  function sendPage(response: ServerResponse): ServerResponse {
    const nonce = Buffer.from(options.random.bytes(18)).toString('base64');
    return send(response, 200, { 'content-security-policy': pagePolicy(nonce, port) }, withNonce(index, nonce));
  }

  function openLink(request: IncomingMessage, response: ServerResponse, key: string): ServerResponse {
    const session = request.method === 'GET' ? sessions.redeem(key) : undefined;
    if (session === undefined) {
      // The link opened again in the browser that used it: it has its session already.
      if (sessions.isSession(request.headers.cookie)) return send(response, 303, { location: '/' }, '');
      return send(response, 401, {}, needLinkPage);
    }
    const cookie = { 'set-cookie': sessions.cookie(session) };
    const site = request.headers['sec-fetch-site'] ?? 'none';
    if (site === 'none' || site === 'same-origin') return send(response, 303, { ...cookie, location: '/' }, '');
    return send(response, 200, cookie, stepPage);
  }

  function answer(request: IncomingMessage, response: ServerResponse): ServerResponse {
    if (!mayPass(request.headers, port, 'request')) return send(response, 421, {}, notFoundPage);
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    if (url.pathname === '/join' && request.method === 'POST') {
      const known = sameSecret(String(request.headers['x-worksmart-join'] ?? ''), options.joinSecret);
      if (!known || request.headers.origin !== undefined) return send(response, 403, {}, needLinkPage);
      return send(response, 200, { 'content-type': 'application/json' }, JSON.stringify({ client: link() }));
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, {}, notFoundPage);
    if (url.pathname === '/open') return openLink(request, response, url.searchParams.get('key') ?? '');
    if (!sessions.isSession(request.headers.cookie)) return send(response, 401, {}, needLinkPage);
    const file = options.files.get(url.pathname);
    if (file !== undefined && url.pathname !== '/index.html') {
      const cache = url.pathname.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store';
      return send(response, 200, { 'content-type': file.type, 'cache-control': cache }, file.bytes);
    }
    if (url.pathname === '/' || url.pathname === '/index.html') return sendPage(response);
    return send(response, 404, {}, notFoundPage);
  }

  const server = createServer((request, response) => answer(request, response));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestFrame, perMessageDeflate: false });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const allowed =
      request.url === '/engine' &&
      mayPass(request.headers, port, 'upgrade') &&
      sessions.isSession(request.headers.cookie);
    if (!allowed) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, options.onSocket);
  });

  port = await listen(server, options.port);
  return {
    port,
    link,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
