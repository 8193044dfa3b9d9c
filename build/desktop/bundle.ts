import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Never inside a bundle: Electron gives `electron`; the store's native part must be found beside its package. */
export const externals: readonly string[] = ['electron', 'better-sqlite3'];

/** One CommonJS file of everything `entry` needs at once, in out/desktop, and one beside it of each part it loads later. */
export const bundle = (entry: string, fileName: string): UserConfig => ({
  root,
  publicDir: false,
  resolve: { conditions: ['node', 'import', 'default'], mainFields: ['module', 'main'] },
  ssr: { noExternal: true, target: 'node' },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    ssr: entry,
    outDir: 'out/desktop',
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      external: [...externals, ...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: fileName, chunkFileNames: `${fileName.replace('.cjs', '')}-[name].cjs` },
    },
  },
});
