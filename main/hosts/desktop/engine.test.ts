import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { createEngineDesk } from './engine-desk.ts';
import type { FromEngine, ToEngine } from './engine-messages.ts';
import { engineOptions } from './engine-options.ts';
import { createEnginePorts } from './engine-ports.ts';
import { calmMs, createEngineKeeper, type EngineChild, mostRestarts, restartDelayMs } from './engine-process.ts';
import { createPassingSecrets } from './keystore.ts';
import { acceptPort, createPortQueue } from './port-handover.ts';
import { createQuit, quitLimitMs } from './quit.ts';
import { createRendererRecovery, mostReloads } from './renderer-recovery.ts';

/** A clock that moves when told to, and runs what is due. */
function manualTime() {
  let now = 0;
  let due: { at: number; work: () => void }[] = [];
  return {
    now: () => now,
    after(ms: number, work: () => void) {
      const timer = { at: now + ms, work };
      due.push(timer);
      return () => {
        due = due.filter((other) => other !== timer);
      };
    },
    pass(ms: number) {
      now += ms;
      const ready = due.filter((timer) => timer.at <= now);
      due = due.filter((timer) => timer.at > now);
      for (const timer of ready) timer.work();
    },
  };
}

describe('the engine process', () => {
  function keeper() {
    const time = manualTime();
    const exits: ((code: number) => void)[] = [];
    let givenUp = 0;
    const kept = createEngineKeeper({
      now: time.now,
      after: time.after,
      onGivenUp: () => {
        givenUp += 1;
      },
      fork(): EngineChild {
        return { onExit: (listener) => void exits.push(listener), kill: () => undefined };
      },
    });
    kept.start();
    return { kept, time, exits, givenUp: () => givenUp };
  }

  it('is restarted once for a loss that is told twice, ever later, and not after the fifth', () => {
    const { kept, time, exits, givenUp } = keeper();
    for (let loss = 1; loss <= mostRestarts; loss++) {
      exits.at(-1)?.(1);
      kept.gone();
      expect(kept.child).toBeUndefined();
      time.pass(restartDelayMs(loss) - 1);
      expect(exits).toHaveLength(loss);
      time.pass(1);
      expect(exits).toHaveLength(loss + 1);
    }
    exits.at(-1)?.(1);
    time.pass(60_000);
    expect(exits).toHaveLength(mostRestarts + 1);
    expect(givenUp()).toBe(1);
  });

  it('forgets losses after a calm time, and lets the program end', () => {
    const { kept, time, exits, givenUp } = keeper();
    for (let loss = 0; loss < 3 * mostRestarts; loss++) {
      exits.at(-1)?.(1);
      time.pass(calmMs);
    }
    expect(givenUp()).toBe(0);
    const before = exits.length;
    kept.ending();
    exits.at(-1)?.(0);
    time.pass(60_000);
    expect(exits).toHaveLength(before);
  });

  it('is forked with a listed environment, unread output closed, and its own session', () => {
    const session = {} as Session;
    const options = engineOptions({ PATH: '/bin', AWS_SECRET_ACCESS_KEY: 'x', ELECTRON_RUN_AS_NODE: '1' }, session);
    expect(options.env).toEqual({ NODE_ENV: 'production', PATH: '/bin' });
    expect(options.stdio).toBe('ignore');
    expect(options.session).toBe(session);
  });
});

describe('handing over a port', () => {
  const frame = { url: 'app://worksmart/#/today', parent: null };
  it('takes exactly one, from the top frame of our page', () => {
    expect(acceptPort({ ports: ['p'], senderFrame: frame })).toBe('p');
    expect(acceptPort({ ports: ['p'], senderFrame: null })).toBeUndefined();
    expect(acceptPort({ ports: ['p'], senderFrame: { ...frame, parent: frame } })).toBeUndefined();
    expect(acceptPort({ ports: ['p'], senderFrame: { ...frame, url: 'https://evil.example/' } })).toBeUndefined();
    expect(acceptPort({ ports: [], senderFrame: frame })).toBeUndefined();
    expect(acceptPort({ ports: ['p', 'q'], senderFrame: frame })).toBeUndefined();
  });

  it('holds ports until there is an engine, and again after it was lost', () => {
    const given: string[] = [];
    const port = (name: string) => ({ name, close: () => undefined });
    const queue = createPortQueue<ReturnType<typeof port>>();
    queue.hand(port('early'));
    queue.engine((taken) => void given.push(taken.name));
    queue.hand(port('next'));
    queue.engine(undefined);
    queue.hand(port('between'));
    expect(given).toEqual(['early', 'next']);
    queue.engine((taken) => void given.push(taken.name));
    expect(given).toEqual(['early', 'next', 'between']);
  });
});

