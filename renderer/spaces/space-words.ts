import type { z } from 'zod';
import type { SpaceAvailability } from '../../shared/spaces/contract.ts';
import type { SiteKind, SpaceKind } from '../../shared/spaces/entities.ts';

export type Available = z.infer<typeof SpaceAvailability>;
export type SpaceState = Available['state'];

export const KIND_WORDS: Record<SpaceKind, { readonly one: string; readonly many: string }> = {
  desk: { one: 'Desk', many: 'Desks' },
  touchdown: { one: 'Touchdown', many: 'Touchdown' },
  'meeting-room': { one: 'Meeting room', many: 'Meeting rooms' },
  'interview-room': { one: 'Interview room', many: 'Interview rooms' },
  parking: { one: 'Parking bay', many: 'Parking' },
  'ev-charger': { one: 'EV charger', many: 'EV chargers' },
  locker: { one: 'Locker', many: 'Lockers' },
};

export const SITE_KIND_WORDS: Record<SiteKind, string> = {
  office: 'Main office',
  'area-office': 'Area offices',
  'drop-in': 'Drop-in centres',
  hub: 'Hubs',
  depot: 'Depots',
};

export const STATE_WORDS: Record<SpaceState, string> = {
  free: 'Free',
  'part-free': 'Part free',
  taken: 'Taken',
  held: 'Held',
  mine: 'Yours',
};

const FEATURE_WORDS: Readonly<Record<string, string>> = {
  'sit-stand': 'Sit-stand',
  'two-screens': 'Two screens',
  'dual-screen': 'Two screens',
  'near-window': 'By a window',
  'step-free': 'Step-free',
  'hearing-loop': 'Hearing loop',
  'video-call': 'Video call kit',
};

/** A feature as it is said on a chip: `Sit-stand`; an unknown one reads as its own words. */
export function featureWords(feature: string): string {
  // A feature is the council's text: `constructor` must not find what every object has.
  const known = Object.hasOwn(FEATURE_WORDS, feature) ? FEATURE_WORDS[feature] : undefined;
  if (known !== undefined) return known;
  const plain = feature.replaceAll('-', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** `Desk 4.14`; a room that carries a name of its own keeps it. */
export const spaceName = (space: { readonly kind: SpaceKind; readonly label: string }): string =>
  /\d/.test(space.label) && !/[a-z]{3}/i.test(space.label)
    ? `${KIND_WORDS[space.kind].one} ${space.label}`
    : space.label;

/** The engine's words, led by the state where they do not begin with it: `Free 9am to 5pm`, `Held. Out of use`. */
export function stateLine(it: Pick<Available, 'state' | 'words'>): {
  readonly lead: string;
  readonly rest: string | null;
} {
  const state = STATE_WORDS[it.state];
  const begins = it.words.toLowerCase().startsWith(it.state === 'part-free' ? 'free' : state.toLowerCase());
  return begins ? { lead: it.words, rest: null } : { lead: state, rest: it.words };
}

/** All of a space in one line, for people who hear the plan: `Desk 4.14, free all day, sit-stand`. */
export function spokenSpace(it: Available): string {
  const state = it.state === 'mine' ? 'yours' : STATE_WORDS[it.state].toLowerCase();
  const said = it.words.trim().replace(/\.$/, '');
  const lead = said.toLowerCase().startsWith(state) ? [] : [state];
  const who = it.holders.length > 0 && it.state !== 'mine' ? [it.holders.join(' and ')] : [];
  const features = it.space.features.map((feature) => featureWords(feature).toLowerCase());
  return [spaceName(it.space), ...lead, lowerFirst(said), ...who, ...features].filter((part) => part !== '').join(', ');
}

/** `Amira Khan` -> `AK`. */
export const initials = (name: string): string => {
  const parts = name.split(/\s+/).filter((it) => it !== '');
  return `${parts[0]?.charAt(0) ?? ''}${parts.length > 1 ? (parts.at(-1)?.charAt(0) ?? '') : ''}`.toUpperCase();
};

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
