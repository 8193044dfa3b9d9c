import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `vite build renderer`: the page both hosts serve. Relative addresses, because the desktop serves it from its own scheme. */
export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'es2024',
    modulePreload: { polyfill: false },
    // The pages' content policy allows no data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
});
