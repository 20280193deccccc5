import { defineConfig } from 'vitest/config';
import whole from '../../vitest.config.ts';

/** Only the tests of pure rules: no application, no database. */
export default defineConfig({
  ...whole,
  test: {
    setupFiles: ['test/mutation/setup.ts'],
    isolate: false,
    include: ['test/workflows/*.test.ts', 'test/access/key-permissions.test.ts', 'test/people/roles.test.ts', 'test/tickets/rules.test.ts'],
  },
});
