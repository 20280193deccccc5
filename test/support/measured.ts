import { appendFileSync } from 'node:fs';

export type Cost = 'process start' | 'tenant' | 'application' | 'database';

/** Where `npm run test:time` collects what was measured; absent in an ordinary run. */
const file = process.env.RELEVO_TEST_TIME;

/** Does some work, and notes how long it took. */
export async function measured<Result>(cost: Cost, work: () => Promise<Result>): Promise<Result> {
  if (!file) return work();
  const began = performance.now();
  return work().finally(() => appendFileSync(file, `${JSON.stringify({ cost, ms: performance.now() - began })}\n`));
}
