import { expect, test } from 'vitest';
import { FeedHeads } from '../../src/reading/cache/feed-heads.ts';

/** A feed whose head moves, and looks that end when the test says so. */
function aFeed() {
  const heads = new FeedHeads();
  const looks: { end: () => void; fail: () => void }[] = [];
  const feed = { head: 'h1' };
  const read = () => {
    const { head } = feed;
    return new Promise<string>((resolve, reject) => looks.push({ end: () => resolve(head), fail: () => reject(new Error('away')) }));
  };
  return { feed, heads, looks, look: () => heads.look('acme', undefined, read) };
}

const begun = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

test('who asks at the same moment shares a look', async () => {
  const { looks, look } = aFeed();
  const asked = [look(), look(), look()];
  await begun();

  expect(looks).toHaveLength(1);
  looks[0]?.end();
  expect(await Promise.all(asked)).toEqual(['h1', 'h1', 'h1']);
});

test('who asks while a look runs is not answered by it, but by one that begins afterwards', async () => {
  const { feed, looks, look } = aFeed();
  const before = look();
  await begun();
  feed.head = 'h2';
  const after = [look(), look()];
  await begun();

  expect(looks).toHaveLength(1);
  looks[0]?.end();
  expect(await before).toBe('h1');
  await begun();
  expect(looks).toHaveLength(2);
  looks[1]?.end();
  expect(await Promise.all(after)).toEqual(['h2', 'h2']);
});

test('a look that fails fails for whom it was made, and the next is made anyway', async () => {
  const { looks, look } = aFeed();
  const before = look();
  await begun();
  const after = look();
  looks[0]?.fail();

  await expect(before).rejects.toThrow('away');
  await begun();
  looks[1]?.end();
  expect(await after).toBe('h1');
});

test('a look is awaited for no longer than the first of those who wait may be', async () => {
  const heads = new FeedHeads();
  const limits: (number | undefined)[] = [];
  const look = (answerBy: number | undefined) => heads.look('acme', answerBy, async (limit) => `h${limits.push(limit)}`);

  await Promise.all([look(undefined), look(900), look(500), look(undefined)]);
  await look(undefined);

  expect(limits).toEqual([500, undefined]);
});

test('tenants wait for their own looks only', async () => {
  const { heads, looks, look } = aFeed();
  const one = look();
  await begun();
  const other = heads.look('other', undefined, async () => 'o1');

  expect(await other).toBe('o1');
  looks[0]?.end();
  await one;
});

test('a head is likely to be the same where the last two looks were', () => {
  const { heads } = aFeed();
  heads.saw('acme', 'h1');
  expect(heads.isLikely('acme', 'h1')).toBe(false);
  heads.saw('acme', 'h1');
  expect(heads.isLikely('acme', 'h1')).toBe(true);
  expect(heads.isLikely('acme', 'h0')).toBe(false);
  heads.saw('acme', 'h2');
  expect(heads.isLikely('acme', 'h2')).toBe(false);
});
