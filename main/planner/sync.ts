import type { PlanHalf, Whereabouts } from '../../shared/people/entities.ts';
import { dayWords } from '../../shared/time/london.ts';
import type { CommandMapping, EntityIndex } from '../store/mapping.ts';
import { putPlan, removePlan } from './repository.ts';

export const plannerIndexes = {
  planHalf: { put: putPlan, remove: removePlan },
} satisfies { readonly [N in 'planHalf']: EntityIndex<N> };

const places: Record<Whereabouts, string> = {
  office: 'office',
  home: 'home',
  'drop-in': 'drop-in centre',
  field: 'out on visits',
  'not-working': 'not working',
  away: 'away',
};

export const plannerCommands = {
  'plan.set': {
    touches: (made) => [{ entity: 'planHalf', id: `${made.personId}:${made.payload.day}:${made.payload.half}` }],
    apply: (row, touch, made) => {
      // Away follows from an absence; a plan does not end it.
      if ((row as PlanHalf | undefined)?.where === 'away') return row;
      const { day, half, where, siteId } = made.payload;
      const planned: PlanHalf = { id: touch.id, personId: made.personId, day, half, where, siteId };
      return planned;
    },
    words: (made, store) => {
      const { day, half, where, siteId } = made.payload;
      const site = siteId === null ? undefined : store.get('site', siteId)?.data.name;
      return `Plan for ${dayWords(day)} ${half === 'am' ? 'morning' : 'afternoon'}: ${site ?? places[where]}`;
    },
    link: () => '/today',
    answerNeedsSeeing: () => false,
  },
} satisfies { readonly [T in 'plan.set']: CommandMapping<T> };
