import type { SpaceAvailability } from '../../shared/spaces/contract.ts';
import type { PersonSession } from '../engine/person-session.ts';
import { zonesOfTeam } from './repository.ts';

const isDesk = (it: SpaceAvailability): boolean => it.space.kind === 'desk' || it.space.kind === 'touchdown';

/** The quickest good choice among what is free: the usual desk, else one in the team's zone, else any desk there. */
export function suggest(
  session: PersonSession,
  judged: readonly SpaceAvailability[],
  siteId: string,
): SpaceAvailability | null {
  const { store, personId } = session;
  const free = judged.filter((it) => it.state === 'free' && isDesk(it));
  const usual = store.get('profile', personId)?.data.usualSpaceId ?? null;
  const teamId = store.get('person', personId)?.data.teamId;
  const zones = teamId === undefined ? [] : zonesOfTeam(store.db, siteId, teamId);
  return (
    free.find((it) => it.space.id === usual) ??
    free.find((it) => it.space.kind === 'desk' && zones.includes(it.space.zoneId)) ??
    free.find((it) => it.space.kind === 'desk') ??
    free[0] ??
    null
  );
}
