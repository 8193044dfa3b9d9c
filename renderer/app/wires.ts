import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { Wire } from './connection.ts';

/** What the preload and the page say to each other to hand over the engine's port. Nothing else passes between them. */
export const WANT_PORT = 'worksmart:want-port';
export const HAVE_PORT = 'worksmart:port';
const PORT_WAIT_MS = 10_000;

/** Browser host: the same origin's `/engine`. */
export function openSocket(): Promise<Wire> {
  const address = new URL('/engine', location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(address);
  socket.binaryType = 'arraybuffer';
  return new Promise((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error('The engine refused the connection.')), { once: true });
    socket.addEventListener(
      'open',
      () =>
        resolve({
          link: new SocketLink({ websocket: socket }),
          closed: new Promise((done) => socket.addEventListener('close', () => done(), { once: true })),
        }),
      { once: true },
    );
  });
}

/** Desktop host: the preload answers with one end of a channel whose other end the engine holds. */
export function openPort(): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const late = setTimeout(() => {
      stop.abort();
      reject(new Error('The preload handed over no port.'));
    }, PORT_WAIT_MS);
    window.addEventListener(
      'message',
      (event) => {
        const port = event.ports[0];
        if (event.source !== window || event.data !== HAVE_PORT || port === undefined) return;
        stop.abort();
        clearTimeout(late);
        const closed = new Promise<void>((done) => port.addEventListener('close', () => done(), { once: true }));
        const link = new PortLink({ port });
        port.start();
        resolve({ link, closed });
      },
      { signal: stop.signal },
    );
    window.postMessage(WANT_PORT, location.origin);
  });
}

/** Pages of the desktop host come from its own scheme; everything else is served over loopback http. */
export const openWire = (): Promise<Wire> => (location.protocol.startsWith('http') ? openSocket() : openPort());
