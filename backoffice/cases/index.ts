export { addNote } from './add-note.ts';
export { decline, takeUp } from './decide-escrow.ts';
export { updateCase } from './update-case.ts';
