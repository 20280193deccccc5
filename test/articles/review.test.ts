import { expect, test } from 'vitest';
import { publishDueArticles } from '../../src/articles/publish-due-articles.ts';
import { notificationsOf } from '../notifications/news-of.ts';
import { aTenant, type TestTenant, usualPeople } from '../support/a-tenant.ts';
import { aResolvedTicket } from '../support/a-ticket.ts';
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
  const { article: draft } = await succeed(as(marta).createArticle({ title: 'VPN', body: 'Para más tarde.' }));
  const articleId = draft.id;
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
  const told = [await notificationsOf(marta), await notificationsOf(ana)];
  await advance(tenant, inDays(61));
  await Promise.all([work(), work()]);

  expect(told.map((some) => some.map(({ kind, ticket, event }) => [kind, ticket, event?.type]))).toEqual([[['EXPIRING', null, 'article.expiring']], []]);
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

test('each text of an article is kept with who wrote it and when; two are compared, and one is restored', async () => {
  const tenant = await aTenant(writer);
  const { people, marta, ana } = tenant;
  const nora = people.nora ?? marta;
  const { article: draft } = await succeed(as(nora).createArticle({ title: 'VPN', body: '# VPN\n\nAbra el *programa*.\n\n## Entrar\n\nPulse aquí.\n' }));
  const articleId = draft.id;
  await succeed(as(marta).updateArticle({ articleId, body: '# VPN\n\nAbra el programa.\n\n## Entrar\n\nPulse aquí.\n' }));
  await succeed(as(marta).updateArticle({ articleId, audience: 'PUBLIC' }));
  await succeed(as(marta).publishArticle({ articleId }));

  const unknown = await refusalsOf(as(marta).restoreArticleVersion({ articleId, number: 3 }));
  const refused = await refusalsOf(as(nora).restoreArticleVersion({ articleId, number: 1 }));
  const { article } = await succeed(as(marta).restoreArticleVersion({ articleId, number: 1 }));
  const seen = await as(marta).versionsOf({ id: articleId });
  const since = await as(marta).versionsOf({ id: articleId, since: 1 });

  expect([unknown, refused, article.body]).toEqual([['NOT_FOUND'], ['NOT_ALLOWED'], draft.body]);
  expect(seen?.versions.nodes.map(({ number, editor, restoredFrom }) => [number, editor.name, restoredFrom])).toEqual([
    [5, 'Marta Sanz', 1],
    [2, 'Marta Sanz', null],
    [1, 'Nora Gil', null],
  ]);
  expect(seen?.versions.nodes[1]?.textChanges).toEqual([
    { kind: 'SAME', text: '# VPN\n\n' },
    { kind: 'REMOVED', text: 'Abra el *programa*.\n' },
    { kind: 'ADDED', text: 'Abra el programa.\n' },
    { kind: 'SAME', text: '\n## Entrar\n\nPulse aquí.\n' },
  ]);
  expect(since?.versions.nodes[0]?.textChanges).toEqual([{ kind: 'SAME', text: draft.body }]);
  expect(seen?.headings).toEqual([
    { level: 1, text: 'VPN' },
    { level: 2, text: 'Entrar' },
  ]);
  expect((await as(ana).versionsOf({ id: articleId }))?.versions.nodes).toEqual([]);
});

test('two who restore and write at once leave one text, and a version of each', async () => {
  const tenant = await aTenant();
  const { marta, diego } = tenant;
  const articleId = await aDraft(tenant);
  await succeed(as(marta).updateArticle({ articleId, body: 'Otra cosa.' }));

  await Promise.all([
    succeed(as(marta).restoreArticleVersion({ articleId, number: 1, idempotencyKey: 'once' })),
    succeed(as(diego).updateArticle({ articleId, body: 'Y otra.' })),
  ]);
  await succeed(as(marta).restoreArticleVersion({ articleId, number: 1, idempotencyKey: 'once' }));

  const seen = await as(marta).versionsOf({ id: articleId });
  expect(seen?.versions.nodes.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
});

test('a draft from a ticket has no words that people quoted of each other', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const { id: ticketId } = await aResolvedTicket(tenant, ana, { description: 'No imprime.\n\n> Luis dijo: mi clave es 1234\n> y llámame al 600 000 000' });
  await as(marta).recordWorkaround({ ticketId, workaround: 'Reinicie.\n\n> Ana: no puedo' });

  const { article } = await succeed(as(marta).draftArticleFromTicket({ ticketId }));

  expect(article.body).toBe('## Problema\n\nNo imprime.\n\n## Solución\n\nReinicie.');
  expect(article.audience).toBe('AGENTS');
});
