import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

export default defineConfig({
  // `server-only` refuses to load anywhere but under React's server condition, under which nothing can be rendered.
  resolve: {
    alias: { 'server-only': fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url)) },
  },
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    globalSetup: './tests/fixtures/sandbox-bundle.ts',
    exclude: ['node_modules/**', '.next/**', '.sandbox/**', 'tests/e2e/**'],
    // Interpreters start in many of them, on machines with few cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
