import { expect, test } from 'vitest';
import { publishDueArticles } from '../../src/articles/publish-due-articles.ts';
import { aTenant, type TestTenant, usualPeople } from '../support/a-tenant.ts';
import { advance } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';

openTestApp();

const work = () => publishDueArticles(theServices(), new AbortController().signal);
const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

const writer = {
  roles: [{ key: 'writer', label: 'Redacción', permissions: ['article:read', 'article:write'] }],
  people: [...usualPeople, { key: 'nora', name: 'Nora Gil', role: 'writer' }],
};

async function aDraft({ people, marta }: TestTenant): Promise<string> {
  return (await succeed(as(people.nora ?? marta).createArticle({ title: 'Cómo empezar', body: 'Así se empieza.' }))).article.id;
}

test('a draft is submitted, returned with a reason, submitted again, and published by somebody who may', async () => {
  const tenant = await aTenant(writer);
  const { people, marta, ana } = tenant;
  const nora = people.nora ?? marta;
  const articleId = await aDraft(tenant);

  const submitted = await succeed(as(nora).submitArticle({ articleId }));
  const twice = await refusalsOf(as(nora).submitArticle({ articleId }));
  const returned = await succeed(as(marta).returnArticle({ articleId, reason: 'Falta el final.' }));
  const again = await refusalsOf(as(marta).returnArticle({ articleId, reason: 'Falta el final.' }));
  await succeed(as(nora).submitArticle({ articleId, expectedVersion: 3 }));
  await expect(as(nora).publishArticle({ articleId })).rejects.toThrow('article:publish');
  const { article } = await succeed(as(marta).publishArticle({ articleId }));

  expect([submitted.article.state, returned.article.state, article.state]).toEqual(['IN_REVIEW', 'DRAFT', 'PUBLISHED']);
  expect([twice, again]).toEqual([['NOT_A_DRAFT'], ['NOT_IN_REVIEW']]);
  await expect(as(ana).submitArticle({ articleId })).rejects.toThrow('article:write');
});

test('what readers see is changed only by those who may publish', async () => {
  const tenant = await aTenant(writer);
  const { people, marta } = tenant;
  const nora = people.nora ?? marta;
  const articleId = await aDraft(tenant);
  await succeed(as(marta).publishArticle({ articleId }));

  const refused = await refusalsOf(as(nora).updateArticle({ articleId, body: 'Sin revisar.' }));
  await succeed(as(marta).updateArticle({ articleId, body: 'Revisado.' }));
  await succeed(as(marta).archiveArticle({ articleId }));
  const { article } = await succeed(as(nora).updateArticle({ articleId, body: 'Para más tarde.' }));

  expect(refused).toEqual(['NOT_ALLOWED']);
  expect(article.body).toBe('Para más tarde.');
});

test('an article is published at its time and archived when it expires, once, by whichever worker comes first', async () => {
  const tenant = await aTenant({ ...writer, isTest: true });
  const { ana, marta } = tenant;
  const articleId = await aDraft(tenant);
  const seen = async () => (await as(ana).node({ id: articleId }))?.id === articleId;

  const past = await refusalsOf(as(marta).publishArticle({ articleId, publishAt: inDays(-1) }));
  const order = await refusalsOf(as(marta).publishArticle({ articleId, publishAt: inDays(3), expiresAt: inDays(2) }));
  const { article } = await succeed(as(marta).publishArticle({ articleId, publishAt: inDays(1), expiresAt: inDays(60) }));
  await work();
  const early = await seen();
  await advance(tenant, inDays(1.1));
  await Promise.all([work(), work()]);
  const inTime = await seen();
  await advance(tenant, inDays(50));
  await Promise.all([work(), work()]);
  const reminded = await seen();
  await advance(tenant, inDays(61));
  await Promise.all([work(), work()]);

  expect([past, order]).toEqual([['INVALID'], ['INVALID']]);
  expect(article).toMatchObject({ state: 'IN_REVIEW', publishAt: expect.any(String), expiresAt: expect.any(String) });
  expect([early, inTime, reminded, await seen()]).toEqual([false, true, true, false]);
  const { nodes } = await as(marta).events({ filter: { type: { in: ['article.published', 'article.expiring', 'article.archived'] } } });
  expect(nodes.map(({ type }) => type)).toEqual(['article.published', 'article.expiring', 'article.archived']);
});

test('a time that was set counts no more once the article is returned, archived or published', async () => {
  const tenant = await aTenant({ ...writer, isTest: true });
  const { ana, marta } = tenant;
  const [returned, archived, published] = [await aDraft(tenant), await aDraft(tenant), await aDraft(tenant)];
  for (const articleId of [returned, archived, published]) await succeed(as(marta).publishArticle({ articleId, publishAt: inDays(1) }));
  await succeed(as(marta).returnArticle({ articleId: returned, reason: 'Todavía no.' }));
  await succeed(as(marta).archiveArticle({ articleId: archived }));
  await succeed(as(marta).publishArticle({ articleId: published }));

  const late = await refusalsOf(as(marta).publishArticle({ articleId: published, publishAt: inDays(1) }));
  await advance(tenant, inDays(2));
  await work();

  expect(late).toEqual(['ARTICLE_PUBLISHED']);
  expect((await as(ana).articles()).nodes.map(({ id }) => id)).toEqual([published]);
});
