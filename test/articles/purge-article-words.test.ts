import { expect, test } from 'vitest';
import { purgeArticleWords } from '../../src/articles/purge-article-words.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';

openTestApp();

const purge = () => purgeArticleWords(theServices(), new AbortController().signal);

async function wordsOf({ system }: TestTenant): Promise<string[]> {
  const text = 'select word from article_word where tenant_id = $1 order by word collate "C"';
  return (await asSuperuser((root) => root.query(text, [system.tenant.id]))).rows.map(({ word }) => word);
}

async function writes({ marta }: TestTenant, title: string, body: string): Promise<string> {
  return (await succeed(as(marta).createArticle({ title, body }))).article.id;
}

test('words that no article has any more go; those of another article, with their accents, and of the same one stay', async () => {
  const tenant = await aTenant();
  const articleId = await writes(tenant, 'Zanahoria', 'La cigüeña y el murciélago del año.');
  await writes(tenant, 'Otra', 'Un murciélago y su año.');
  const before = await wordsOf(tenant);

  await succeed(as(tenant.marta).updateArticle({ articleId, title: 'Pepino', body: 'La lechuga y el murciélago.' }));
  const written = await wordsOf(tenant);
  const purged = await purge();

  expect(before).toEqual(['ano', 'ciguena', 'del', 'murcielago', 'otra', 'zanahoria']);
  expect(written).toEqual([...before, 'lechuga', 'pepino'].sort());
  expect(purged).toBeGreaterThanOrEqual(4);
  expect(await wordsOf(tenant)).toEqual(['ano', 'lechuga', 'murcielago', 'otra', 'pepino']);
  expect(await purge()).toBe(0);
});

test('a word that is written again before anybody looked stays', async () => {
  const tenant = await aTenant();
  const articleId = await writes(tenant, 'Zanahoria', 'Cruda.');
  await succeed(as(tenant.marta).updateArticle({ articleId, title: 'Pepino' }));
  await writes(tenant, 'Sopa', 'Con zanahoria.');

  await purge();

  expect(await wordsOf(tenant)).toEqual(['con', 'cruda', 'pepino', 'sopa', 'zanahoria']);
});

test('a word that somebody writes while it is removed is there afterwards', async () => {
  const tenant = await aTenant();
  const articleId = await writes(tenant, 'Zanahoria', 'Cruda.');
  await succeed(as(tenant.marta).updateArticle({ articleId, title: 'Pepino' }));
  const { id } = tenant.system.tenant;

  await asSuperuser(async (root) => {
    await root.query('begin');
    await root.query("delete from article_word where tenant_id = $1 and word = 'zanahoria'", [id]);
    const writing = writes(tenant, 'Sopa', 'Con zanahoria.');
    const isWaiting = async () => (await root.query('select from pg_locks l where not l.granted and l.pid <> pg_backend_pid()')).rows.length > 0;
    await expect.poll(isWaiting).toBe(true);
    await root.query('commit');
    await writing;
  });

  expect(await wordsOf(tenant)).toContain('zanahoria');
});
