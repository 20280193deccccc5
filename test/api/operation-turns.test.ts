import { setImmediate as nextTurn, setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { OperationTurns } from '../../src/api/fairness/operation-turns.ts';
import type { Context } from '../../src/core/context.ts';

/** A way to run operations that end when they are told to, each written as its tenant and its principal. */
function anOffice({ rests = false } = {}) {
  const resting: (() => void)[] = [];
  const turns = new OperationTurns(undefined, (_ms, end) => (rests ? resting.push(end) : end()));
  const running: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (request: string, points: number, isChange = false) => {
    const [tenant = '', principal = ''] = request.split(' ');
    const ctx = { tenant: { id: tenant }, actor: { id: principal } } as Context;
    const asked = turns.run({ ctx, answerBy: performance.now() + 9_000 }, { points, isChange }, () => {
      running.push(request);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
    // Some of them wait until the file has ended, and are told then that it took too long.
    asked.catch(() => undefined);
  };
  const endFirst = async () => {
    ends.shift()?.();
    running.shift();
    await nextTurn();
  };
  const endRest = async () => {
    resting.shift()?.();
    await nextTurn();
  };
  return { ask, running, endFirst, endRest };
}

const [light, heavy] = [50, 1_000];

test('a tenant alone runs what it wants', () => {
  const { ask, running } = anOffice();

  for (const request of ['a 1', 'a 1', 'a 2']) ask(request, heavy);

  expect(running).toEqual(['a 1', 'a 1', 'a 2']);
});

test('while another tenant is active, heavy operations of a tenant run one after the other, its principals in turns, and light ones at once', async () => {
  const { ask, running, endFirst } = anOffice();
  ask('b 1', light);
  await endFirst();

  for (const request of ['a 1', 'a 1', 'a 1', 'a 2']) ask(request, heavy);
  ask('a 1', light);
  ask('b 1', heavy);

  expect(running).toEqual(['a 1', 'a 1', 'b 1']);
  await endFirst();
  expect(running).toEqual(['a 1', 'b 1', 'a 1']);
  for (let ended = 0; ended < 3; ended += 1) await endFirst();
  expect(running).toEqual(['a 2']);
  await endFirst();
  expect(running).toEqual(['a 1']);
});

test('while another tenant is active, four light operations of a tenant run at once, its principals in turns', async () => {
  const { ask, running, endFirst } = anOffice();
  ask('b 1', light);
  await endFirst();

  for (const request of ['a 1', 'a 1', 'a 1', 'a 1', 'a 1', 'a 1', 'a 2', 'b 1']) ask(request, light);

  expect(running).toEqual(['a 1', 'a 1', 'a 1', 'a 1', 'b 1']);
  await endFirst();
  expect(running).toEqual(['a 1', 'a 1', 'a 1', 'b 1', 'a 2']);
});

test('while another tenant is active, two changes of a tenant run at once, and its queries beside them', async () => {
  const { ask, running, endFirst } = anOffice();
  ask('b 1', light);
  await endFirst();

  for (const request of ['a 1', 'a 1', 'a 1', 'a 2']) ask(request, light, true);
  ask('a 1', light);

  expect(running).toEqual(['a 1', 'a 1', 'a 1']);
  await endFirst();
  expect(running).toEqual(['a 1', 'a 1', 'a 2']);
});

test('while another tenant is active, the next heavy operation of a tenant waits until it has rested; light ones and other tenants do not', async () => {
  const { ask, running, endFirst, endRest } = anOffice({ rests: true });
  ask('b 1', light);
  await endFirst();

  for (const request of ['a 1', 'a 2']) ask(request, heavy);
  await endFirst();
  expect(running).toEqual([]);
  ask('a 3', light);
  ask('b 1', heavy);

  expect(running).toEqual(['a 3', 'b 1']);
  await endRest();
  expect(running).toEqual(['a 3', 'b 1', 'a 2']);
});

test('a heavy operation rests for as long as it took', async () => {
  const rests: number[] = [];
  const turns = new OperationTurns(undefined, (ms) => rests.push(ms));
  const requestOf = (id: string) => ({ ctx: { tenant: { id }, actor: { id } } as Context, answerBy: performance.now() + 9_000 });
  let tookMs = 0;

  await turns.run(requestOf('b'), { points: light, isChange: false }, async () => undefined);
  await turns.run(requestOf('a'), { points: heavy, isChange: false }, async () => {
    const startedAt = performance.now();
    await setTimeout(20);
    tookMs = performance.now() - startedAt;
  });

  expect(rests).toHaveLength(1);
  expect(rests[0]).toBeGreaterThanOrEqual(tookMs);
});
