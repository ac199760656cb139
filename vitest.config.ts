import { defineConfig } from 'vitest/config';

export default defineConfig({
  // `server-only` refuses to load anywhere but under React's server condition.
  resolve: { conditions: ['react-server'] },
  ssr: { resolve: { conditions: ['react-server', 'node', 'import', 'default'] } },
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules/**', '.next/**', 'tests/e2e/**'],
    // Interpreters start in many of them, on machines with few cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
