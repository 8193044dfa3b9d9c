import type { Profile } from '../../shared/people/entities.ts';
import type { CommandMapping, EntityIndex } from '../store/mapping.ts';
import { putPerson, putTeam, removePerson, removeTeam } from './repository.ts';

export const peopleIndexes = {
  person: { put: putPerson, remove: removePerson },
  team: { put: putTeam, remove: removeTeam },
} satisfies { readonly [N in 'person' | 'team']: EntityIndex<N> };

export const peopleCommands = {
  'person.setPreferences': {
    touches: (made) => [{ entity: 'profile', id: made.personId }],
    apply: (row, _touch, made) => (row === undefined ? undefined : { ...(row as Profile), ...made.payload }),
    words: (made) => (made.payload.showOnPlans ? 'Show your name on floor plans' : 'Keep your name off floor plans'),
    link: () => null,
    answerNeedsSeeing: () => false,
  },
} satisfies { readonly [T in 'person.setPreferences']: CommandMapping<T> };
