import { expect, it } from 'vitest';
import { virtualTimers } from '../../tests/builders/virtual-timers.ts';
import { createCouncilClient } from './council.ts';
import { NoConnectionError, OtherAnswerError } from './trouble.ts';

/** A line whose other end says when each piece comes. */
function onALine() {
  const { timers, planned, passSettling } = virtualTimers();
  let answer: (response: Response) => void = () => undefined;
  const fetch = (request: Request): Promise<Response> =>
    new Promise((resolve, reject) => {
      // As fetch does: an abort also breaks a body that is under way.
      answer = ({ body, headers }) =>
        resolve(new Response(body?.pipeThrough(new TransformStream(), { signal: request.signal }), { headers }));
      request.signal.addEventListener('abort', () => reject(request.signal.reason));
    });
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    council: createCouncilClient({ url: 'http://council.test', ports: { fetch, timers }, token: async () => 'token' }),
    waitingFor: planned,
    async answered(response: Response): Promise<void> {
      await turn();
      answer(response);
      await turn();
    },
    pass: (ms: number) => passSettling(ms, turn),
  };
}

const json = { 'content-type': 'application/json' };
const health = { ok: true, councilName: 'Thanwick', protocol: { current: 2, oldest: 1 } };

it('reads an answer that takes minutes on a slow line, as long as some of it keeps coming', async () => {
  const line = onALine();
  const asked = line.council.health();
  const pieces = new TransformStream<Uint8Array, Uint8Array>();
  const writer = pieces.writable.getWriter();
  await line.answered(new Response(pieces.readable, { headers: json }));
  // Byte by byte, so that a letter of two bytes is cut in the middle too.
  const said = { ...health, councilName: 'Thänwick' };
  for (const byte of new TextEncoder().encode(JSON.stringify(said))) {
    await line.pass(25_000);
    void writer.write(Uint8Array.of(byte));
  }
  await line.pass(25_000);
  void writer.close();
  await expect(asked).resolves.toEqual(said);
  await line.pass(0);
  expect(line.waitingFor()).toBe(0);
});

it('counts half a minute of silence as no connection', async () => {
  const line = onALine();
  const refused = expect(line.council.health()).rejects.toBeInstanceOf(NoConnectionError);
  await line.pass(29_000);
  expect(line.waitingFor()).toBe(1);
  await line.pass(2_000);
  await refused;
  expect(line.waitingFor()).toBe(0);
});

it('does not take a page that says yes in the council’s place for an answer of the council', async () => {
  const line = onALine();
  const refused = expect(line.council.health()).rejects.toMatchObject({ cause: expect.any(OtherAnswerError) });
  await line.answered(new Response('<html>Welcome to TrainNet</html>', { headers: { 'content-type': 'text/html' } }));
  await refused;
});

it('gives up a stream of hints that says nothing any more, and keeps one that has a heartbeat', async () => {
  const line = onALine();
  const pieces = new TransformStream<Uint8Array, Uint8Array>();
  const writer = pieces.writable.getWriter();
  const asked = line.council.hints();
  await line.answered(new Response(pieces.readable, { headers: { 'content-type': 'text/event-stream' } }));
  const hints = await asked;
  const first = expect(hints.next()).resolves.toEqual({ done: false, value: { scope: 'estate' } });
  const say = (text: string) => void writer.write(new TextEncoder().encode(text)).catch(() => undefined);
  for (let minutes = 0; minutes < 10; minutes += 1) {
    for (let quarter = 0; quarter < 4; quarter += 1) {
      await line.pass(15_000);
      say(': \n\n');
    }
  }
  say('event: message\ndata: {"scope":"estate"}\n\n');
  await first;
  const next = expect(hints.next()).rejects.toThrow();
  await line.pass(59_000);
  expect(line.waitingFor()).toBe(1);
  await line.pass(2_000);
  await next;
  expect(line.waitingFor()).toBe(0);
});

it('leaves no timer behind when nobody listens any more', async () => {
  const line = onALine();
  const listening = new AbortController();
  const asked = line.council.hints(undefined, { signal: listening.signal });
  const { readable } = new TransformStream<Uint8Array, Uint8Array>();
  await line.answered(new Response(readable, { headers: { 'content-type': 'text/event-stream' } }));
  const hints = await asked;
  const next = expect(hints.next()).rejects.toThrow();
  expect(line.waitingFor()).toBe(1);
  listening.abort();
  await next;
  expect(line.waitingFor()).toBe(0);
});
