import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandType, commandSchemas, laneFor } from '../../shared/council/commands.ts';
import { type Manifest, PROTOCOL } from '../../shared/council/protocol.ts';
import { dayOf } from '../../shared/time/london.ts';
import type { PersonSession } from '../engine/person-session.ts';
import type { Ports } from '../engine/ports.ts';
import { problem } from '../engine/problem.ts';
import type { EngineSettings } from '../engine/settings.ts';
import { forgetChecked } from '../store/checked-file.ts';
import type { MadeCommand } from '../store/mapping.ts';
import { dropOldCopies } from '../store/old-copies.ts';
import { isDamage, isNoSpace, NoSpaceError, openDatabase, UnreadableStoreError } from '../store/open.ts';
import type { Registry } from '../store/registry.ts';
import { salvage, setAside } from '../store/salvage.ts';
import { createSpare, type Spare } from '../store/spare.ts';
import { createStore, type StoreHooks, type WritableStore } from '../store/store.ts';
import { createCouncilClient } from '../sync/council.ts';
import { dependsOn } from '../sync/lanes.ts';
import { createSkew } from '../sync/skew.ts';
import { createSync, type Sync } from '../sync/sync.ts';

export interface OpenPersonOptions {
  readonly ports: Ports;
  readonly settings: Pick<EngineSettings, 'councilUrl' | 'nativeBinding' | 'plainStore'>;
  readonly registry: Registry;
  readonly personId: string;
  readonly deviceId: string;
  /** Absolute path of this person's folder; made when missing. */
  readonly folder: string;
  readonly key: Uint8Array;
  readonly newId: () => string;
  /** An access token; throws NoTokenError. */
  readonly token: (fresh: boolean) => Promise<string>;
  readonly hints: boolean;
  readonly onManifest: (manifest: Manifest) => void;
  readonly hooks?: StoreHooks;
}

export interface OpenPerson {
  readonly personId: string;
  readonly session: PersonSession;
  readonly store: WritableStore;
  readonly sync: Sync;
  /** Set when the cache could not be read and was moved aside. */
  readonly damaged: string | null;
  /** A new command in the place of one that needs the person (`replaces`). */
  submitInPlaceOf(replaced: string, type: CommandType, payload: unknown, base: Base | null): string;
  close(): Promise<void>;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw isNoSpace(error) ? new NoSpaceError(error) : error;
  }
}

/** The person's store with its spare copy in step. What a cache that cannot be read held of theirs is put back. */
function openStore(
  options: OpenPersonOptions,
  mayBeDamaged = true,
): { store: WritableStore; spare: Spare; damaged: string | null } {
  makeFolder(options.folder);
  const path = join(options.folder, 'cache.db');
  const how = {
    path,
    key: options.key,
    now: options.ports.clock.now(),
    migrations: options.registry.migrations,
    ...(options.settings.nativeBinding === undefined ? {} : { nativeBinding: options.settings.nativeBinding }),
    ...(options.settings.plainStore === undefined ? {} : { plain: options.settings.plainStore }),
  };
  const { log } = options.ports;
  const open = (): ReturnType<typeof openDatabase> => {
    try {
      return openDatabase(how);
    } catch (error) {
      if (!(error instanceof UnreadableStoreError)) throw error;
      setAside(path, how.now);
      log('error', 'store.damaged');
      return openDatabase(how);
    }
  };
  const db = open();
  let spare: Spare | undefined;
  try {
    const opened = createSpare(db, { ...how, path: join(options.folder, 'spare.db') }, (event, code) =>
      log('warn', event, { code }),
    );
    spare = opened;
    const store = createStore(db, options.registry, { ...options.hooks, committed: () => opened.keepInStep() });
    const damaged = salvage(store, options.registry, opened, how);
    if (damaged !== null) log('warn', 'store.salvaged');
    dropOldCopies(options.folder, how.now);
    return { store, spare, damaged };
  } catch (error) {
    spare?.close();
    db.close();
    if (isDamage(error) && mayBeDamaged) {
      // It looked whole from outside, and was not.
      forgetChecked(path);
      setAside(path, options.ports.clock.now());
      log('error', 'store.damaged');
      return openStore(options, false);
    }
    throw isNoSpace(error) ? new NoSpaceError(error) : error;
  }
}

