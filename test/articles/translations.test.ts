import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { aVisitor, getAs } from '../support/a-visitor.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';

openTestApp();

const articles = [{ title: 'Cambiar la contraseña', body: '# Pasos\n\nPulse el botón.', state: 'PUBLISHED', author: 'marta', audience: 'PUBLIC' } as const];
const english = { locale: 'en', title: 'Change your password', body: '# Steps\n\nPress the **button**.' };

async function aTranslated() {
  const tenant = await aTenant({ articles });
  const articleId = (await as(tenant.marta).articles({})).nodes[0]?.id ?? '';
  const { article } = await succeed(as(tenant.marta).translateArticle({ articleId, ...english }));
  return { ...tenant, articleId, article };
}

test('one article has its text in several languages, and a reader without theirs gets its own', async () => {
  const { ana, articleId, article } = await aTranslated();

  const [en, pt, own] = await Promise.all(['en', 'pt', undefined].map((locale) => as(ana).articleInLocale({ id: articleId, locale })));

  expect([article.version, article.locales]).toEqual([2, ['es', 'en']]);
  expect(en).toEqual({
    locales: ['es', 'en'],
    inLocale: { ...english, bodyHtml: '<h1>Steps</h1>\n<p>Press the <strong>button</strong>.</p>\n', headings: [{ level: 1, text: 'Steps' }] },
  });
  for (const one of [pt, own]) expect(one?.inLocale).toMatchObject({ locale: 'es', title: 'Cambiar la contraseña', headings: [{ text: 'Pasos' }] });
});

test('a reader searches in their language and in that of the desk, a visitor in that of the browser', async () => {
  const tenant = await aTranslated();
  const visitor = await aVisitor(tenant);
  const found = async (search: string, language: string) => {
    const answer = await getAs(visitor, `{ articles(search: "${search}") { nodes { inLocale { title } } } }`, { 'accept-language': language });
    return ((await answer.json()) as { data: { articles: { nodes: { inLocale: { title: string } }[] } } }).data.articles.nodes.map(
      ({ inLocale }) => inLocale.title,
    );
  };

  expect(await found('passwords changed', 'en-GB')).toEqual(['Change your password']);
  expect(await found('contraseñas', 'en')).toEqual(['Change your password']);
  expect(await found('passwords', 'es')).toEqual([]);
  expect(await found('contraseñas', 'pt')).toEqual(['Cambiar la contraseña']);
});

test('each text has its versions: what differs is told within a language, and a removed one comes back', async () => {
  const { marta, articleId } = await aTranslated();
  await succeed(as(marta).translateArticle({ articleId, ...english, body: '# Steps\n\nPress the button twice.' }));
  await succeed(as(marta).updateArticle({ articleId, body: '# Pasos\n\nPulse dos veces.' }));
  await succeed(as(marta).removeArticleTranslation({ articleId, locale: 'en' }));
  const without = await as(marta).articleInLocale({ id: articleId, locale: 'en' });

  const versions = (await as(marta).versionsOf({ id: articleId }))?.versions.nodes ?? [];
  await succeed(as(marta).restoreArticleVersion({ articleId, number: 2 }));

  expect(without?.locales).toEqual(['es']);
  expect(versions.map(({ number, locale }) => [number, locale])).toEqual([
    [4, 'es'],
    [3, 'en'],
    [2, 'en'],
  ]);
  expect(versions[1]?.textChanges.filter(({ kind }) => kind !== 'SAME').map(({ text }) => text)).toEqual(['Press the **button**.', 'Press the button twice.']);
  expect((await as(marta).articleInLocale({ id: articleId, locale: 'en' }))?.inLocale).toMatchObject(english);
});

test('its own language and unknown ones are refused, and so is whoever may not publish', async () => {
  const tenant = await aTenant({
    articles,
    roles: [{ key: 'author', label: 'Autora', permissions: ['article:read', 'article:write'] }],
    people: [
      { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER' },
      { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
      { key: 'nora', name: 'Nora Gil', role: 'author' },
    ],
    queues: [{ key: 'software', label: 'Software', order: 'FIRST_IN', visibility: 'TENANT', members: [] }],
  });
  const { ana, marta, people } = tenant;
  const articleId = (await as(marta).articles({})).nodes[0]?.id ?? '';
  const translate = (locale: string) => refusalsOf(as(marta).translateArticle({ articleId, ...english, locale }));

  expect([await translate('es'), await translate('fr')]).toEqual([['INVALID'], ['INVALID']]);
  expect(await refusalsOf(as(people.nora ?? ana).translateArticle({ articleId, ...english }))).toEqual(['NOT_ALLOWED']);
  expect(await refusalsOf(as(marta).removeArticleTranslation({ articleId, locale: 'en' }))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(as(marta).translateArticle({ articleId, ...english, expectedVersion: 7 }))).toEqual(['CONFLICT']);
  await expect(as(ana).translateArticle({ articleId, ...english })).rejects.toThrow('article:write');
});
