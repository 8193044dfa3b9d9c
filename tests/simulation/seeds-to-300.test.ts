import { trySeeds } from './some-seeds.ts';

trySeeds(151, 300);
