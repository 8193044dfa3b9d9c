import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Network, startNetwork } from './network.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function networkBefore(answer: string): Promise<Network> {
  const server = createServer((_request, response) => void response.end(answer));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const network = await startNetwork(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  closers.push(
    () => network.close(),
    () => {
      server.closeAllConnections();
      server.close();
    },
  );
  return network;
}

const ask = async (address: string) => (await fetch(address)).text();

test('carries, cuts and restores', async () => {
  const network = await networkBefore('hello');
  expect(await ask(network.address)).toBe('hello');
  network.cut();
  const before = network.connections;
  await expect(ask(network.address)).rejects.toThrow();
  expect(network.connections).toBe(before);
  network.restore();
  expect(await ask(network.address)).toBe('hello');
});

test('a cut ends what is under way', async () => {
  const network = await networkBefore('hello');
  network.slow(10_000);
  const waiting = ask(network.address);
  const failed = expect(waiting).rejects.toThrow();
  while (network.connections === 0) await new Promise((resolve) => setImmediate(resolve));
  network.cut();
  await failed;
});

test('slow means slow', async () => {
  const network = await networkBefore('hello');
  network.slow(120);
  const began = performance.now();
  expect(await ask(network.address)).toBe('hello');
  expect(performance.now() - began).toBeGreaterThan(200);
});

test('what is held back comes to nobody, and goes on when it is restored', async () => {
  const network = await networkBefore('hello');
  network.hold();
  let answered = false;
  const waiting = ask(network.address).then((answer) => {
    answered = true;
    return answer;
  });
  while (network.connections === 0) await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(answered).toBe(false);
  network.restore();
  expect(await waiting).toBe('hello');
});
