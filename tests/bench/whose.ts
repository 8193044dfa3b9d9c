/** Whose cases the speed table is about. Beside the pages: what only reads a filled store loads nothing of the council. */
export const personId = '0195c0de-0000-7000-8000-000000000001';
