import { expect, test } from 'vitest';
import { publicId } from '../../src/core/ids.ts';
import type { SeedArticle } from '../../src/provisioning/tenant-seed.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, askInTime, succeed } from '../support/client.ts';
import { type Language, library } from './search-library.ts';
import { type Row, searchRows } from './search-rows.ts';

openTestApp();

const an = (title: string, body = '…', more: Partial<SeedArticle> = {}): SeedArticle => ({ title, body, state: 'PUBLISHED', author: 'marta', ...more });

const languages = Object.keys(library) as Language[];

/** A desk with the articles of its language, and their titles by their short names. */
async function aDesk(locale: Language) {
  const articles: [string, readonly [string, string]][] = Object.entries(library[locale]);
  const { ana } = await aTenant({ locale, articles: articles.map(([, [title, body]]) => an(title, body)) });
  return { ana, nameOf: new Map(articles.map(([name, [title]]) => [title, name])) };
}

test.each(languages)('on a desk that speaks %s words are found by their stems, without accents, in parts and mistyped', async (locale) => {
  const { ana, nameOf } = await aDesk(locale);
  const found: Row[] = [];

  for (const [search, ...expected] of searchRows[locale]) {
    const { body } = await askInTime(ana, 'query ($search: String) { articles(search: $search, first: 100) { nodes { title } } }', { search });
    const names = (body.data.articles.nodes as { title: string }[]).map(({ title }) => nameOf.get(title) ?? '');
    found.push([search, ...(expected.at(-1) === '+' ? [...names.slice(0, expected.length - 1), '+'] : names)]);
  }

  expect(found).toEqual(searchRows[locale]);
});

test.each(['', ' ', '\n\t', '\u200b\u2060'])('the search %j shows nothing, so it lists everything, as if it were left out', async (search) => {
  const { ana } = await aDesk('es');

  const [blank, none] = await Promise.all([as(ana).articles({ search, first: 100 }), as(ana).articles({ first: 100 })]);

  expect(blank.nodes).toEqual(none.nodes);
  expect(blank.nodes).toHaveLength(Object.keys(library.es).length);
});

test('a search has 200 characters as people count them, and halves of them are refused', async () => {
  const { ana } = await aDesk('en');

  const longest = await as(ana).articles({ search: '👨‍👩‍👧‍👦'.repeat(200) });

  expect(longest.nodes).toEqual([]);
  for (const search of ['x'.repeat(201), '👨‍👩‍👧‍👦'.repeat(201), 'a\ud800b', 'a\0b'])
    await expect(as(ana).articles({ search })).rejects.toThrow('BAD_USER_INPUT');
});

test('what a changed article says now is found by words like its own', async () => {
  const { marta } = await aTenant({ articles: [] });
  const { article } = await as(marta).createArticle({ title: 'Aviso', body: 'Nada todavía.' });
  const before = await as(marta).articles({ search: 'calefacion' });

  await as(marta).updateArticle({ articleId: article?.id ?? '', body: 'La calefacción se apaga en el código 0xE1073.' });

  const after = await Promise.all(['calefacion', '1073', 'e1073'].map((search) => as(marta).articles({ search })));
  expect(before.nodes).toEqual([]);
  expect(after.map(({ nodes }) => nodes.map(({ title }) => title))).toEqual([['Aviso'], ['Aviso'], ['Aviso']]);
});

test('the title weighs more than the text, and pages of a search go through to the end', async () => {
  const bodies = Array.from({ length: 12 }, (_, i) => an(`Artículo ${i}`, 'Algo sobre la red.'));
  const { ana } = await aTenant({ articles: [...bodies, an('La red de la oficina'), an('Borrador de red', '…', { state: 'DRAFT' })] });
  const seen: string[] = [];

  for (let after: string | null = null, more = true; more; ) {
    const articles = await as(ana).articles({ search: 'red', first: 5, after });
    seen.push(...articles.nodes.map(({ title }) => title));
    [after, more] = [articles.pageInfo.endCursor ?? null, articles.pageInfo.hasNextPage];
  }

  expect(seen[0]).toBe('La red de la oficina');
  expect(seen.toSorted()).toEqual([...bodies.map(({ title }) => title), 'La red de la oficina'].toSorted());
  expect((await as(ana).articles({ search: 'red' })).totalCount).toBe(13);
});

test('what somebody may not read does not move what a mistyped search finds for them', async () => {
  const { ana, luis, marta } = await aTenant({ articles: [an('La impresora no imprime'), an('Cambiar la contraseña')] });
  const find = async () =>
    Promise.all(['impresroa', 'contrasenia'].map(async (search) => (await as(ana).articles({ search })).nodes.map(({ title }) => title)));
  const before = await find();

  for (const word of ['impresroa', 'impresroas', 'impresroado', 'impresroar', 'contrasenia', 'contrasenial']) {
    await succeed(as(marta).createArticle({ title: `Borrador de ${word}`, body: word }));
    const { article } = await succeed(as(marta).createArticle({ title: `Para agentes: ${word}`, body: word, audience: 'AGENTS' }));
    await succeed(as(marta).publishArticle({ articleId: article.id }));
    const organizationIds = [publicId('Organization', luis.ctx.actor.organizationId ?? '')];
    const { article: other } = await succeed(
      as(marta).createArticle({ title: `Para Globex: ${word}`, body: word, audience: 'ORGANIZATIONS', organizationIds }),
    );
    await succeed(as(marta).publishArticle({ articleId: other.id }));
  }

  expect(before).toEqual([['La impresora no imprime'], ['Cambiar la contraseña']]);
  expect(await find()).toEqual(before);
});
