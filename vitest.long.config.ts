import { defineConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/** The tests that start and kill programs, wait until limits pass, or play many random histories. */
export default defineConfig({ ...usual, test: { ...usual.test, include: ['test/**/*.long.test.ts'], exclude: ['**/node_modules/**'] } });
