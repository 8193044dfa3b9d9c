import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A network between a client and a server that a test can cut, slow and restore. Bytes are never looked at. */
export interface Network {
  /** `http://127.0.0.1:PORT`: what a client is given as the server's address. */
  readonly address: string;
  /** Ends every connection at once and accepts no byte until restored, as when a train enters a tunnel. */
  cut(): void;
  /** Delays every piece of data by `ms` milliseconds each way. */
  slow(ms: number): void;
  /** Keeps every piece of data back, in order, until restored: the connections stay. */
  hold(): void;
  restore(): void;
  /** Connections made since the start: a test that says nothing was sent must see that nothing was. */
  readonly connections: number;
  close(): Promise<void>;
}

/** Starts a TCP proxy on 127.0.0.1 before `target` (an http address of this machine). */
export async function startNetwork(target: string): Promise<Network> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let isCut = false;
  let delay = 0;
  let held: (() => void)[] | null = null;
  let connections = 0;

  const carry = (from: Socket, to: Socket) => {
    from.on('data', (piece) => {
      const write = () => to.writable && to.write(piece);
      if (held !== null) held.push(write);
      else if (delay === 0) write();
      else setTimeout(write, delay);
    });
    from.on('end', () => (held === null ? setTimeout(() => to.end(), delay) : held.push(() => to.end())));
    from.on('error', () => to.destroy());
    from.on('close', () => {
      open.delete(from);
      if (delay === 0 && held === null) to.destroy();
    });
  };

  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    connections += 1;
    const far = connect({ host: hostname, port: Number(port) });
    open.add(near).add(far);
    carry(near, far);
    carry(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const destroyAll = () => {
    for (const socket of open) socket.destroy();
    open.clear();
  };
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      destroyAll();
    },
    slow(ms) {
      delay = ms;
    },
    hold() {
      held ??= [];
    },
    restore() {
      isCut = false;
      delay = 0;
      const kept = held ?? [];
      held = null;
      for (const goOn of kept) goOn();
    },
    get connections() {
      return connections;
    },
    async close() {
      destroyAll();
      server.close();
      await once(server, 'close');
    },
  };
}
