import { defineConfig } from 'vite';
import { bundle } from './bundle.ts';

export default defineConfig(bundle('main/hosts/desktop/main.ts', 'main.cjs'));
