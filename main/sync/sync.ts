import type { z } from 'zod';
import { type Manifest, type Position, PROTOCOL } from '../../shared/council/protocol.ts';
import type { SyncState } from '../../shared/sync/contract.ts';
import { instantOf } from '../../shared/time/london.ts';
import type { Instant } from '../../shared/time/schemas.ts';
import type { Ports } from '../engine/ports.ts';
import type { WritableStore } from '../store/store.ts';
import { backoff } from './backoff.ts';
import { arriving, type CouncilClient, checked } from './council.ts';
import { createGate } from './gate.ts';
import { listenForHints } from './hints.ts';
import { readUpTo, takePull } from './pull.ts';
import { pushAll } from './push.ts';
import type { Skew } from './skew.ts';
import { describe, type SyncFacts } from './status.ts';
import { createTogether } from './together.ts';
import { aftermathOf, type CouncilTrouble, troubleOf, UnreadableAnswerError } from './trouble.ts';

/** How long a manifest is good for, ms; it is also asked for again when a scope is gone. */
const MANIFEST_MS = 15 * 60_000;
/** How often a scope's digest is compared, ms. */
const DIGEST_MS = 60 * 60_000;
/** With hints arriving, polling is only a safety net, ms. */
const HINTED_POLL_MS = 5 * 60_000;
/** First wait for what the council holds back, ms; doubled each time. */
const EARLY_MS = 250;
/** How often a hint is followed that brings nothing. */
const EARLY_TIMES = 4;
/** Scopes one pull asks for. */
const PULL_SCOPES = 200;
const SENDING_AGAIN =
  'The council’s system went back to a backup. What you did in the last 7 days is sent again, so none of it is lost.';
/** A finished command is kept for the Sync page this long, ms. */
const KEEP_DONE_MS = 7 * 86_400_000;

export interface SyncOptions {
  readonly ports: Pick<Ports, 'clock' | 'timers' | 'random' | 'onNetwork' | 'onPower' | 'log'>;
  readonly store: WritableStore;
  readonly council: CouncilClient;
  readonly personId: string;
  readonly deviceId: string;
  readonly skew: Skew;
  /** Listen for the council's hints; without them sync polls. */
  readonly hints: boolean;
  readonly onManifest: (manifest: Manifest) => void;
}

export interface Sync {
  start(): void;
  stop(): Promise<void>;
  /** Something is there to send or was asked for: sync now unless the council asked for a pause. */
  poke(): void;
  /** The person asked: also ends a wait for the network. */
  now(): void;
  readonly online: boolean;
  state(): SyncState;
  onState(listener: () => void): () => void;
  /** Resolves true once nothing waits to be sent, false when `ms` have passed first. */
  drain(ms: number): Promise<boolean>;
}

