import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Manifest } from '../../shared/council/protocol.ts';
import type { SessionState } from '../../shared/session/contract.ts';
import type { SignOn } from '../auth/index.ts';
import type { Ports } from '../engine/ports.ts';
import { problem } from '../engine/problem.ts';
import type { EngineSettings } from '../engine/settings.ts';
import { createEmitter, type Emitter } from '../engine/stream.ts';
import { forgetChecked } from '../store/checked-file.ts';
import { StoreRefusedError } from '../store/migrate.ts';
import { isNoSpace } from '../store/open.ts';
import { recoveryRead } from '../store/recovery.ts';
import type { Registry } from '../store/registry.ts';
import type { StoreHooks } from '../store/store.ts';
import { NoTokenError } from '../sync/trouble.ts';
import { describeSession, LOCK_MINUTES } from './describe-session.ts';
import { createKnownPeople, type KnownPerson } from './known-people.ts';
import { createLockTimer } from './lock-timer.ts';
import { type OpenPerson, openPerson } from './open-person.ts';
import { checkPin, forgetUsedUpPin, setPin } from './pin.ts';
import { TOKENS, tokensIn } from './tokens-in.ts';
import { type Unsent, unsentOf } from './unsent.ts';

/** How long sign-out waits for what is unsent, ms. */
const DRAIN_MS = 10_000;
const WRONG_PIN_WORDS = 'That PIN is not right. Try again.';
const USED_UP_WORDS = 'The PIN was wrong 5 times. Sign in again to unlock. Your work is kept.';
const NO_PIN_WORDS = 'There is no PIN to unlock with. Sign in again. Your work is kept.';
const pinWords = { wrong: WRONG_PIN_WORDS, 'used-up': USED_UP_WORDS, none: NO_PIN_WORDS } as const;

const Kept = z.object({ councilName: z.string(), lockMinutes: z.number().positive() });

export interface SessionOptions {
  readonly ports: Ports;
  readonly settings: EngineSettings;
  readonly signOn: SignOn;
  readonly registry: Registry;
  readonly deviceId: string;
  readonly newId: () => string;
  /** As the store's: the fault suite ends the process exactly before and after a commit. */
  readonly hooks?: StoreHooks;
}

export interface Session {
  start(): Promise<void>;
  stop(): Promise<void>;
  state(): SessionState;
  readonly events: Emitter;
  /** The open, unlocked person. Throws a problem `signed-out` or `locked`. */
  person(): OpenPerson;
  signIn(): Promise<SessionState>;
  cancelSignIn(): SessionState;
  beforeSignOut(): Unsent;
  signOut(leaveUnsent: boolean): Promise<{ done: boolean; words: string | null }>;
  recoveryRead(): SessionState;
  /** A page that cannot be read was met: at the next start every page is looked at, and what was not sent is got back. */
  damageMet(): void;
  lock(): SessionState;
  unlock(pin: string, personId: string | undefined): Promise<SessionState>;
  setPin(pin: string): SessionState;
  switchPerson(): Promise<SessionState>;
  active(): void;
}

