/** What other domains, the registry and the router may use of spaces. */
export { myBookings } from './my-bookings.ts';
export { bookingsBetween } from './repository.ts';
export { createSpacesService, type SpacesService } from './service.ts';
export { spacesCommands, spacesIndexes } from './sync.ts';
export { bookingWords } from './words.ts';
