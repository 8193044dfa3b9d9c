import type { CaseField } from '../../shared/cases/commands.ts';
import type { Case, CaseNote } from '../../shared/cases/entities.ts';
import type { CommandMapping, EntityIndex, MadeCommand, ReadStore } from '../store/mapping.ts';
import {
  putCase,
  putChange,
  putNote,
  putVisit,
  removeCase,
  removeChange,
  removeNote,
  removeVisit,
} from './index-repository.ts';
import { fieldWords, listWords } from './words.ts';

type Indexes = { readonly [N in 'case' | 'caseNote' | 'caseChange' | 'visit']: EntityIndex<N> };

export const casesIndexes = {
  case: { put: putCase, remove: removeCase },
  caseNote: { put: putNote, remove: removeNote },
  caseChange: { put: putChange, remove: removeChange },
  visit: { put: putVisit, remove: removeVisit },
} satisfies Indexes;

const referenceOf = (store: ReadStore, caseId: string): string => store.get('case', caseId)?.data.reference ?? 'a case';

/** The note as its writer sees it before the council has it. Given the council's own, that one stands. */
function noteOf(row: unknown, made: MadeCommand<'case.addNote'>, store: ReadStore): unknown {
  if (row !== undefined) return row;
  const note: CaseNote = {
    id: made.payload.noteId,
    caseId: made.payload.caseId,
    by: made.personId,
    byName: store.get('person', made.personId)?.data.name ?? 'You',
    at: made.occurredAt,
    text: made.payload.text,
  };
  return note;
}

export const casesCommands = {
  'case.addNote': {
    // The case is touched so that it is marked as having something unsent; a note changes nothing else of it.
    touches: (made) => [
      { entity: 'caseNote', id: made.payload.noteId },
      { entity: 'case', id: made.payload.caseId },
    ],
    apply: (row, touch, made, store) => (touch.entity === 'caseNote' ? noteOf(row, made, store) : row),
    words: (made, store) => `Note on ${referenceOf(store, made.payload.caseId)}`,
    link: (made) => `/cases/${made.payload.caseId}`,
    answerNeedsSeeing: () => false,
  },
  'case.update': {
    touches: (made) => [{ entity: 'case', id: made.payload.caseId }],
    apply: (row, _touch, made) => (row === undefined ? undefined : { ...(row as Case), ...made.payload.set }),
    words: (made, store) => {
      const fields = Object.keys(made.payload.set) as CaseField[];
      return `Change of ${listWords(fields.map(fieldWords))} on ${referenceOf(store, made.payload.caseId)}`;
    },
    link: (made) => `/cases/${made.payload.caseId}`,
    answerNeedsSeeing: () => false,
  },
} satisfies { readonly [T in 'case.addNote' | 'case.update']: CommandMapping<T> };
