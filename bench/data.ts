import { openBenchDatabase } from './data/bench-database.ts';
import { fillOnce } from './data/fill.ts';
import { sizeFrom } from './data/sizes.ts';

/** `npm run bench:data [-- --small]` creates the measured data, once. */
const size = sizeFrom(process.argv, '--small');
const database = await openBenchDatabase(size);
try {
  const startedAt = performance.now();
  const isNew = await fillOnce(database.superuserUrl, size);
  const tickets = size.tickets.reduce((sum, count) => sum + count, 0);
  console.log(
    isNew ? `${tickets} tickets in ${size.tickets.length} tenants, in ${((performance.now() - startedAt) / 1000).toFixed(1)} s` : 'The data exists already.',
  );
} finally {
  await database.stop();
}
