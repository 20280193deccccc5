import { expect, test } from 'vitest';
import { indexArticles } from '../../src/articles/index-articles.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';

openTestApp();

const never = new AbortController().signal;
const titles = async (who: { token: string }, search: string) => (await as(who).articles({ search })).nodes.map(({ title }) => title);

test('articles are found by the words of the language that the desk speaks now, a few at a time, and stay as they were otherwise', async () => {
  const { ana, marta, sofia, system } = await aTenant({ articles: [] });
  for (let at = 0; at < 12; at += 1) await succeed(as(marta).createArticle({ title: `Connections ${at}`, body: 'Nothing else.' }));
  const { article } = await succeed(as(marta).createArticle({ title: 'Printers keep failing', body: 'Nothing else.' }));
  await succeed(as(marta).publishArticle({ articleId: article?.id ?? '' }));
  const before = await as(marta).articles({ first: 100 });

  await succeed(as(sofia).saveDeskSettings({ locale: 'en' }));
  const missed = await titles(ana, 'failed printer');
  const batches = [await indexArticles(theServices(), never)];
  while (batches.at(-1) !== 0) batches.push(await indexArticles(theServices(), never));

  expect([missed, await titles(ana, 'failed printer')]).toEqual([[], ['Printers keep failing']]);
  expect(await as(marta).articles({ first: 100 })).toEqual(before);
  const { rows } = await inTenant(system, (db) => db.query('select distinct search_language from article where tenant_id = $1', [system.tenant.id]));
  expect(rows).toEqual([{ search_language: 'en' }]);
  expect(batches.length).toBeGreaterThan(2);
});
