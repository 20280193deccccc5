import { expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';

openTestApp();

const articles = [{ title: 'VPN', body: 'Instale el cliente.', state: 'PUBLISHED', author: 'marta' } as const];

const idIn = async ({ marta }: TestTenant) => (await as(marta).articles({})).nodes[0]?.id ?? '';

test('whoever reads an article says whether it helped, once for each text, and those who write articles read it', async () => {
  const tenant = await aTenant({ articles });
  const { ana, luis, marta } = tenant;
  const articleId = await idIn(tenant);
  const say = (who: typeof ana, hasHelped: boolean, comment?: string) => succeed(as(who).giveArticleFeedback({ articleId, hasHelped, comment }));

  await say(ana, true);
  await say(ana, false, 'Falta el certificado.');
  await say(luis, true);
  const before = await as(marta).feedbackOf({ id: articleId });
  await succeed(as(marta).updateArticle({ articleId, body: 'Instale el cliente y el certificado.' }));
  await say(ana, true);
  const after = await as(marta).feedbackOf({ id: articleId });

  expect(before).toMatchObject({ helpedCount: 1, notHelpedCount: 1 });
  expect(before?.feedback.nodes.map(({ author, hasHelped, comment }) => [author.name, hasHelped, comment])).toEqual([
    ['Luis Vega', true, null],
    ['Ana Ruiz', false, 'Falta el certificado.'],
  ]);
  expect(after).toMatchObject({ helpedCount: 1, notHelpedCount: 0, feedback: { totalCount: 3 } });
  expect(await as(ana).feedbackOf({ id: articleId })).toEqual({ helpedCount: null, notHelpedCount: null, feedback: { totalCount: 0, nodes: [] } });
  const { nodes } = await as(marta).events({ first: 100, filter: { type: { eq: 'article.feedback_given' } } });
  expect(nodes).toHaveLength(4);
});

test('two at once of one person leave one answer, and what somebody cannot read they do not judge', async () => {
  const tenant = await aTenant({ articles });
  const other = await aTenant({ articles });
  const { ana, marta } = tenant;
  const articleId = await idIn(tenant);
  const { article: draft } = await succeed(as(marta).createArticle({ title: 'Borrador', body: '…' }));

  await Promise.all([true, false, true].map((hasHelped) => succeed(as(ana).giveArticleFeedback({ articleId, hasHelped }))));

  expect((await as(marta).feedbackOf({ id: articleId }))?.feedback.totalCount).toBe(1);
  expect(await refusalsOf(as(ana).giveArticleFeedback({ articleId: draft.id, hasHelped: true }))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(as(other.ana).giveArticleFeedback({ articleId, hasHelped: true }))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(as(ana).giveArticleFeedback({ articleId, hasHelped: true, comment: 'x'.repeat(2_001) }))).toEqual(['INVALID']);
});
