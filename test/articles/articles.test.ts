import { expect, test } from 'vitest';
import { aTenant, type Person } from '../support/a-tenant.ts';
import { aResolvedTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { type ArticlesQueryVariables, type CreateArticleInput, type UpdateArticleInput } from '../support/gql/graphql.ts';

openTestApp();

const titles = async (who: { token: string }, variables: ArticlesQueryVariables = {}) => (await as(who).articles(variables)).nodes.map(({ title }) => title);
const publish = async (who: Person, articleId: string) => await as(who).publishArticle({ articleId });
const archive = async (who: Person, articleId: string) => await as(who).archiveArticle({ articleId });
const update = async (who: Person, input: UpdateArticleInput) => await as(who).updateArticle(input);

async function aDraft(by: Person, input: Partial<CreateArticleInput> = {}) {
  const answer = await as(by).createArticle({ title: 'Cómo empezar', body: 'Así se empieza.', ...input });
  if (!answer.article) throw new Error(JSON.stringify(answer.userErrors));
  return answer.article;
}

test('an article begins as a draft, answers needs once published, and is taken away again', async () => {
  const { ana, marta, diego } = await aTenant();

  const draft = await aDraft(marta);
  const seen = { draft: await titles(ana), published: [] as string[], archived: [] as string[] };
  const { article: published } = await publish(diego, draft.id);
  seen.published = await titles(ana);
  const { article: archived } = await archive(diego, draft.id);
  seen.archived = await titles(ana);

  expect(draft).toMatchObject({ state: 'DRAFT', audience: 'REQUESTERS', version: 1, publishedAt: null, author: { name: 'Marta Sanz' } });
  expect(published).toMatchObject({ state: 'PUBLISHED', version: 2, author: { name: 'Marta Sanz' } });
  expect(published?.publishedAt).toBeTruthy();
  expect(archived).toMatchObject({ state: 'ARCHIVED', version: 3 });
  expect(seen).toEqual({ draft: [], published: ['Cómo empezar'], archived: [] });
  expect((await publish(diego, draft.id)).article?.state).toBe('PUBLISHED');
});

test('a draft from a ticket is cut after a whole character, and has as many as an article may', async () => {
  const tenant = await aTenant();
  const [description, workaround] = ['e\u0301', 'n\u0303'].map((character) => character.repeat(50_000)) as [string, string];
  const { id: ticketId } = await aResolvedTicket(tenant, tenant.ana, { description });
  await as(tenant.marta).recordWorkaround({ ticketId, workaround });

  const { article } = await as(tenant.marta).draftArticleFromTicket({ ticketId });

  expect([...new Intl.Segmenter('es').segment(article?.body ?? '')]).toHaveLength(100_000);
  expect(article?.body).toMatch(/^## Problema\n\ne\u0301[\s\S]*n\u0303$/);
});

test('requesters find neither drafts nor what is for agents: in no list, by no id, by no search or filter', async () => {
  const { ana, marta } = await aTenant();
  const [draft, internal, open] = [await aDraft(marta), await aDraft(marta, { audience: 'AGENTS' }), await aDraft(marta, { title: 'Cómo empezar bien' })];
  await publish(marta, internal.id);
  await publish(marta, open.id);

  const found = await Promise.all(
    [{}, { search: 'empezar' }, { search: 'empesar' }, { filter: { state: ['DRAFT' as const] } }, { filter: { audience: ['AGENTS' as const] } }].map((v) =>
      titles(ana, v),
    ),
  );
  const byId = await Promise.all([draft, internal, open].map(({ id }) => as(ana).node({ id })));

  expect(found).toEqual([['Cómo empezar bien'], ['Cómo empezar bien'], ['Cómo empezar bien'], [], []]);
  expect(byId.map((node) => node?.id ?? null)).toEqual([null, null, open.id]);
  expect((await as(ana).articles()).totalCount).toBe(1);
  expect(await titles(marta)).toHaveLength(3);
  await expect(aDraft(ana)).rejects.toThrow('article:write');
  await expect(publish(ana, draft.id)).rejects.toThrow('article:publish');
});

test('what changes is what was given; a stale version is refused', async () => {
  const { marta } = await aTenant();
  const { id: articleId } = await aDraft(marta);

  const first = await update(marta, { articleId, body: 'Así se empieza bien.', expectedVersion: 1 });
  const stale = await update(marta, { articleId, title: 'Otro', expectedVersion: 1 });

  expect(first.article).toMatchObject({ title: 'Cómo empezar', body: 'Así se empieza bien.', audience: 'REQUESTERS', version: 2 });
  expect(stale).toMatchObject({ article: null, userErrors: [{ code: 'CONFLICT', details: { version: 2 } }] });
  expect(await titles(marta, { search: 'bien' })).toEqual(['Cómo empezar']);
});

test('ten who change it at once all succeed', async () => {
  const { marta } = await aTenant();
  const { id: articleId } = await aDraft(marta);

  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => update(marta, { articleId, title: `Título ${i}` })));

  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(
    answers
      .map(({ article }) => article?.version ?? 0)
      .toSorted((a, b) => a - b)
      .at(-1),
  ).toBe(11);
});

test("another desk's article is not there", async () => {
  const [one, other] = await Promise.all([aTenant(), aTenant()]);
  const { id: articleId } = await aDraft(one.marta);

  const answers = [await update(other.sofia, { articleId, title: 'Mío' }), await publish(other.sofia, articleId), await archive(other.sofia, articleId)];

  for (const { userErrors } of answers) expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'articleId'] }]);
  expect(await titles(one.marta)).toEqual(['Cómo empezar']);
});
