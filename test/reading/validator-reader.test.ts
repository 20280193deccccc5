import { expect, test } from 'vitest';
import { ValidatorReader } from '../../src/reading/cache/validator-reader.ts';

/** A feed whose validator moves, and reads that end when the test says so. */
function aFeed() {
  const reader = new ValidatorReader();
  const reads: { end: () => void; fail: () => void }[] = [];
  const feed = { validator: 'h1' };
  const current = () => {
    const { validator } = feed;
    return new Promise<string>((resolve, reject) => reads.push({ end: () => resolve(validator), fail: () => reject(new Error('away')) }));
  };
  return { feed, reader, reads, read: () => reader.read('acme', undefined, current) };
}

const begun = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

test('who asks at the same moment shares a read', async () => {
  const { reads, read } = aFeed();
  const asked = [read(), read(), read()];
  await begun();

  expect(reads).toHaveLength(1);
  reads[0]?.end();
  expect(await Promise.all(asked)).toEqual(['h1', 'h1', 'h1']);
});

test('who asks while a read runs is not answered by it, but by one that begins afterwards', async () => {
  const { feed, reads, read } = aFeed();
  const before = read();
  await begun();
  feed.validator = 'h2';
  const after = [read(), read()];
  await begun();

  expect(reads).toHaveLength(1);
  reads[0]?.end();
  expect(await before).toBe('h1');
  await begun();
  expect(reads).toHaveLength(2);
  reads[1]?.end();
  expect(await Promise.all(after)).toEqual(['h2', 'h2']);
});

test('a read that fails fails for whom it was made, and the next is made anyway', async () => {
  const { reads, read } = aFeed();
  const before = read();
  await begun();
  const after = read();
  reads[0]?.fail();

  await expect(before).rejects.toThrow('away');
  await begun();
  reads[1]?.end();
  expect(await after).toBe('h1');
});

test('a read is awaited for no longer than the first of those who wait may be', async () => {
  const reader = new ValidatorReader();
  const limits: (number | undefined)[] = [];
  const read = (answerBy: number | undefined) => reader.read('acme', answerBy, async (limit) => `h${limits.push(limit)}`);

  await Promise.all([read(undefined), read(900), read(500), read(undefined)]);
  await read(undefined);

  expect(limits).toEqual([500, undefined]);
});

test('tenants wait for their own reads only', async () => {
  const { reader, reads, read } = aFeed();
  const one = read();
  await begun();
  const other = reader.read('other', undefined, async () => 'o1');

  expect(await other).toBe('o1');
  reads[0]?.end();
  await one;
});

test('a validator is likely to be the same where the last two reads were', () => {
  const { reader } = aFeed();
  reader.saw('acme', 'h1');
  expect(reader.isLikely('acme', 'h1')).toBe(false);
  reader.saw('acme', 'h1');
  expect(reader.isLikely('acme', 'h1')).toBe(true);
  expect(reader.isLikely('acme', 'h0')).toBe(false);
  reader.saw('acme', 'h2');
  expect(reader.isLikely('acme', 'h2')).toBe(false);
});
