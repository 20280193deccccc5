import { expect, test, vi } from 'vitest';
import { type Claim, openPasswordTurns } from '../../src/access/passwords/password-turns.ts';

const untilIdle = () => new Promise((resolve) => setImmediate(resolve));
const from = (network: string, tenant: string, isKnown = false): Claim => ({ network, tenant, isKnown });

/** One turn at a time, each of which ends when told to. */
function aQueue({ maxWaiting = 100, maxWaitMs = 60_000 } = {}) {
  const inTurn = openPasswordTurns({ atOnce: 1, maxWaiting, maxWaitMs });
  const begun: string[] = [];
  const refused: string[] = [];
  let finish: (() => void) | undefined;
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  };
  const enter = (name: string, claim: Claim | null) => void inTurn(claim, work(name)).catch(() => refused.push(name));
  const endAll = async () => {
    for (await untilIdle(); finish; await untilIdle()) [finish] = [undefined, finish()];
    return begun;
  };
  return { begun, refused, enter, endAll };
}

test('a network that floods waits behind others, whatever desks it names', async () => {
  const { enter, endAll } = aQueue();
  for (const n of [1, 2, 3, 4]) enter(`flood ${n}`, from('192.0.2.1', `desk ${n}`));
  enter('ana', from('192.0.2.2', 'clinic'));

  expect(await endAll()).toEqual(['flood 1', 'ana', 'flood 2', 'flood 3', 'flood 4']);
});

test('a desk that is flooded from everywhere waits behind others', async () => {
  const { enter, endAll } = aQueue();
  for (const n of [1, 2, 3, 4]) enter(`flood ${n}`, from(`192.0.2.${n}`, 'clinic'));
  enter('luis', from('192.0.2.9', 'crm'));

  expect(await endAll()).toEqual(['flood 1', 'luis', 'flood 2', 'flood 3', 'flood 4']);
});

test('an office where several sign in goes before a flood of another desk from everywhere', async () => {
  const { enter, endAll } = aQueue();
  for (const n of [1, 2, 3]) enter(`flood ${n}`, from(`192.0.2.${n}`, 'clinic'));
  for (const n of [1, 2]) enter(`office ${n}`, from('192.0.2.9', 'crm'));

  expect(await endAll()).toEqual(['flood 1', 'office 1', 'flood 2', 'office 2', 'flood 3']);
});

test('at a desk that is flooded, whoever comes from elsewhere goes before networks that had turns', async () => {
  const { enter, endAll } = aQueue();
  for (const n of [1, 2, 3]) enter(`flood ${n}`, from('192.0.2.1', 'clinic'));
  enter('ana', from('192.0.2.2', 'clinic'));

  expect(await endAll()).toEqual(['flood 1', 'ana', 'flood 2', 'flood 3']);
});

test('networks take turns', async () => {
  const { enter, endAll } = aQueue();
  for (const name of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) enter(name, from(name[0]!, 'clinic'));

  expect(await endAll()).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
});

test('known devices, and our own work, go first', async () => {
  const { enter, endAll } = aQueue();
  for (const n of [1, 2]) enter(`flood ${n}`, from(`192.0.2.${n}`, 'clinic'));
  enter('ana', from('192.0.2.1', 'clinic', true));
  enter('rehash', null);

  expect(await endAll()).toEqual(['flood 1', 'rehash', 'ana', 'flood 2']);
});

test('where the queue is full, whoever would come last is refused, not whoever comes', async () => {
  const { enter, endAll, refused } = aQueue({ maxWaiting: 3 });
  for (const n of [1, 2, 3, 4]) enter(`flood ${n}`, from('192.0.2.1', 'crm'));
  enter('ana', from('192.0.2.2', 'clinic'));
  enter('flood 5', from('192.0.2.1', 'crm'));

  expect(await endAll()).toEqual(['flood 1', 'ana', 'flood 2', 'flood 3']);
  expect(refused).toEqual(['flood 4', 'flood 5']);
});

test('nobody waits for longer than the limit', async () => {
  const inTurn = openPasswordTurns({ atOnce: 1, maxWaiting: 100, maxWaitMs: 1 });
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = inTurn(null, () => promise);

  await expect(inTurn(null, async () => 'late')).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE', retryAfterMs: 1000 } });

  resolve();
  await first;
  expect(await inTurn(null, async () => 'next')).toBe('next');
});

test('work that fails leaves its place', async () => {
  const inTurn = openPasswordTurns({ atOnce: 1, maxWaiting: 100, maxWaitMs: 60_000 });

  await expect(inTurn(null, () => Promise.reject(new Error('no')))).rejects.toThrow('no');

  expect(await inTurn(null, async () => 'next')).toBe('next');
});

test('nobody waits for longer than their request has time', async () => {
  const { refused, enter, endAll } = aQueue();
  enter('ana', from('192.0.2.1', 'clinic'));
  enter('luis', { ...from('192.0.2.2', 'clinic'), answerBy: performance.now() + 10 });
  enter('eva', from('192.0.2.3', 'clinic'));

  await vi.waitFor(() => expect(refused).toEqual(['luis']));

  expect(await endAll()).toEqual(['ana', 'eva']);
});
