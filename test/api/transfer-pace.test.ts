import { expect, test } from 'vitest';
import { ActiveTenants } from '../../src/api/fairness/active-tenants.ts';
import { TransferPace } from '../../src/api/files/transfer-pace.ts';

const megabyte = 1_048_576;

async function* pieces(count: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < count; at += 1) yield new Uint8Array(megabyte);
}

/** A pace that notes for how long it would have waited. */
function aPace() {
  const waits: number[] = [];
  const tenants = new ActiveTenants();
  const pace = new TransferPace(tenants, async (ms) => waits.push(ms));
  const move = async (tenantId: string, count: number) => {
    let bytes = 0;
    for await (const piece of pace.of(tenantId, pieces(count))) bytes += piece.length;
    return bytes;
  };
  return { tenants, waits, move };
}

test('a tenant alone moves its files as fast as it can', async () => {
  const { move, waits } = aPace();

  expect(await move('a', 40)).toBe(40 * megabyte);

  expect(waits).toEqual([]);
});

test('while another tenant is active, all files of a tenant together move 16 megabytes a second, and those of the other do not wait for them', async () => {
  const { tenants, move, waits } = aPace();
  tenants.note('b');

  const startedAt = performance.now();
  await Promise.all([move('a', 20), move('a', 20)]);
  const [longest, elapsed] = [Math.max(...waits), performance.now() - startedAt];
  waits.length = 0;
  await move('b', 1);

  // The last of 40.5 megabytes waits for those before it, less what has passed meanwhile.
  expect(longest + elapsed).toBeGreaterThan((39 / 16) * 1_000);
  expect(longest).toBeLessThan((40.5 / 16) * 1_000);
  expect(Math.max(0, ...waits)).toBeLessThan(20);
});

test('a small file counts as a quarter of a megabyte', async () => {
  const { tenants, move, waits } = aPace();
  tenants.note('b');

  const startedAt = performance.now();
  await Promise.all(Array.from({ length: 65 }, () => move('a', 0)));
  const elapsed = performance.now() - startedAt;

  expect(Math.max(...waits) + elapsed).toBeGreaterThan(990);
  expect(Math.max(...waits)).toBeLessThanOrEqual(1_000);
});

test('what is no more wanted ends its source', async () => {
  const tenants = new ActiveTenants();
  let isEnded = false;
  async function* source() {
    try {
      yield* pieces(3);
    } finally {
      isEnded = true;
    }
  }

  for await (const _ of new TransferPace(tenants).of('a', source())) break;

  expect(isEnded).toBe(true);
});
