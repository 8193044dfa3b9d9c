import { trySeeds } from './some-seeds.ts';

trySeeds(26, 50);
