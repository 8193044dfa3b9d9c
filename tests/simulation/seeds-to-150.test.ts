import { trySeeds } from './some-seeds.ts';

trySeeds(1, 150);