/** Keeps one person's store and the council in step. One loop: manifest, push, pull, wait. */
export function createSync(options: SyncOptions): Sync {
  const { ports, store, council, personId, deviceId, skew } = options;
  const gate = createGate(ports.timers, ports.clock);
  const listeners = new Set<() => void>();
  /** Ends what is under way when the program closes: what was not answered is sent again, under the same ids. */
  const ended = new AbortController();
  const { signal } = ended;
  let stopped = false;
  let running: Promise<void> | null = null;
  let manifestAt: number | null = null;
  let digestAt: number = ports.clock.monotonic();
  let pollMs = 30_000;
  let hinted = false;
  /** A hint came since the last pull began. */
  let moved = false;
  let early = 0;
  let failures = 0;
  // Whether the council has answered since the last time it could not be reached: what is done before is done offline.
  let reached = false;
  let redoOnce = new Set<string>();
  let facts: SyncFacts = {
    phase: 'idle',
    online: true,
    lastSyncedAt: store.meta.get('syncedAt') ?? null,
    nextTryAt: null,
    words: null,
    firstSync: null,
  };

  function tell(change: Partial<SyncFacts>): void {
    facts = { ...facts, ...change };
    for (const listener of [...listeners]) listener();
  }
  const waiting = (): number => store.outbox.counts().get('waiting') ?? 0;
  const chance = (): number => {
    const [a = 0, b = 0] = ports.random.bytes(2);
    return (a * 256 + b) / 65_536;
  };
  const measured = async <T extends { serverTime: Instant }>(
    schema: z.ZodType<T>,
    call: () => Promise<unknown>,
  ): Promise<T> => {
    const askedAt = ports.clock.monotonic();
    const answer = checked(schema, await call());
    skew.measure(answer.serverTime, askedAt);
    return answer;
  };

  async function takeManifest(): Promise<void> {
    if (manifestAt !== null && ports.clock.monotonic() - manifestAt < MANIFEST_MS) return;
    const manifest = await measured(arriving.manifest, () => council.manifest(undefined, { signal }));
    if (manifest.protocol.current < PROTOCOL || manifest.personId !== personId) {
      throw new UnreadableAnswerError('The council speaks an older protocol, or to somebody else.');
    }
    if (stopped) return;
    // It was reached again: what was said about no connection is not so any more, however long what waits takes to go.
    if (!facts.online) tell({ online: true, words: skew.words() });
    manifestAt = ports.clock.monotonic();
    pollMs = manifest.policy.pollSeconds * 1000;
    store.write(() => {
      const epoch = store.meta.get('epoch');
      if (epoch !== undefined && epoch !== manifest.epoch && store.outbox.sendAgain() > 0)
        tell({ words: SENDING_AGAIN });
      store.meta.set('epoch', manifest.epoch);
      if (epoch === undefined) store.meta.set('readEpoch', manifest.epoch);
      store.scopes.offer(manifest.scopes, skew.now());
      store.scopes.giveUp(skew.nowMs(), skew.now());
      store.outbox.prune(instantOf(skew.nowMs() - KEEP_DONE_MS));
    });
    options.onManifest(manifest);
  }

  // Only a digest says that nothing of the scope is held back: what was not sent again may be let go then, and not before.
  const places = () => store.scopes.list().map((it) => ({ scope: it.name, after: it.after, settle: it.sweeping }));

  /** Reads every scope to its end. Returns how many rows came. */
  async function pull(): Promise<number> {
    const first = store.scopes.list().some((it) => it.offered && it.after === null);
    if (!first) return readOn(first);
    store.filling(true);
    try {
      return await readOn(first);
    } finally {
      store.filling(false);
    }
  }

  async function readOn(first: boolean): Promise<number> {
    const withDigest = ports.clock.monotonic() - digestAt > DIGEST_MS;
    let asked: { scope: string; after: Position | null; settle: boolean }[] = places();
    if (first) tell({ firstSync: { rows: 0, total: null } });
    let rows = 0;
    let restored = false;
    const drifted = new Set<string>();
    const together = createTogether();
    const takeKept = (serverTime: string): void => {
      const answer = together.take(serverTime);
      if (answer === null) return;
      const taken = takePull(store, answer, skew.now());
      for (const name of taken.drifted) drifted.add(name);
      rows += taken.rows;
    };
    while (asked.length > 0 && !stopped) {
      const scopes = asked
        .slice(0, PULL_SCOPES)
        .map((it) => ({ scope: it.scope, after: it.after, ...(withDigest || it.settle ? { digest: true } : {}) }));
      const answer = await measured(arriving.pull, () =>
        council.pull({ deviceId, protocol: PROTOCOL, scopes }, { signal }),
      ).catch((error: unknown) => {
        if (!stopped) takeKept(skew.now());
        throw error;
      });
      if (stopped) return rows;
      together.add(answer);
      const beyond = new Set(asked.slice(PULL_SCOPES).map((it) => it.scope));
      // The first page is shown at once.
      if (rows > 0 && beyond.size === 0 && together.mayWait(answer)) {
        const settling = new Set(asked.filter((it) => it.settle).map((it) => it.scope));
        asked = answer.pages.map((it) => ({ scope: it.scope, after: it.next, settle: settling.has(it.scope) }));
        continue;
      }
      takeKept(answer.serverTime);
      if (answer.pages.some((it) => it.state === 'gone')) manifestAt = null;
      if (answer.pages.some((it) => it.state === 'reset')) restored = true;
      const again = new Set(answer.pages.filter((it) => it.state === 'reset' || it.more).map((it) => it.scope));
      asked = places().filter((it) => again.has(it.scope) || beyond.has(it.scope));
      if (first) tell({ firstSync: { rows, total: totalOf() } });
    }
    if (withDigest) digestAt = ports.clock.monotonic();
    healDrift(drifted);
    const upTo = readUpTo(store);
    if (upTo !== null) {
      store.write(() => {
        store.outbox.passed(upTo);
        if (store.meta.get('readEpoch') !== upTo.epoch) store.meta.set('readEpoch', upTo.epoch);
      });
    }
    if (restored) {
      // Perhaps a backup was put back: the manifest says, and what was done of late is then sent again at once.
      manifestAt = null;
      gate.open();
    }
    return rows;
  }

  const totalOf = (): number | null => {
    const totals = store.scopes
      .list()
      .filter((it) => it.offered)
      .map((it) => it.total);
    return totals.some((it) => it === null) ? null : totals.reduce<number>((sum, it) => sum + (it ?? 0), 0);
  };

  /** What disagrees with the council's digest is read again from the beginning, once. */
  function healDrift(drifted: ReadonlySet<string>): void {
    const fresh = [...drifted].filter((it) => !redoOnce.has(it));
    redoOnce = new Set(drifted);
    if (fresh.length === 0) return;
    ports.log('warn', 'sync.drift', { scopes: fresh.length });
    store.write(() => {
      for (const scope of store.scopes.list()) if (fresh.includes(scope.name)) store.scopes.restart(scope);
    });
    gate.open();
  }

  /** One round. Returns milliseconds until the next one is due by itself, and whether a poke may shorten the wait. */
  async function round(): Promise<{ ms: number; firm: boolean }> {
    try {
      tell({ phase: 'pulling', nextTryAt: null });
      await takeManifest();
      reached = true;
      tell({ phase: 'pushing', online: true });
      await pushAll({
        store,
        personId,
        now: () => skew.now(),
        send: (commands) =>
          measured(arriving.push, () => {
            const epoch = store.meta.get('epoch');
            return council.push({ deviceId, ...(epoch === undefined ? {} : { epoch }), commands }, { signal });
          }),
      });
      tell({ phase: 'pulling' });
      const left = waiting();
      const told = moved;
      moved = false;
      const rows = await pull();
      if (stopped) return { ms: 0, firm: false };
      failures = 0;
      const at = skew.now();
      store.write(() => store.meta.set('syncedAt', at));
      tell({ phase: 'idle', online: true, lastSyncedAt: at, words: skew.words(), firstSync: null, nextTryAt: null });
      const poll = hinted ? HINTED_POLL_MS : pollMs;
      // What was half written about a case that has just left is now to be sent: the lid may be closed soon.
      if (waiting() > left) return { ms: EARLY_MS, firm: false };
      // What is known to have moved and has not come is held back by some transaction of the council's: ask again soon.
      const heldBack =
        (store.outbox.counts().get('sent') ?? 0) > 0 ||
        (told && rows === 0) ||
        store.scopes.list().some((it) => it.sweeping);
      early = heldBack ? early + 1 : 0;
      moved ||= told && rows === 0 && early < EARLY_TIMES;
      if (heldBack) return { ms: Math.min(poll, EARLY_MS * 2 ** Math.min(early, 10)), firm: false };
      return { ms: Math.round(poll * (0.85 + 0.3 * chance())), firm: false };
    } catch (error) {
      if (stopped) return { ms: 0, firm: false };
      return afterTrouble(troubleOf(error), error);
    }
  }

  function afterTrouble(trouble: CouncilTrouble, error: unknown): { ms: number; firm: boolean } {
    failures += 1;
    manifestAt = null;
    if (trouble.kind === 'offline') reached = false;
    const ms = backoff(failures, chance(), trouble.kind === 'busy' ? trouble.retryAfterSeconds : undefined);
    ports.log(trouble.kind === 'broken' ? 'error' : 'warn', 'sync.trouble', {
      kind: trouble.kind,
      failures,
      error: error instanceof Error ? error.name : 'unknown',
    });
    const { firm, ...said } = aftermathOf(trouble);
    tell({ ...said, nextTryAt: instantOf(skew.nowMs() + ms) });
    return { ms, firm };
  }

  async function loop(): Promise<void> {
    store.write(() => store.outbox.unanswered());
    while (!stopped) {
      gate.close();
      const wait = await round();
      if (stopped) return;
      await gate.wait(wait.ms, wait.firm);
    }
  }

  const unsubscribe: (() => void)[] = [];
  return {
    start() {
      if (running !== null) return;
      unsubscribe.push(
        ports.onNetwork((maybe) => (maybe ? gate.force() : undefined)),
        ports.onPower((event) => (event === 'resume' ? gate.force() : undefined)),
        store.onChange((topics) => (topics.has('outbox') ? tell({}) : undefined)),
      );
      if (options.hints) {
        unsubscribe.push(
          listenForHints({
            council,
            timers: ports.timers,
            chance,
            onHint: () => {
              moved = true;
              gate.open();
            },
            onState: (connected) => {
              // A stream that breaks is often the first sign of a lost network: find out now, not at the next poll.
              if (hinted && !connected) gate.open();
              hinted = connected;
            },
          }),
        );
      }
      running = loop();
    },
    async stop() {
      stopped = true;
      ended.abort();
      for (const it of unsubscribe) it();
      gate.force();
      await running;
    },
    poke: () => gate.open(),
    now: () => gate.force(),
    get online() {
      return reached;
    },
    state: () => describe(facts, store),
    onState(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    drain(ms) {
      const left = (): number => describe(facts, store).waiting;
      return new Promise((resolve) => {
        const done = (answer: boolean): void => {
          off();
          cancel();
          resolve(answer);
        };
        const cancel = ports.timers.after(ms, () => done(left() === 0));
        const look = (): void => (left() === 0 ? done(true) : undefined);
        listeners.add(look);
        const off = (): void => void listeners.delete(look);
        gate.force();
        look();
      });
    },
  };
}