describe('the engine’s ports over messages', () => {
  function connected() {
    const heardByMain: FromEngine[] = [];
    const secrets = createPassingSecrets();
    const engine: { side?: ReturnType<typeof createEnginePorts> } = {};
    const saved: [string, string | undefined][] = [];
    const desk = createEngineDesk({
      secrets,
      send: (message) => engine.side?.heard(structuredClone(message)),
      saveSetting: (key, value) => void saved.push([key, value]),
      open: () => undefined,
      notify: () => undefined,
      log: () => undefined,
      onReady: () => undefined,
      onStopped: () => undefined,
    });
    const side = createEnginePorts({
      tell(message) {
        heardByMain.push(message);
        desk(structuredClone(message));
      },
      start: {
        kind: 'start',
        settings: {
          councilUrl: 'https://council.example',
          signOn: { authority: '', clientId: '', apiScope: '', knownAuthorities: [] },
          host: 'desktop',
          version: '0',
          demonstration: null,
        },
        dataFolder: '/data',
        deviceSettings: { deviceId: 'd' },
        durable: true,
        clockShiftMs: 0,
      },
      clock: { now: () => 0, monotonic: () => 0 },
      timers: { after: () => () => undefined },
      random: { bytes: (length) => new Uint8Array(length) },
      fetch: async () => new Response(),
    });
    engine.side = side;
    return { ports: side.ports, heard: (message: ToEngine) => side.heard(message), heardByMain, saved };
  }

  it('keep secrets in main', async () => {
    const { ports } = connected();
    expect(ports.secrets.durable).toBe(true);
    await ports.secrets.set('key', Uint8Array.of(1, 2, 3));
    expect(await ports.secrets.get('key')).toEqual(Uint8Array.of(1, 2, 3));
    await ports.secrets.remove('key');
    expect(await ports.secrets.get('key')).toBeUndefined();
  });

  it('read settings at once and save them in main', () => {
    const { ports, saved } = connected();
    expect(ports.settings.get('deviceId')).toBe('d');
    ports.settings.set('lock', '10');
    expect(ports.settings.get('lock')).toBe('10');
    ports.settings.remove('lock');
    expect(saved).toEqual([
      ['lock', '10'],
      ['lock', undefined],
    ]);
  });

  it('pass on network and power until unsubscribed', () => {
    const { ports, heard } = connected();
    const seen: unknown[] = [];
    const stop = ports.onNetwork((online) => void seen.push(online));
    ports.onPower((event) => void seen.push(event));
    heard({ kind: 'network', maybeOnline: false });
    heard({ kind: 'power', event: 'lock-screen' });
    stop();
    heard({ kind: 'network', maybeOnline: true });
    expect(seen).toEqual([false, 'lock-screen']);
  });
});

describe('quitting', () => {
  function quitting(stopEngine: () => Promise<void>) {
    const time = manualTime();
    const calls: string[] = [];
    const quit = createQuit({
      stopEngine,
      killEngine: () => void calls.push('kill'),
      quit: () => void calls.push('quit'),
      after: time.after,
    });
    const ask = () => quit.beforeQuit({ preventDefault: () => void calls.push('prevented') });
    return { quit, time, calls, ask };
  }

  it('is held back until the engine has closed, then goes through', async () => {
    const { quit, calls, ask, time } = quitting(() => Promise.resolve());
    ask();
    expect(quit.quitting).toBe(true);
    await Promise.resolve();
    ask();
    time.pass(quitLimitMs);
    expect(calls).toEqual(['prevented', 'quit']);
  });

  it('kills an engine that does not close in time', () => {
    const { calls, ask, time } = quitting(() => new Promise(() => undefined));
    ask();
    time.pass(quitLimitMs - 1);
    expect(calls).toEqual(['prevented']);
    time.pass(1);
    ask();
    expect(calls).toEqual(['prevented', 'kill', 'quit']);
  });

  it('stops the engine at a logoff without quitting itself', async () => {
    const { quit, calls } = quitting(() => Promise.resolve());
    quit.stopNow();
    await Promise.resolve();
    expect(calls).toEqual([]);
    expect(quit.quitting).toBe(true);
  });
});

describe('a page whose process is gone', () => {
  it('is reloaded three times a minute at most', () => {
    const time = manualTime();
    const recover = createRendererRecovery(time.now);
    for (let count = 0; count < mostReloads; count++) expect(recover()).toBe('reload');
    expect(recover()).toBe('error-page');
    time.pass(60_000);
    expect(recover()).toBe('reload');
  });
});
