import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig } from 'vitest/config';

const graphql = join(dirname(createRequire(import.meta.url).resolve('graphql/package.json')), 'index.js');

export default defineConfig({
  // Loaded once, or its instance checks fail between vitest's copy and node's.
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.long.test.ts', 'test/postgres-15/**', '**/node_modules/**'],
    globalSetup: ['test/support/one-postgres.ts'],
    setupFiles: ['test/support/setup.ts'],
    // Waits end when the condition holds; the limit only bounds a hang.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { shuffle: true },
    // Loaded once for each of two workers: a file opens and closes an application of its own.
    isolate: false,
    maxWorkers: 2,
  },
});
