export { demonstrationDay } from './demonstration-day.ts';
export { type FeaturedPerson, featuredPeople } from './featured.ts';
export { type CouncilOptions, generateCouncil } from './generate-council.ts';
