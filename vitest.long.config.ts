import { defineConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/** The tests that start and kill programs, wait until limits pass, play many random histories, or are generated over the whole schema. */
export default defineConfig({ ...usual, test: { ...usual.test, include: ['test/**/*.long.test.ts'], exclude: ['**/node_modules/**'] } });
