import { createEngine } from '../../engine/create-engine.ts';
import { runEngineThread } from './engine-thread.ts';

await runEngineThread(createEngine);
