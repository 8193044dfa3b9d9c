import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { vi } from 'vitest';
import type { IdentityProvider } from '../../../backoffice/demo/identity/index.ts';
import { createEngine, type Engine } from '../../../main/engine/create-engine.ts';
import type { Ports } from '../../../main/engine/ports.ts';
import type { EngineSettings } from '../../../main/engine/settings.ts';
import type { SyncState } from '../../../shared/sync/contract.ts';
import { createFormBrowser, signInThroughForms } from '../form-browser.ts';
import { checkAnswer } from './contract-calls.ts';

export type Client = RouterClient<Engine['router']>;

/** Real timers of a world whose clock can be moved on: what falls due by that runs at once. */
function worldTimers(now: () => number) {
  const planned = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    after(ms: number, work: () => void): () => void {
      const run = (): void => {
        cancel();
        work();
      };
      const it = { at: now() + ms, run };
      planned.add(it);
      const timer = setTimeout(run, ms);
      const cancel = (): void => {
        clearTimeout(timer);
        planned.delete(it);
      };
      return cancel;
    },
    lookAgain(): void {
      for (const it of [...planned]) if (it.at <= now()) it.run();
    },
  };
}

/** One clock for the council and every machine: it follows the real one, and can be moved on. */
export interface WorldClock {
  shiftMs: number;
  now(): number;
}

/** What a machine needs to know of the world around it. */
export interface Surroundings {
  readonly clock: WorldClock;
  readonly councilUrl: string;
  readonly identity: Pick<IdentityProvider, 'authority' | 'clientId' | 'apiScope' | 'knownAuthorities'>;
}

/** A computer with the real engine over a real encrypted file: its disk, keystore and settings outlast the program. */
export function createMachine(world: Surroundings, personId: string, disk = tmpdir()) {
  const folder = mkdtempSync(join(disk, 'worksmart-machine-'));
  const secrets = new Map<string, Uint8Array>();
  const kept = new Map<string, string>();
  const power = new Set<(event: 'resume' | 'lock-screen') => void>();
  const networkListeners = new Set<(maybeOnline: boolean) => void>();
  const timers = worldTimers(() => world.clock.now());
  const events: string[] = [];
  let who = personId;
  let cable = new AbortController();
  let online = true;
  let browser = createFormBrowser();
  let engine: Engine | null = null;
  let client: Client | null = null;
  let opened = 0;
  let answer: ((request: Request) => Promise<Response> | undefined) | undefined;

  const ports: Ports = {
    clock: { now: () => world.clock.now(), monotonic: () => world.clock.now() },
    timers,
    random: { bytes: (length) => new Uint8Array(randomBytes(length)) },
    fetch: (request) => {
      if (!online) return Promise.reject(new TypeError('fetch failed'));
      const signal = AbortSignal.any([request.signal, cable.signal]);
      return answer?.(request) ?? fetch(new Request(request, { signal }));
    },
    secrets: {
      durable: true,
      get: async (name) => secrets.get(name),
      set: async (name, secret) => void secrets.set(name, secret),
      remove: async (name) => void secrets.delete(name),
    },
    settings: {
      get: (name) => kept.get(name),
      set: (name, value) => void kept.set(name, value),
      remove: (name) => void kept.delete(name),
    },
    openInBrowser: async (url) => {
      opened += 1;
      void signInThroughForms(browser, url, who);
    },
    notify: () => undefined,
    onNetwork(listener) {
      networkListeners.add(listener);
      return () => void networkListeners.delete(listener);
    },
    onPower(listener) {
      power.add(listener);
      return () => void power.delete(listener);
    },
    log: (level, event, fields) => events.push(`${level} ${event} ${JSON.stringify(fields ?? {})}`),
    dataFolder: folder,
  };
  const settings = (): EngineSettings => ({
    councilUrl: world.councilUrl,
    signOn: {
      authority: world.identity.authority,
      clientId: world.identity.clientId,
      apiScope: world.identity.apiScope,
      knownAuthorities: world.identity.knownAuthorities,
    },
    host: 'desktop',
    version: '0.0.0-test',
    demonstration: null,
  });
  const running = (): Client => {
    if (client === null) throw new Error('The program is not running.');
    return client;
  };

  const machine = {
    folder,
    secrets,
    kept,
    events,
    /** How often the browser was asked to open something. */
    opened: () => opened,
    get call(): Client {
      return running();
    },
    async start(): Promise<void> {
      engine = createEngine(ports, settings());
      client = createRouterClient(engine.router, {
        interceptors: [
          async ({ next, path }) => {
            const output = await next();
            checkAnswer(path.join('.'), output);
            return output;
          },
        ],
      });
      await engine.start();
    },
    async stop(): Promise<void> {
      await engine?.stop();
      engine = null;
      client = null;
    },
    /** Starts the program, signs on through the provider's pages and waits for the whole of the first sync. */
    async signedOn() {
      if (client === null) await machine.start();
      const state = await running().session.signIn();
      await machine.synced();
      return state;
    },
    /** Somebody else sits down: their own browser, nobody signed in there. */
    sitDown(personId: string): void {
      who = personId;
      browser = createFormBrowser();
    },
    async sync(): Promise<SyncState> {
      return running().sync.state();
    },
    /** Waits until nothing waits to be sent or is sent and not yet in the feed, and the council has been read to its end. */
    async synced(): Promise<void> {
      await machine.until(async () => {
        const { phase, online, waiting } = await running().sync.state();
        const page = phase === 'idle' && online && waiting === 0 ? await running().sync.page() : null;
        return page !== null && page.waiting.length === 0 && page.scopes.every((it) => it.readAt !== null);
      });
    },
    /** Waits for something to come true, asking for sync now and then: another database's work may hold the feed back. */
    async until(isSo: () => Promise<boolean>): Promise<void> {
      let turns = 0;
      await vi.waitUntil(
        async () => {
          turns += 1;
          if (turns % 15 === 0 && online)
            await running()
              .sync.now()
              .catch(() => undefined);
          return isSo();
        },
        { timeout: 20_000, interval: 40 },
      );
    },
    /** Pulls the cable: what is under way ends, what is tried fails. */
    cut(): void {
      online = false;
      cable.abort(new TypeError('terminated'));
      for (const it of [...networkListeners]) it(false);
    },
    plugIn(): void {
      online = true;
      cable = new AbortController();
      for (const it of [...networkListeners]) it(true);
    },
    /** What the network says instead of the council; undefined from it lets a request through. */
    answerWith(instead: ((request: Request) => Promise<Response> | undefined) | undefined): void {
      answer = instead;
    },
    power(event: 'resume' | 'lock-screen'): void {
      for (const it of [...power]) it(event);
    },
    timePasses(ms: number): void {
      world.clock.shiftMs += ms;
      timers.lookAgain();
    },
    async discard(): Promise<void> {
      await machine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return machine;
}

export type Machine = ReturnType<typeof createMachine>;

/** The Problem a call fails with. Throws when it does not fail, or fails as the contract does not say. */
export async function problemOf(call: Promise<unknown>): Promise<{ code: string; words: string; retry: boolean }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && 'data' in error && typeof error.data === 'object' && error.data !== null)
      return error.data as { code: string; words: string; retry: boolean };
    throw error;
  }
  throw new Error('The call did not fail.');
}
