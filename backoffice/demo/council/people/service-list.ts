import { peopleServices } from './care-services.ts';
import { centralServices } from './central-services.ts';
import { placeServices } from './place-services.ts';
import type { ServiceSpec } from './services.ts';

/** Thanwick's 10 services with their 68 teams; sizes add up to 1,200 people. */
export const services: readonly ServiceSpec[] = [...peopleServices, ...placeServices, ...centralServices];
