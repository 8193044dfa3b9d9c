import { runEngineThread } from '../engine-thread.ts';
import { createSmallEngine } from './small-engine.ts';

await runEngineThread(createSmallEngine);
