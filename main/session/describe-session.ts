import type { SessionState } from '../../shared/session/contract.ts';
import { dayOf, instantOf } from '../../shared/time/london.ts';
import type { Clock } from '../engine/ports.ts';
import type { EngineSettings } from '../engine/settings.ts';
import { recoveryOf } from '../store/recovery.ts';
import type { KnownPerson } from './known-people.ts';
import type { OpenPerson } from './open-person.ts';
import { hasPin } from './pin.ts';

/** Minutes without input before the lock, until the council has said. */
export const LOCK_MINUTES = 10;

export interface SessionFacts {
  readonly open: OpenPerson | null;
  readonly openAs: KnownPerson | null;
  readonly others: readonly KnownPerson[];
  readonly phase: 'starting' | 'signed-out' | 'signing-in' | 'open';
  readonly locked: boolean;
  /** The PIN is used up: only a sign-in helps. */
  readonly signInOnly: boolean;
  readonly words: string | null;
  readonly address: string | null;
  readonly clock: Clock;
  readonly durable: boolean;
  readonly council: { readonly councilName: string; readonly lockMinutes: number } | null;
  readonly settings: Pick<EngineSettings, 'demonstration' | 'host' | 'version'>;
}

/** The session as the screen may know it: while locked, nothing of the person but their name. */
export function describeSession(facts: SessionFacts): SessionState {
  const { open, openAs, others, phase, locked, council, settings } = facts;
  const now = open?.session.now() ?? instantOf(facts.clock.now());
  const shown = locked ? null : open;
  const person = shown?.store.get('person', shown.personId)?.data ?? null;
  const profile = shown?.store.get('profile', shown.personId)?.data ?? null;
  const name = (): SessionState['state'] => {
    if (phase !== 'open') return phase;
    if (locked) return facts.signInOnly ? 'sign-in-needed' : 'locked';
    return person === null || profile === null ? 'first-sync' : 'ready';
  };
  const listed = shown === null && openAs !== null ? [openAs, ...others] : others;
  return {
    state: name(),
    signInAddress: facts.address,
    words: facts.words,
    recovered: shown === null ? null : recoveryOf(shown.store.meta).unread,
    person,
    profile,
    team: person === null ? null : (shown?.store.get('team', person.teamId)?.data ?? null),
    councilName: council?.councilName ?? null,
    others: listed.map((it) => ({ personId: it.personId, name: it.name })),
    hasPin: open !== null && hasPin(open.store),
    now,
    today: dayOf(now),
    demonstration: settings.demonstration,
    host: settings.host,
    durable: facts.durable,
    lockMinutes: council?.lockMinutes ?? LOCK_MINUTES,
    version: settings.version,
  };
}
