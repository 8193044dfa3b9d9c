export { addNote } from './add-note.ts';
export { updateCase } from './update-case.ts';
