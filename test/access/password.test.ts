import { hash } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { hashesAtOnce, hashesComputed, hashPassword, isAcceptablePassword, needsRehash, verifyPassword } from '../../src/access/passwords/password.ts';

const anasPassword = 'correo-taza-lluvia';
const withCost = (change: object) => hash(anasPassword, { memoryCost: 19_456, timeCost: 2, parallelism: 1, ...change });

test('the right password opens, any other does not', async () => {
  const hashed = await hashPassword(anasPassword);

  expect(await verifyPassword(hashed, anasPassword)).toBe(true);
  expect(await verifyPassword(hashed, 'correo-taza-lluvía')).toBe(false);
  expect(await verifyPassword(hashed, '')).toBe(false);
});

test('a hash is argon2id with 19 MiB, two passes, one lane, and salted', async () => {
  const [one, two] = [await hashPassword(anasPassword), await hashPassword(anasPassword)];

  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(one).not.toBe(two);
});

test('a letter typed as two is the same letter', async () => {
  const hashed = await hashPassword('contraseña'.normalize('NFC'));

  expect(await verifyPassword(hashed, 'contraseña'.normalize('NFD'))).toBe(true);
});

test.each([
  ['seven characters', 'x'.repeat(7), false],
  ['eight characters', 'x'.repeat(8), true],
  ['128 characters', 'x'.repeat(128), true],
  ['129 characters', 'x'.repeat(129), false],
  ['128 characters outside the first plane', '🔑'.repeat(128), true],
  ['four characters of two units each', '🔑'.repeat(4), false],
  ['half a character', `password\ud83d`, false],
  ['a NUL', 'pass\0word', true],
  ['10 MB', 'x'.repeat(10_000_000), false],
])('a password of %s', async (_size, plain, isAcceptable) => {
  const hashing = hashPassword(plain).then(
    () => true,
    () => false,
  );

  expect(isAcceptablePassword(plain)).toBe(isAcceptable);
  expect(await hashing).toBe(isAcceptable);
});

test('a password after a NUL counts', async () => {
  const hashed = await hashPassword('pass\0word');

  expect(await verifyPassword(hashed, 'pass\0worm')).toBe(false);
});

test('a longer password never opens, and costs the same one hash', async () => {
  const hashed = await hashPassword('x'.repeat(128));
  const before = hashesComputed();

  expect(await verifyPassword(hashed, 'x'.repeat(129))).toBe(false);
  expect(await verifyPassword(hashed, 'x'.repeat(10_000_000))).toBe(false);
  expect(await verifyPassword(hashed, 'x'.repeat(128))).toBe(true);
  expect(hashesComputed() - before).toBe(3);
});

test('an unknown account costs as much computing as a known one, and never opens', async () => {
  const hashed = await hashPassword(anasPassword);
  // What else the process does meanwhile only adds to a round, so the least of many is what the hash costs.
  const [known, unknown] = [{ cpu: Number.POSITIVE_INFINITY }, { cpu: Number.POSITIVE_INFINITY }];

  for (let round = 0; round < 20; round++) {
    known.cpu = Math.min(known.cpu, await cpuOf(() => verifyPassword(hashed, 'not her password')));
    unknown.cpu = Math.min(unknown.cpu, await cpuOf(() => verifyPassword(null, 'not her password')));
  }

  expect(await verifyPassword(null, anasPassword)).toBe(false);
  expect(unknown.cpu / known.cpu).toBeGreaterThan(0.7);
  expect(unknown.cpu / known.cpu).toBeLessThan(1.4);
});

test.each([
  ['as we make it', false, {}],
  ['with more memory', false, { memoryCost: 65_536 }],
  ['with less memory', true, { memoryCost: 12_288, timeCost: 3 }],
  ['with one pass', true, { timeCost: 1 }],
  ['by argon2i', true, { algorithm: 1 }],
])('a hash made %s is due for another: %s', async (_how, isDue, change) => {
  const hashed = await withCost(change);

  expect(needsRehash(hashed)).toBe(isDue);
  expect(await verifyPassword(hashed, anasPassword)).toBe(true);
});

test('of 200 sign-ins at once a hundred wait, and the rest must try again later', async () => {
  const tries = Array.from({ length: 200 }, () => verifyPassword(null, anasPassword));

  const outcomes = await Promise.allSettled(tries);

  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused.length).toBeGreaterThanOrEqual(100 - hashesAtOnce);
  expect(refused[0]?.reason).toMatchObject({ extensions: { code: 'UNAVAILABLE', retryAfterMs: 1000 } });
});

/** The processor time of some work, which other processes do not change. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
