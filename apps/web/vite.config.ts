import { defineConfig } from 'vite';

/** Where `vite` sends the API's addresses while somebody works on the pages; the built pages are served by the API itself. */
const api = process.env.ZHIHE_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: process.env.VITE_CACHE ?? '../../node_modules/.vite',
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  server: { host: '127.0.0.1', proxy: { '/api': api } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    // Marks for server rendering, which we do not have.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
