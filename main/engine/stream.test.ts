import { describe, expect, it } from 'vitest';
import { createEmitter, gathered } from './stream.ts';

const topicsOf = (topics: ReadonlySet<string>): string[] => [...topics].toSorted();
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

describe('a stream of what changed', () => {
  it('begins with how it is now', async () => {
    let now = 1;
    const stream = gathered(
      createEmitter(),
      undefined,
      () => now,
      () => now,
    );
    now = 2;
    expect(await stream.next()).toEqual({ done: false, value: 2 });
    await stream.return();
  });

  it('waits until something changes', async () => {
    const emitter = createEmitter();
    const stream = gathered(emitter, undefined, null, topicsOf);
    let came: unknown;
    const next = stream.next().then((it) => {
      came = it.value;
    });
    await turns();
    expect(came).toBeUndefined();
    emitter.emit(['case']);
    await next;
    expect(came).toEqual(['case']);
    await stream.return();
  });

  it('gathers into one what changes while the reader is busy: the latest wins', async () => {
    const emitter = createEmitter();
    let state = 0;
    const stream = gathered(
      emitter,
      undefined,
      () => state,
      () => state,
    );
    await stream.next();
    for (state = 1; state < 100; state += 1) emitter.emit(['sync']);
    expect((await stream.next()).value).toBe(100);
    let more = false;
    void stream.next().then(() => {
      more = true;
    });
    await turns();
    expect(more).toBe(false);
    emitter.emit(['sync']);
    await turns();
    expect(more).toBe(true);
  });

  it('names every topic that changed since the last time, each once', async () => {
    const emitter = createEmitter();
    const stream = gathered(emitter, undefined, () => [] as string[], topicsOf);
    await stream.next();
    emitter.emit(['case', 'outbox']);
    emitter.emit(['booking', 'case']);
    expect((await stream.next()).value).toEqual(['booking', 'case', 'outbox']);
    await stream.return();
  });

  it('passes over what is none of its reader’s business', async () => {
    const emitter = createEmitter();
    const stream = gathered(
      emitter,
      undefined,
      () => '',
      (topics) => (topics.has('session') ? 'session' : null),
    );
    await stream.next();
    const next = stream.next();
    emitter.emit(['case']);
    await turns();
    emitter.emit(['session']);
    expect((await next).value).toBe('session');
    await stream.return();
  });

  it('ends when the reader goes away, and hears nothing after that', async () => {
    const emitter = createEmitter();
    const abort = new AbortController();
    let asked = 0;
    const stream = gathered(
      emitter,
      abort.signal,
      () => 0,
      () => {
        asked += 1;
        return asked;
      },
    );
    await stream.next();
    const next = stream.next();
    abort.abort();
    expect(await next).toEqual({ done: true, value: undefined });
    emitter.emit(['case']);
    await turns();
    expect(asked).toBe(0);
  });

  it('lets two readers each have all of it', async () => {
    const emitter = createEmitter();
    const [one, two] = [0, 1].map(() => gathered(emitter, undefined, () => [] as string[], topicsOf));
    await one?.next();
    await two?.next();
    emitter.emit(['case']);
    expect((await one?.next())?.value).toEqual(['case']);
    expect((await two?.next())?.value).toEqual(['case']);
  });
});
