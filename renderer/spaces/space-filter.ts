import type { Floor, SpaceKind } from '../../shared/spaces/entities.ts';
import type { Selection } from './selection.ts';
import type { Available } from './space-words.ts';

/** The order chips stand in. Lockers are only offered where there are some. */
const KIND_ORDER: readonly SpaceKind[] = [
  'desk',
  'touchdown',
  'meeting-room',
  'interview-room',
  'parking',
  'ev-charger',
  'locker',
];

/** Whose features are offered while no kind is chosen: a charger's plug says nothing about a desk. */
const USUAL_KINDS: readonly SpaceKind[] = ['desk', 'touchdown', 'meeting-room'];

export type Chips = Pick<Selection, 'kinds' | 'features' | 'nearTeam' | 'freeOnly'>;

export interface Choices {
  readonly kinds: readonly SpaceKind[];
  /** Most common first, at most five. */
  readonly features: readonly string[];
}

/** What can be filtered by here: only kinds and features that some space has, plus what is switched on already. */
export function choicesOf(spaces: readonly Available[], chosen: Pick<Selection, 'kinds' | 'features'>): Choices {
  const count = new Map<string, number>();
  const about = chosen.kinds.length > 0 ? chosen.kinds : USUAL_KINDS;
  for (const { space } of spaces) {
    if (about.includes(space.kind)) for (const it of space.features) count.set(it, (count.get(it) ?? 0) + 1);
  }
  const common = [...count.entries()].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
  const present = new Set(spaces.map((it) => it.space.kind));
  return {
    kinds: KIND_ORDER.filter((it) => present.has(it) || chosen.kinds.includes(it)),
    features: [...new Set([...chosen.features, ...common.slice(0, 5)])].sort((a, b) => a.localeCompare(b)),
  };
}

/** Zones that are my team's on this floor. */
export const teamZones = (floor: Pick<Floor, 'zones'> | undefined, teamId: string | null): ReadonlySet<string> =>
  new Set((floor?.zones ?? []).filter((it) => teamId !== null && it.teamId === teamId).map((it) => it.id));

/** Whether a space matches the chips. No kind chosen means any kind; every chosen feature must be there. */
export function matches(it: Available, chosen: Chips, near: ReadonlySet<string>): boolean {
  if (chosen.kinds.length > 0 && !chosen.kinds.includes(it.space.kind)) return false;
  if (chosen.nearTeam && !near.has(it.space.zoneId)) return false;
  if (chosen.freeOnly && it.state !== 'free' && it.state !== 'mine') return false;
  return chosen.features.every((feature) => it.space.features.includes(feature));
}

const STATE_ORDER: Record<Available['state'], number> = { mine: 0, free: 1, 'part-free': 2, held: 3, taken: 4 };

/** Mine and free first, then by label as people count (4.9 before 4.14). */
export function inListOrder(spaces: readonly Available[]): Available[] {
  return [...spaces].sort(
    (a, b) =>
      STATE_ORDER[a.state] - STATE_ORDER[b.state] ||
      a.space.label.localeCompare(b.space.label, 'en-GB', { numeric: true }),
  );
}
