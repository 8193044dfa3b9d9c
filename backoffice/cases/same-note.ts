import type { CaseNote } from '../../shared/cases/entities.ts';

/**
 * Whether a note with this number that is there already is this one. The same words of the same author may come by two
 * ways: from the tray, and sent again by a device that was told of a refusal; they are on the case once.
 */
export const isSameNote = (there: CaseNote, it: Pick<CaseNote, 'caseId' | 'by' | 'text'>): boolean =>
  there.caseId === it.caseId && there.by === it.by && there.text === it.text;
