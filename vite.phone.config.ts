import { join } from 'node:path';
import { defineConfig } from 'vite';
import { watchedEntry } from './platform/browser/watched-entry.ts';

/** React's names, Preact's weight. */
export const preactAlias = [
  { find: /^react\/jsx(-dev)?-runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
  { find: /^use-sync-external-store\/shim.*/, replacement: 'preact/compat' },
];

/** The phone's entry, served at `/m/`. */
export default defineConfig({
  root: join(import.meta.dirname, 'phone', 'app'),
  base: '/m/',
  plugins: [watchedEntry],
  resolve: { alias: preactAlias },
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: join(import.meta.dirname, 'dist', 'phone'),
    emptyOutDir: true,
    target: 'es2020',
    // A browser that does not know the hint asks for a script one turn later; the code that stands in for it everybody would carry.
    modulePreload: { polyfill: false },
    // For the worker, which forgets the files of versions that are over.
    manifest: 'files.json',
    rolldownOptions: {
      // What the first page needs in any case comes in one piece: each request is a round trip of a slow network.
      output: {
        codeSplitting: { groups: [{ name: 'frame', test: /query-core|react-query|phone\/(ui|api)\/|platform\/i18n/ }] },
      },
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
