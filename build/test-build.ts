import { fileURLToPath } from 'node:url';
import { buildStale, rendererBuild } from './start/build.ts';

await buildStale(fileURLToPath(new URL('..', import.meta.url)), rendererBuild, (words) => console.log(words));
console.log('The screens are built.');