type Made = MadeCommand<CommandType>;

/** A version of the council's row, and the epoch in which it was that. */
interface Base {
  readonly version: number;
  readonly epoch: string | null;
}

/**
 * The council's row that a change was really made on. Where an unfinished change of the same field lies over the row, the
 * person saw their own value and not what may have come beneath it: then it is the one which that change was made on.
 */
function seenBase(store: WritableStore, lane: string, made: Made, shown: Base): Base {
  return store.outbox
    .underWayIn(lane)
    .filter((it) => dependsOn(made, it))
    .reduce<Base>((least, { baseVersion, baseEpoch }) => {
      if (baseVersion === null) return least;
      // In the order of the lane: the first one of another epoch was made on the oldest.
      const older = baseEpoch === least.epoch ? baseVersion < least.version : least.epoch === shown.epoch;
      return older ? { version: baseVersion, epoch: baseEpoch } : least;
    }, shown);
}

/** Opens one person's cache and starts nothing yet: call `sync.start()`. */
export function openPerson(options: OpenPersonOptions): OpenPerson {
  const { ports, registry, personId, deviceId, newId } = options;
  const { store, spare, damaged } = openStore(options);
  store.authoredBy({ personId, deviceId, newId });
  const skew = createSkew(ports.clock, {
    get: () => Number(store.meta.get('skew') ?? '0'),
    set: (ms) => store.write(() => store.meta.set('skew', String(ms))),
  });
  const council = createCouncilClient({ url: options.settings.councilUrl, ports, token: options.token });
  const sync = createSync({
    ports,
    store,
    council,
    personId,
    deviceId,
    skew,
    hints: options.hints,
    onManifest: options.onManifest,
  });

  function add(type: CommandType, payload: unknown, shown: Base | null, replaces: string | null): string {
    const checked = commandSchemas[type].safeParse(payload);
    if (!checked.success) throw problem('not-valid', checked.error.issues[0]?.message ?? 'Check what you entered.');
    const mapping = registry.commandOf(type);
    if (mapping === undefined) throw problem('internal', `Worksmart does not know how to do this (${type}).`);
    const made = {
      id: newId(),
      type,
      payload: checked.data,
      occurredAt: skew.now(),
      personId,
    } as Made;
    const lane = laneFor(type, checked.data, personId);
    store.write(() => {
      const replaced = replaces === null ? undefined : store.outbox.find(replaces);
      const left = replaced?.left === true ? replaced : undefined;
      if (replaces !== null) store.outbox.move(replaces, 'withdrawn');
      const base = shown === null || replaces !== null ? shown : seenBase(store, lane, made, shown);
      store.outbox.add(
        {
          id: made.id,
          type,
          payload: checked.data,
          baseVersion: base?.version ?? null,
          baseEpoch: base?.epoch ?? null,
          occurredAt: made.occurredAt,
          personId,
          deviceId,
          protocol: PROTOCOL,
          lane,
          words: left?.words ?? mapping.words(made, store),
          link: mapping.link(made, store),
          seeAnswer: mapping.answerNeedsSeeing(!sync.online),
          replaces,
        },
        mapping.touches(made, store),
      );
    });
    sync.poke();
    return made.id;
  }

  const session: PersonSession = {
    personId,
    store,
    now: () => skew.now(),
    today: () => dayOf(skew.now()),
    newId,
    submit: (type, payload, base) =>
      add(type, payload, base === undefined ? null : { version: base.version, epoch: store.shownEpoch(base) }, null),
    wantScopes(scopes) {
      const known = scopes.every((it) => store.scopes.find(it)?.offered === true);
      if (known) return;
      if (store.write(() => store.scopes.want(scopes, skew.nowMs()))) sync.poke();
    },
    readAt: (scope) => store.scopes.find(scope)?.readAt ?? null,
    get online() {
      return sync.online;
    },
  };

  return {
    personId,
    session,
    store,
    sync,
    damaged,
    submitInPlaceOf: (replaced, type, payload, base) => add(type, payload, base, replaced),
    async close() {
      await sync.stop();
      store.close();
      spare.close();
    },
  };
}
