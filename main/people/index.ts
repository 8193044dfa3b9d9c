/** What other domains, the registry and the router may use of people. */
export { teamMembers } from './repository.ts';
export { createPeopleService, type PeopleService, type TeamSources } from './service.ts';
export { peopleCommands, peopleIndexes } from './sync.ts';
