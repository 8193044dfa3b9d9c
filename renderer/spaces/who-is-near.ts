import { type Available, spaceName } from './space-words.ts';

export interface Neighbour {
  readonly spaceId: string;
  readonly name: string;
  readonly label: string;
}

/** People in the same zone who let their name be seen, nearest first, at most five. */
export function whoIsNear(chosen: Available, spaces: readonly Available[]): Neighbour[] {
  const distance = (it: Available) => Math.hypot(it.space.x - chosen.space.x, it.space.y - chosen.space.y);
  return spaces
    .filter((it) => it.space.zoneId === chosen.space.zoneId && it.space.id !== chosen.space.id && it.state !== 'mine')
    .sort((a, b) => distance(a) - distance(b))
    .flatMap((it) => it.holders.map((name) => ({ spaceId: it.space.id, name, label: spaceName(it.space) })))
    .slice(0, 5);
}
