import type { CaseField } from '../../shared/cases/commands.ts';
import type { Case, CaseNote, Escrow } from '../../shared/cases/entities.ts';
import type { CommandMapping, EntityIndex, HandOver, MadeCommand, ReadStore } from '../store/mapping.ts';
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
import { clearSearchTraces } from './traces-repository.ts';
import { fieldWords, listWords } from './words.ts';

type Indexes = { readonly [N in 'case' | 'caseNote' | 'caseChange' | 'visit']: EntityIndex<N> };

export const casesIndexes = {
  case: { put: putCase, remove: removeCase, clearTraces: clearSearchTraces },
  caseNote: { put: putNote, remove: removeNote, clearTraces: clearSearchTraces },
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

const decided = (row: unknown, decision: Partial<Escrow>): unknown =>
  row === undefined ? undefined : { ...(row as Escrow), ...decision };

/** `a note by Sam Reed on HR-20481`. */
function heldWords(store: ReadStore, escrowId: string): string {
  const held = store.get('escrow', escrowId)?.data;
  if (held === undefined) return 'work that was handed over';
  const kind = held.wanted === null ? 'a note' : `a change of ${listWords(Object.keys(held.wanted).map(fieldWords))}`;
  return `${kind} by ${held.byName} on ${held.caseReference}`;
}

const heldLink = (store: ReadStore, escrowId: string): string | null => {
  const held = store.get('escrow', escrowId)?.data;
  // A closed case is on nobody's device: what needs settling is then settled on the Sync page.
  return held === undefined || store.get('case', held.caseId) === undefined ? null : `/cases/${held.caseId}`;
};

export const casesCommands = {
  'case.addNote': {
    // The case is touched so that it is marked as having something unsent; a note changes nothing else of it.
    // An unfinished one is made when the case leaves: it is shown nowhere.
    touches: (made) =>
      made.payload.unfinished === true
        ? []
        : [
            { entity: 'caseNote', id: made.payload.noteId },
            { entity: 'case', id: made.payload.caseId },
          ],
    apply: (row, touch, made, store) => (touch.entity === 'caseNote' ? noteOf(row, made, store) : row),
    words: (made, store) =>
      `${made.payload.unfinished === true ? 'Unfinished note' : 'Note'} on ${referenceOf(store, made.payload.caseId)}`,
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
  'escrow.takeUp': {
    // The case is touched so that a conflict is settled where the case is shown.
    touches: (made, store) => {
      const held = store.get('escrow', made.payload.escrowId)?.data;
      const row = { entity: 'escrow' as const, id: made.payload.escrowId };
      return held === undefined ? [row] : [row, { entity: 'case' as const, id: held.caseId }];
    },
    apply: (row, touch) => (touch.entity === 'escrow' ? decided(row, { state: 'taken' }) : row),
    words: (made, store) => `Take up ${heldWords(store, made.payload.escrowId)}`,
    link: (made, store) => heldLink(store, made.payload.escrowId),
    answerNeedsSeeing: () => false,
  },
  'escrow.decline': {
    touches: (made) => [{ entity: 'escrow', id: made.payload.escrowId }],
    apply: (row, _touch, made) => decided(row, { state: 'declined', reason: made.payload.reason }),
    words: (made, store) => `Decline ${heldWords(store, made.payload.escrowId)}`,
    link: () => null,
    answerNeedsSeeing: () => false,
  },
} satisfies {
  readonly [T in 'case.addNote' | 'case.update' | 'escrow.takeUp' | 'escrow.decline']: CommandMapping<T>;
};

/** A note is at most this long; half-written text may be longer. */
const NOTE_LETTERS = 20_000;

/** What a person wrote about a case that left them goes to the tray of its team. */
export const casesHandOver = {
  case: {
    lane: (id) => `case:${id}`,
    draft: (id) => `note:${id}`,
    unfinished: (caseId, text, newId) => {
      if (text.trim() === '') return [];
      return Array.from({ length: Math.ceil(text.length / NOTE_LETTERS) }, (_, n) => ({
        type: 'case.addNote' as const,
        payload: {
          noteId: newId(),
          caseId,
          text: text.slice(n * NOTE_LETTERS, (n + 1) * NOTE_LETTERS),
          unfinished: true,
        },
      }));
    },
    textOf: (payload) => {
      const note = payload as { text?: string; unfinished?: boolean };
      return note.unfinished === true ? note.text : undefined;
    },
  },
} as const satisfies { readonly case: HandOver };
