import { expect, test } from 'vitest';
import { openSemaphore } from '../../src/core/semaphore.ts';

const untilIdle = () => new Promise((resolve) => setImmediate(resolve));

/** Work that reports when it begins and ends when told to. */
function aShop(atOnce: number, seats: number) {
  const inTurn = openSemaphore(atOnce, seats);
  const begun: string[] = [];
  const finish = new Map<string, () => void>();
  const enter = (name: string) =>
    inTurn(() => {
      begun.push(name);
      return new Promise<string>((resolve) => finish.set(name, () => resolve(name)));
    });
  return { begun, enter, leave: (name: string) => finish.get(name)?.() };
}

test('two are served, the third waits, and is served when one leaves', async () => {
  const { begun, enter, leave } = aShop(2, 5);
  const [ana] = [enter('ana'), enter('luis'), enter('marta')];
  await untilIdle();
  expect(begun).toEqual(['ana', 'luis']);

  leave('ana');
  await untilIdle();

  expect(await ana).toBe('ana');
  expect(begun).toEqual(['ana', 'luis', 'marta']);
});

test('the one who takes over a place leaves no second one free', async () => {
  const { begun, enter, leave } = aShop(1, 5);
  const [ana] = [enter('ana'), enter('luis')];
  await untilIdle();
  leave('ana');
  await ana;

  enter('marta');
  await untilIdle();

  expect(begun).toEqual(['ana', 'luis']);
});

test('work that finds every place taken is refused, and succeeds later', async () => {
  const { begun, enter, leave } = aShop(1, 1);
  const [ana, luis] = [enter('ana'), enter('luis')];

  const marta = enter('marta');

  await expect(marta).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE', retryAfterMs: 1000 } });
  leave('ana');
  await ana;
  const back = enter('marta');
  leave('luis');
  await luis;
  await untilIdle();
  leave('marta');
  expect(await back).toBe('marta');
  expect(begun).toEqual(['ana', 'luis', 'marta']);
});

test('work that fails makes room like any other', async () => {
  const inTurn = openSemaphore(1, 5);
  const failing = inTurn(() => Promise.reject(new Error('broken')));
  const throwing = inTurn(() => {
    throw new Error('broken at once');
  });

  const next = inTurn(async () => 'served');

  await expect(failing).rejects.toThrow('broken');
  await expect(throwing).rejects.toThrow('broken at once');
  expect(await next).toBe('served');
});
