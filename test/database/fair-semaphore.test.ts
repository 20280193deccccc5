import { expect, test } from 'vitest';
import { FairSemaphore } from '../../src/database/fair-semaphore.ts';
import { inShares } from '../../src/database/permit-shares.ts';

const untilIdle = () => new Promise((resolve) => setImmediate(resolve));

/** Ten permits, and who holds them, in the order in which they got them: `a/ana` is Ana of tenant a, `a` the process itself. */
function aSemaphore(permits = 10) {
  const semaphore = new FairSemaphore(inShares(permits));
  const holders: string[] = [];
  const userOf = (name: string) => ({ tenantId: name.split('/')[0] ?? '', principalId: name.split('/')[1] ?? null });
  const ask = async (name: string, times = 1, waitMs = 2 ** 31 - 1) => {
    const take = async () => {
      await semaphore.acquire(userOf(name), waitMs);
      holders.push(name);
    };
    await Promise.all(Array.from({ length: times }, take));
  };
  const end = async (name: string, times = 1) => {
    for (let count = 0; count < times; count += 1) semaphore.release(userOf(name));
    await untilIdle();
  };
  return { semaphore, holders, ask, end };
}

test('of ten, one principal gets four, its tenant six, all requests eight, and the process the rest', async () => {
  const { holders, ask } = aSemaphore();

  for (const name of ['a/ana', 'a/luis', 'b/ana', 'c/ana', 'a']) void ask(name, 9);
  await untilIdle();

  const held = Object.groupBy(holders, (name) => name);
  expect(Object.entries(held).map(([name, all]) => [name, all?.length])).toEqual([
    ['a/ana', 4],
    ['a/luis', 2],
    ['b/ana', 2],
    ['a', 2],
  ]);
});

test('a small pool has a permit for everybody', async () => {
  const { holders, ask } = aSemaphore(2);

  for (const name of ['a/ana', 'b/ana', 'a', 'b']) void ask(name);
  await untilIdle();

  expect(holders).toEqual(['a/ana', 'a']);
});

test('a free permit goes to the tenant that holds the fewest, and between equals in turns', async () => {
  const { holders, ask, end } = aSemaphore();
  for (const name of ['a/ana', 'a/luis', 'b/ana']) void ask(name, 9);
  void ask('c/ana', 2);
  void ask('d/ana', 2);
  await untilIdle();
  holders.length = 0;

  await end('a/ana', 4);

  expect(holders).toEqual(['c/ana', 'd/ana', 'c/ana', 'd/ana']);
});

test('within a tenant it goes to the principal that holds the fewest', async () => {
  const { holders, ask, end } = aSemaphore();
  void ask('a/ana', 9);
  void ask('a/luis', 9);
  void ask('a/marta', 9);
  await untilIdle();
  holders.length = 0;

  await end('a/ana', 2);

  expect(holders).toEqual(['a/marta', 'a/marta']);
});

test('nobody waits for longer than they may, and who gave up takes no permit', async () => {
  const { semaphore, holders, ask, end } = aSemaphore();
  await ask('a/ana', 4);

  const late = ask('a/ana', 1, 5);
  void ask('a/ana');

  await expect(late).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE', retryAfterMs: 1000 } });
  await expect(ask('a/ana', 1, 0)).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  await end('a/ana');
  expect(holders).toHaveLength(5);
  expect(semaphore.waiting).toBe(0);
});
