import { expect, test } from 'vitest';
import { EngineGone, keepConnected, type Wire } from './connection.ts';

/** A wire whose calls answer with its name, or never when `hangs`. */
function makeWire(name: string, hangs = false) {
  let close = () => {};
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  const wire: Wire = { closed, link: { call: () => (hangs ? new Promise(() => {}) : Promise.resolve(name)) } };
  return { wire, close };
}

const call = (connection: ReturnType<typeof keepConnected>) =>
  connection.link.call(['session', 'get'], undefined, { context: {} });

test('a call made before the first wire waits for it', async () => {
  const first = makeWire('first');
  let open = (_: Wire) => {};
  const connection = keepConnected(() => new Promise((resolve) => (open = resolve)));
  const answer = call(connection);
  expect(connection.state()).toBe('connecting');
  open(first.wire);
  expect(await answer).toBe('first');
});

test('a call under way when its wire closes fails at once, and so does one made while none is open', async () => {
  const first = makeWire('first', true);
  const wires = [first.wire];
  const connection = keepConnected(() => {
    const next = wires.shift();
    return next === undefined ? new Promise(() => {}) : Promise.resolve(next);
  });
  await connection.opened();
  const underWay = call(connection);
  first.close();
  await expect(underWay).rejects.toThrow(EngineGone);
  await expect(call(connection)).rejects.toThrow(EngineGone);
  expect(connection.state()).toBe('lost');
});

test('a closed or refused wire is replaced, and calls go over the new one', async () => {
  const first = makeWire('first');
  const second = makeWire('second');
  const tries = [Promise.resolve(first.wire), Promise.reject(new Error('refused')), Promise.resolve(second.wire)];
  tries[1]?.catch(() => undefined);
  const connection = keepConnected(() => tries.shift() ?? new Promise(() => {}));
  await connection.opened();
  first.close();
  await new Promise<void>((resolve) => {
    let lost = false;
    connection.subscribe(() => {
      lost ||= connection.state() === 'lost';
      if (lost && connection.state() === 'open') resolve();
    });
  });
  expect(await call(connection)).toBe('second');
});
