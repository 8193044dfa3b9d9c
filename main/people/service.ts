import type { InferContractRouterOutputs } from '@orpc/contract';
import type { peopleContract } from '../../shared/people/contract.ts';
import type { Whereabouts } from '../../shared/people/entities.ts';
import type { PersonSession } from '../engine/person-session.ts';
import { searchPeople, teamMembers } from './repository.ts';

type Outputs = InferContractRouterOutputs<typeof peopleContract>;

/** What the team page says of a member that other domains know. They stand above people, so they are handed in. */
export interface TeamSources {
  /** Where a member plans to be today; null when this device has no plan of theirs. */
  readonly planToday: (
    personId: string,
  ) => { readonly am: Whereabouts; readonly pm: Whereabouts; readonly siteId: string | null } | null;
  /** `On leave until Fri 27 Nov`; null when they are not away today. */
  readonly awayWords: (personId: string) => string | null;
  readonly workload: (personId: string) => {
    readonly open: number;
    readonly overdue: number;
    readonly dueSoon: number;
  };
}

/** The directory and the manager's team page, for one signed-on person. */
export function createPeopleService(session: PersonSession, sources: TeamSources) {
  const { store, personId } = session;

  const member = (id: string): Outputs['team'][number]['members'] => {
    const person = store.get('person', id)?.data;
    if (person === undefined || id === personId) return [];
    const plan = sources.planToday(id);
    const siteId = plan?.siteId ?? null;
    return [
      {
        person,
        am: plan?.am ?? 'not-working',
        pm: plan?.pm ?? 'not-working',
        siteName: siteId === null ? null : (store.get('site', siteId)?.data.name ?? null),
        awayWords: sources.awayWords(id) ?? (plan === null ? 'No plan for today' : null),
        ...sources.workload(id),
      },
    ];
  };

  return {
    search: (input: { readonly text: string; readonly limit: number }): Outputs['search'] =>
      searchPeople(store.db, input.text, input.limit).flatMap((id) => {
        const person = store.get('person', id)?.data;
        if (person === undefined) return [];
        return [{ ...person, teamName: store.get('team', person.teamId)?.data.name ?? person.teamId }];
      }),

    /** Teams this person stands for; none for somebody who manages nobody. */
    team: (): Outputs['team'] =>
      (store.get('profile', personId)?.data.manages ?? []).map((teamId) => ({
        teamId,
        teamName: store.get('team', teamId)?.data.name ?? teamId,
        members: teamMembers(store.db, teamId).flatMap(member),
      })),

    setShowOnPlans: (input: { readonly show: boolean }): null => {
      session.submit('person.setPreferences', { showOnPlans: input.show });
      return null;
    },
  };
}

export type PeopleService = ReturnType<typeof createPeopleService>;
