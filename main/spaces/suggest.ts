import type { SpaceAvailability } from '../../shared/spaces/contract.ts';
import { isDesk } from '../../shared/spaces/rules.ts';
import type { PersonSession } from '../engine/person-session.ts';
import { zonesOfTeam } from './repository.ts';

/**
 * The quickest good choice among what is free: the usual desk, else one in the team's zone, else one
 * near the usual desk, else any desk there.
 */
export function suggest(
  session: PersonSession,
  judged: readonly SpaceAvailability[],
  siteId: string,
): SpaceAvailability | null {
  const { store, personId } = session;
  const free = judged.filter((it) => it.state === 'free' && isDesk(it.space.kind));
  // A colleague's own desk is not offered first, even on a day they are away.
  const desks = free.filter((it) => it.space.kind === 'desk' && it.space.mode === 'bookable');
  const usual = store.get('profile', personId)?.data.usualSpaceId ?? null;
  const near = usual === null ? undefined : store.get('space', usual)?.data;
  const teamId = store.get('person', personId)?.data.teamId;
  const zones = teamId === undefined ? [] : zonesOfTeam(store.db, siteId, teamId);
  return (
    free.find((it) => it.space.id === usual) ??
    desks.find((it) => zones.includes(it.space.zoneId)) ??
    desks.find((it) => it.space.zoneId === near?.zoneId) ??
    desks.find((it) => it.space.floorId === near?.floorId) ??
    desks[0] ??
    free[0] ??
    null
  );
}
