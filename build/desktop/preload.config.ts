import { defineConfig } from 'vite';
import { bundle } from './bundle.ts';

export default defineConfig(bundle('preload/preload.ts', 'preload.cjs'));
