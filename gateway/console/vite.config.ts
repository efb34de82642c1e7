import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // The query editor is one large page of its own; the clerk's page loads none of it.
    chunkSizeWarningLimit: 2_000,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'graphiql.html'],
      onLog: (level, log, handle) => {
        // "use client" and its like mean nothing in a bundle.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  server: {
    proxy: { '/graphql': { target: 'http://localhost:4000', bypass: (request) => htmlOnGet(request.method) } },
  },
});

/** In development, too, GET /graphql is the editor and POST goes to the hub. */
function htmlOnGet(method: string | undefined): string | undefined {
  return method === 'GET' ? '/graphiql.html' : undefined;
}
