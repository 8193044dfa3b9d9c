import type { CouncilData } from '../../backoffice/db/council-data.ts';
import { aCase, aDesk, aNote, people, smallCouncil, uuid } from '../integration/backoffice/small-council.ts';

export const COUNCIL = { id: 'thanwick', name: 'Thanwick' } as const;
const CASES = 300;
const SPACES = 40;

export const caseIds: readonly string[] = Array.from({ length: CASES }, (_, n) => uuid(1001 + n));
export const spaceIds: readonly string[] = Array.from({ length: SPACES }, (_, n) => `d${n + 1}`);

/** Enough cases that a first sync takes several pages, shared by a team so that two people's changes meet. */
export function faultCouncil(): CouncilData {
  return smallCouncil({
    cases: caseIds.map((_, n) => aCase(n + 1, { assignedTo: n % 2 === 0 ? people.worker : people.colleague })),
    notes: caseIds.flatMap((id, n) => [aNote(2 * n + 1, id), aNote(2 * n + 2, id)]),
    spaces: spaceIds.map((_, n) => aDesk(n + 1)),
  });
}
