/** What other domains, the registry and the router may use of absence. */
export { type InboxItem, inboxOf } from './inbox.ts';
export { awayBetween } from './repository.ts';
export { type AbsenceService, createAbsenceService } from './service.ts';
export { absenceCommands, absenceIndexes } from './sync.ts';
export { absenceView } from './view.ts';
export { awayWords } from './words.ts';
