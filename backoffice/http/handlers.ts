import type { IncomingMessage, ServerResponse } from 'node:http';
import { OpenAPIHandler as FetchHandler } from '@orpc/openapi/fetch';
import { OpenAPIHandler as NodeHandler } from '@orpc/openapi/node';
import { BodyLimitPlugin as FetchBodyLimit } from '@orpc/server/fetch';
import { CompressionPlugin, BodyLimitPlugin as NodeBodyLimit } from '@orpc/server/node';
import type { BackOfficePorts } from '../ports.ts';
import type { createRouter, RequestContext } from './router.ts';

/** The largest request taken, in bytes. A hundred of the longest notes are less. */
export const BODY_LIMIT = 4_000_000;
const HEARTBEAT_MS = 15_000;

type Router = ReturnType<typeof createRouter>;

const bearerOf = (header: string | null | undefined): string | undefined => /^Bearer (\S+)$/i.exec(header ?? '')?.[1];

const nothingHere = { error: 'There is nothing at this address. See openapi.json for what the council answers.' };

/** The same router over fetch (in process, no timers of its own) and over node:http (compressed, with a heartbeat). */
export function createHandlers(router: Router, ports: BackOfficePorts) {
  const onError = (error: unknown) => {
    if (error instanceof Error && 'status' in error) return;
    ports.log('error', 'request.failed', {
      error: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown',
    });
  };
  const interceptors = [
    async <T>(options: { next: () => Promise<T> }): Promise<T> => {
      try {
        return await options.next();
      } catch (error) {
        onError(error);
        throw error;
      }
    },
  ];
  const inProcess = new FetchHandler<RequestContext>(router, {
    plugins: [new FetchBodyLimit({ maxBodySize: BODY_LIMIT })],
    clientInterceptors: interceptors,
    eventIteratorKeepAliveEnabled: false,
  });
  const overHttp = new NodeHandler<RequestContext>(router, {
    plugins: [new NodeBodyLimit({ maxBodySize: BODY_LIMIT }), new CompressionPlugin()],
    clientInterceptors: interceptors,
    eventIteratorKeepAliveInterval: HEARTBEAT_MS,
  });
  return {
    async handle(request: Request): Promise<Response> {
      const context = { bearer: bearerOf(request.headers.get('authorization')) };
      const { response } = await inProcess.handle(request, { context });
      return response ?? Response.json(nothingHere, { status: 404 });
    },
    async nodeHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const context = { bearer: bearerOf(request.headers.authorization) };
      const { matched } = await overHttp.handle(request, response, { context });
      if (matched) return;
      response.writeHead(404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(nothingHere));
    },
  };
}
