import { connect, createServer, type Socket } from 'node:net';
import type { Chance } from '../simulation/chance.ts';
import type { CleanUp } from './clean-up.ts';

/** What one connection meets. `cut`: after so many bytes in that direction. `slow`: bytes a second. `late`: ms a piece. */
type Plan =
  | { readonly kind: 'good' }
  | { readonly kind: 'cut in the request' | 'cut in the answer' | 'silent'; readonly after: number }
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
  | { readonly kind: 'late'; readonly most: number };

type Direction = 'up' | 'down';

const TICK_MS = 100;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function planOf(chance: Chance): Plan {
  const draw = chance.next();
  if (draw < 0.15) return { kind: 'good' };
  if (draw < 0.4) return { kind: 'cut in the request', after: 1 + chance.below(2_500) };
  if (draw < 0.7) return { kind: 'cut in the answer', after: 1 + chance.below(chance.yes(0.7) ? 4_000 : 40_000) };
  if (draw < 0.75) return { kind: 'silent', after: chance.below(3_000) };
  if (draw < 0.88) return { kind: 'slow', bytesPerSecond: 2_000 + chance.below(8_000) };
  return { kind: 'late', most: 50 + chance.below(700) };
}

/** A proxy in front of a loopback port whose connections are cut, held, slowed and delayed, until the weather clears. */
export async function startBadLine(cleanUp: CleanUp, chance: Chance, port: number) {
  const met: Record<string, number> = {};
  const open = new Set<Socket>();
  let clear = false;

  async function write(to: Socket, piece: Uint8Array): Promise<void> {
    if (!to.write(piece))
      await new Promise<void>((resolve) => to.once('drain', resolve).once('close', () => resolve()));
  }

  /** Carries one direction to its end. Resolves false when the connection is to be cut now. */
  async function carry(from: Socket, to: Socket, direction: Direction, plan: Plan, mine: Chance): Promise<boolean> {
    let passed = 0;
    for await (const part of from as AsyncIterable<Buffer>) {
      if (clear) {
        await write(to, part);
        continue;
      }
      if (plan.kind === 'late') await pause(mine.below(plan.most));
      if (plan.kind === 'slow') {
        const step = Math.ceil((plan.bytesPerSecond * TICK_MS) / 1000);
        for (let at = 0; at < part.length; at += step) {
          await write(to, part.subarray(at, at + step));
          if (!clear) await pause(TICK_MS);
        }
        continue;
      }
      const cutsHere =
        (plan.kind === 'cut in the request' && direction === 'up') ||
        (plan.kind === 'cut in the answer' && direction === 'down');
      const silentHere = plan.kind === 'silent' && direction === 'down';
      if ((cutsHere || silentHere) && passed + part.length >= plan.after) {
        if (silentHere) await pause(1_500);
        else await write(to, part.subarray(0, plan.after - passed));
        return false;
      }
      passed += part.length;
      await write(to, part);
    }
    to.end();
    return true;
  }

  const server = createServer((client) => {
    const plan = clear ? ({ kind: 'good' } as const) : planOf(chance);
    const mine = chance.fork();
    const council = connect(port, '127.0.0.1');
    const cut = (): void => {
      client.resetAndDestroy();
      council.resetAndDestroy();
    };
    for (const socket of [client, council]) {
      open.add(socket);
      socket.on('error', cut).on('close', () => open.delete(socket));
    }
    const noted = (kind: string): void => {
      met[kind] = (met[kind] ?? 0) + 1;
    };
    if (plan.kind === 'slow' || plan.kind === 'late') noted(plan.kind);
    const timer = setTimeout(
      () => {
        if (clear) return;
        noted('dropped');
        cut();
      },
      (plan.kind === 'slow' ? 1_500 : 150) + mine.below(2_500),
    );
    client.once('close', () => clearTimeout(timer));
    const way = (from: Socket, to: Socket, direction: Direction): void =>
      void carry(from, to, direction, plan, mine).then(
        (whole) => {
          if (whole) return;
          noted(plan.kind);
          cut();
        },
        // The other side has gone.
        cut,
      );
    way(client, council, 'up');
    way(council, client, 'down');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const close = cleanUp.later(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    met,
    /** From now on everything goes through whole and at once. */
    clearUp(): void {
      clear = true;
    },
    close,
  };
}
