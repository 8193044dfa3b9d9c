import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Certificate } from './state-file.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

/** A port somebody asked for and another program holds. The message says what to do. */
export class PortInUseError extends Error {
  constructor(port: number, cause: unknown) {
    super(
      `Port ${port} is used by another program. Close that program, or choose another port for the sign-on service.`,
      { cause },
    );
    this.name = 'PortInUseError';
  }
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

const inUse = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/**
 * Listens on 127.0.0.1 only. `asked` (not 0) is taken or refused; `kept`, last time's port, is taken when it is free;
 * else any free port. With `certificate` it speaks https.
 */
export async function listen(
  handler: Handler,
  ports: { readonly asked: number | undefined; readonly kept: number | undefined },
  certificate?: Certificate,
): Promise<Listener> {
  const server: Server =
    certificate === undefined
      ? createHttpServer(handler)
      : createHttpsServer({ cert: certificate.pem, key: certificate.privateKeyPem }, handler);
  const asked = ports.asked === undefined || ports.asked === 0 ? undefined : ports.asked;
  let port: number;
  try {
    port = await bind(server, asked ?? ports.kept ?? 0);
  } catch (error) {
    if (!inUse(error)) throw error;
    if (asked !== undefined) throw new PortInUseError(asked, error);
    port = await bind(server, 0);
  }
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
