import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Turns } from '../../src/api/fairness/turns.ts';

/** In which order requests begin that arrive at the same moment, each written as its tenant and its principal. */
async function orderOf(requests: string[]): Promise<string[]> {
  const turns = new Turns(1);
  const begun: string[] = [];
  await Promise.all(
    requests.map(async (request) => {
      const [tenant = '', principal = ''] = request.split(' ');
      await turns.take(tenant, principal);
      begun.push(request);
    }),
  );
  return begun;
}

test('tenants take turns, and within a tenant its principals', async () => {
  const order = await orderOf(['a 1', 'a 1', 'a 1', 'a 1', 'a 2', 'a 2', 'b 1', 'b 1', 'c 1']);

  expect(order).toEqual(['a 1', 'a 1', 'b 1', 'c 1', 'a 2', 'b 1', 'a 1', 'a 2', 'a 1']);
});

test('nobody waits where nobody else begins, and so many begin in each turn of the event loop', async () => {
  const turns = new Turns(2);
  let begun = 0;

  for (let request = 0; request < 2; request += 1) expect(turns.take('a', '1')).toBeNull();
  for (let request = 0; request < 5; request += 1) void turns.take('a', '1')?.then(() => (begun += 1));
  for (const expected of [2, 4, 5, 5]) {
    await nextTurn();
    expect(begun).toBe(expected);
  }
  expect(turns.take('a', '1')).toBeNull();
});
