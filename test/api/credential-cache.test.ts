import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Authenticated } from '../../src/access/authenticate.ts';
import { CredentialCache } from '../../src/api/credential-cache.ts';
import { openIdentify } from '../../src/api/identify.ts';
import { openTestApp, theServices } from '../support/app.ts';

openTestApp();

const nobody = async () => null;
const wrong = (at: number) => `${at}`.padEnd(8_192, 'x');

test('twenty thousand wrong credentials of 8 kB take some megabytes at most', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const identify = openIdentify(theServices(), null);
  const ask = (at: number) => identify({ authorization: `Bearer ${wrong(at)}`, language: undefined, ip: '' });
  await ask(0);
  collect();
  const before = process.memoryUsage().heapUsed;

  for (let at = 0; at < 20_000; at += 1) expect((await ask(at)).isRefused).toBe(true);

  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(20 * 1_048_576);
  expect((await ask(0)).isRefused).toBe(true);
});

test('the cache is bounded in bytes: the least recently used are looked up again', async () => {
  const cache = new CredentialCache(10 * 1_024);
  for (let at = 0; at < 11; at += 1) await cache.find(wrong(at), nobody);
  const asked: string[] = [];

  const note = (name: string) => async () => {
    asked.push(name);
    return null;
  };

  await cache.find(wrong(10), note('last'));
  await cache.find(wrong(0), note('first'));

  expect(cache.size).toBe(10);
  expect(asked).toEqual(['first']);
});

test('long names take more of it', async () => {
  const cache = new CredentialCache(10 * 1_024);
  const found = { locale: 'x'.repeat(2_000), actor: {} } as Authenticated;

  for (let at = 0; at < 10; at += 1) await cache.find(wrong(at), async () => found);

  expect(cache.size).toBeLessThan(4);
});

test('a look-up that fails is not kept', async () => {
  const cache = new CredentialCache();

  await expect(cache.find('a', () => Promise.reject(new Error('No answer')))).rejects.toThrow('No answer');

  expect(await cache.find('a', nobody)).toBeNull();
});
