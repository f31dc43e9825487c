import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { watchedEntry } from './platform/browser/watched-entry.ts';

/**
 * Every style the kit makes carries the page's nonce. Some it makes without asking for one, as to hold a page still behind
 * a dialog, and the policy would keep them from applying.
 */
const nonceForKit: Plugin = {
  name: 'nonce-for-kit',
  transform: {
    filter: { id: /(rc-component\/util\/es\/Dom\/dynamicCSS|ant-design\/icons\/es\/cssUtils)\.js$/ },
    handler: (code) => {
      const carried = code
        .replace(/styleNode\.nonce = .*/, `styleNode.nonce = ${nonce};`)
        .replace('if (csp?.nonce)', '');
      if (carried.split(nonce).length !== 2) throw new Error('The kit makes its styles in another way now.');
      return carried;
    },
  },
};

const nonce = `document.querySelector('meta[property="csp-nonce"]').nonce`;

/** The staff's entry, served at `/`. */
export default defineConfig({
  root: join(import.meta.dirname, 'web', 'app'),
  plugins: [react(), nonceForKit, watchedEntry],
  // The server replaces this with a fresh nonce on every page.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: join(import.meta.dirname, 'dist', 'web'),
    emptyOutDir: true,
    assetsDir: 'assets',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // How schemas are read is set beside the library: a chunk of their own would run after those that make schemas.
            { name: 'schemas', test: /node_modules\/zod\/|schemas-as-data/, priority: 2 },
            // What most pages need comes in one piece, not in half a hundred.
            { name: 'common', minShareCount: 12, priority: 1 },
          ],
        },
      },
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
