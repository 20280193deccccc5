import { fillOnce } from './data/fill.ts';
import { openGround } from './data/ground.ts';
import { sizeAsked } from './data/sizes.ts';

/** `npm run bench:data [-- --small]`: makes what is measured, once. */
const size = sizeAsked(process.argv, '--small');
const ground = await openGround(size);
try {
  const began = performance.now();
  const isNew = await fillOnce(ground.superuserUrl, size);
  const tickets = size.tickets.reduce((sum, count) => sum + count, 0);
  console.log(
    isNew ? `${tickets} tickets in ${size.tickets.length} tenants, in ${((performance.now() - began) / 1000).toFixed(1)} s` : 'The data is there already.',
  );
} finally {
  await ground.stop();
}