/** Who uses the program: signed out, signed on, locked, switched. One person's cache is open at a time. */
export function createSession(options: SessionOptions): Session {
  const { ports, settings, signOn, registry, deviceId, newId } = options;
  const events = createEmitter();
  const knownPeople = createKnownPeople(ports);
  const peopleFolder = join(ports.dataFolder, 'people');
  let open: OpenPerson | null = null;
  let openAs: KnownPerson | null = null;
  let others: readonly KnownPerson[] = [];
  let phase: 'starting' | 'signed-out' | 'signing-in' | 'open' = 'starting';
  let locked = false;
  let lockToKeep = false;
  let signInOnly = false;
  let words: string | null = null;
  let address: string | null = null;
  let attempt: AbortController | null = null;

  const tell = (): void => events.emit(['session']);
  const kept = (): z.infer<typeof Kept> | null => {
    const text = open?.store.meta.get('council');
    return text === undefined ? null : Kept.parse(JSON.parse(text));
  };
  const lockTimer = createLockTimer(
    ports,
    () => (open === null || locked ? null : (kept()?.lockMinutes ?? LOCK_MINUTES) * 60_000),
    () => void lock(),
  );

  async function token(fresh: boolean): Promise<string> {
    const result = await signOn.token({ forceRefresh: fresh });
    if (result.ok) return result.token;
    if (result.reason === 'offline') throw new NoTokenError({ kind: 'offline' });
    throw new NoTokenError({ kind: result.reason, words: result.sentence });
  }

  function onManifest(manifest: Manifest): void {
    const next = JSON.stringify({ councilName: manifest.councilName, lockMinutes: manifest.policy.lockMinutes });
    const store = open?.store;
    if (store === undefined || store.meta.get('council') === next) return;
    store.write(() => store.meta.set('council', next));
    lockTimer.restart();
    tell();
  }

  function openCache(person: KnownPerson, key: Uint8Array): OpenPerson {
    const opened = openPerson({
      ports,
      settings,
      registry,
      personId: person.personId,
      deviceId,
      folder: join(peopleFolder, person.folder),
      key,
      newId,
      token,
      hints: true,
      onManifest,
      ...(options.hooks === undefined ? {} : { hooks: options.hooks }),
    });
    opened.store.onChange((topics) => {
      if (lockToKeep && opened === open) keepLocked();
      events.emit(topics.has('person') || topics.has('profile') ? [...topics, 'session'] : topics);
    });
    opened.sync.onState(() => events.emit(['sync']));
    return opened;
  }

  async function begin(opened: OpenPerson, person: KnownPerson): Promise<void> {
    open = opened;
    openAs = person;
    words = opened.damaged;
    phase = 'open';
    ports.settings.set('lastFolder', person.folder);
    others = (await knownPeople.list()).filter((it) => it.personId !== person.personId);
    opened.sync.start();
    lockTimer.restart();
    tell();
  }

  async function closeOpen(): Promise<void> {
    const closing = open;
    open = null;
    openAs = null;
    await closing?.close();
  }

  /** A full disk must not keep a session from locking; that it is locked is then kept as soon as anything can be. */
  function keepLocked(): void {
    lockToKeep = false;
    try {
      open?.store.write(() => open?.store.meta.set('locked', locked ? '1' : '0'));
    } catch (error) {
      if (!isNoSpace(error)) throw error;
      if (!lockToKeep) ports.log('warn', 'session.lock-not-kept');
      lockToKeep = true;
    }
  }

  function lock(): SessionState {
    if (open !== null && !locked) {
      locked = true;
      tell();
      keepLocked();
    }
    return state();
  }

  function unlocked(say: string | null): void {
    locked = false;
    signInOnly = false;
    words = say;
    keepLocked();
    lockTimer.restart();
    tell();
  }

  const state = (): SessionState =>
    describeSession({
      open,
      openAs,
      others,
      phase,
      locked,
      signInOnly,
      words,
      address,
      clock: ports.clock,
      durable: ports.secrets.durable,
      council: kept(),
      settings,
    });

  async function takeSignedOn(personId: string, name: string): Promise<void> {
    let damaged: string | null = null;
    if (open?.personId !== personId) {
      await closeOpen();
      locked = false;
      const { person, key } = await knownPeople.take(personId, name);
      const opened = openCache(person, key);
      damaged = opened.damaged;
      await begin(opened, person);
    }
    if (open === null) return;
    await signOn.attach(tokensIn(open.store));
    forgetUsedUpPin(open.store);
    phase = 'open';
    unlocked(damaged);
    open.sync.now();
  }

  async function reopen(person: KnownPerson): Promise<boolean> {
    const key = await knownPeople.key(person);
    if (key === undefined) return false;
    const opened = openCache(person, key);
    const tokens = tokensIn(opened.store);
    if (tokens.load() === undefined) {
      // Its tokens were in it: a cache moved aside also ends the sign-in, and the person is told why.
      words = opened.damaged;
      await opened.close();
      return false;
    }
    locked = opened.store.meta.get('locked') === '1';
    // Nobody waits for it to see what the cache holds. Tokens that cannot be read are said where they are needed: at sync.
    void signOn.attach(tokens);
    await begin(opened, person);
    return true;
  }

  const unsent = () => unsentOf(open?.sync.state());

  return {
    events,
    state,
    async start() {
      others = await knownPeople.list();
      const last = others.find((it) => it.folder === ports.settings.get('lastFolder'));
      phase = 'signed-out';
      try {
        if (last !== undefined) await reopen(last);
      } catch (error) {
        if (!(error instanceof StoreRefusedError)) throw error;
        words = error.message;
      }
      ports.onPower((event) => {
        if (event === 'lock-screen') lock();
        else lockTimer.look();
      });
      tell();
    },
    async stop() {
      attempt?.abort();
      lockTimer.stop();
      await signOn.detach();
      await closeOpen();
    },
    person() {
      if (open === null) throw problem('signed-out', 'Sign in to go on.');
      if (locked) throw problem('locked', 'Worksmart is locked. Unlock it to go on.');
      return open;
    },
    async signIn() {
      const before = phase;
      attempt = new AbortController();
      phase = 'signing-in';
      words = null;
      tell();
      const result = await signOn.signIn({
        promptSelectAccount: true,
        signal: attempt.signal,
        onAddress: (url) => {
          address = url;
          tell();
        },
      });
      address = null;
      attempt = null;
      if (result.ok) {
        try {
          await takeSignedOn(result.account.personId, result.account.name);
        } catch (error) {
          phase = open === null ? 'signed-out' : 'open';
          others = (await knownPeople.list()).filter((it) => it.personId !== open?.personId);
          words = error instanceof StoreRefusedError ? error.message : null;
          tell();
          throw words === null ? error : problem('sign-in-failed', words);
        }
        return state();
      }
      phase = before === 'signing-in' ? 'signed-out' : before;
      words = result.reason === 'cancelled' ? null : result.sentence;
      tell();
      throw problem('sign-in-failed', result.sentence, { retry: true });
    },
    cancelSignIn() {
      attempt?.abort();
      return state();
    },
    beforeSignOut: unsent,
    async signOut(leaveUnsent) {
      if (open === null || openAs === null) return { done: true, words: null };
      if (open.sync.online) await open.sync.drain(DRAIN_MS);
      const left = unsent();
      if (left.words !== null && !leaveUnsent) return { done: false, words: left.words };
      const person = openAs;
      await signOn.signOut();
      open.store.write(() => open?.store.secrets.remove(TOKENS));
      await closeOpen();
      locked = false;
      ports.settings.remove('lastFolder');
      if (left.words === null) {
        await knownPeople.forget(person);
        rmSync(join(peopleFolder, person.folder), { recursive: true, force: true });
      }
      others = await knownPeople.list();
      phase = 'signed-out';
      words = left.words;
      tell();
      return { done: true, words: left.words };
    },
    damageMet() {
      if (open !== null) forgetChecked(open.store.db.name);
    },
    recoveryRead() {
      const { store } = this.person();
      store.write(() => recoveryRead(store.meta));
      words = null;
      tell();
      return state();
    },
    lock,
    async unlock(pin, personId) {
      const wantsOther = personId !== undefined && personId !== open?.personId;
      if (wantsOther) {
        const person = others.find((it) => it.personId === personId);
        const key = person === undefined ? undefined : await knownPeople.key(person);
        if (person === undefined || key === undefined)
          throw problem('signed-out', 'Sign in: nothing of this person is on this device.');
        const opened = openCache(person, key);
        const check = checkPin(opened.store, pin);
        if (check !== 'right') {
          await opened.close();
          throw problem('wrong-pin', opened.damaged ?? pinWords[check], { retry: check === 'wrong' });
        }
        await closeOpen();
        await signOn.detach();
        await signOn.attach(tokensIn(opened.store));
        await begin(opened, person);
        unlocked(null);
        return state();
      }
      if (open === null) throw problem('signed-out', 'Sign in to go on.');
      const check = checkPin(open.store, pin);
      if (check !== 'right') {
        signInOnly = check !== 'wrong';
        tell();
        throw problem('wrong-pin', pinWords[check], { retry: !signInOnly });
      }
      unlocked(null);
      return state();
    },
    setPin(pin) {
      if (open === null || locked) throw problem('locked', 'Unlock Worksmart first.');
      setPin(open.store, pin, ports.random);
      tell();
      return state();
    },
    async switchPerson() {
      lock();
      await signOn.detach();
      await closeOpen();
      locked = false;
      ports.settings.remove('lastFolder');
      others = await knownPeople.list();
      phase = 'signed-out';
      words = null;
      tell();
      return state();
    },
    active: () => lockTimer.restart(),
  };
}
