import { createHash } from 'node:crypto';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import usual from './vitest.config.ts';

/** In any order, as the seed has it, but first those that install and start programs: they take longest, and at the end of a run they would leave the other workers idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) =>
      `${/test\/(start|core)\//.test(moduleId) ? 0 : 1}${createHash('md5').update(`${this.ctx.config.sequence.seed} ${moduleId}`).digest('hex')}`;
    return files.toSorted((one, other) => place(one).localeCompare(place(other)));
  }
}

/** The tests that start and kill programs, wait until limits pass, play many random histories, or are generated over the whole schema. */
export default defineConfig({
  ...usual,
  test: {
    ...usual.test,
    include: ['test/**/*.long.test.ts'],
    exclude: ['**/node_modules/**'],
    sequence: { shuffle: { tests: true }, sequencer: LongestFirst },
    // Many wait for limits and for programs that start: two workers leave cores idle.
    maxWorkers: 3,
  },
});
