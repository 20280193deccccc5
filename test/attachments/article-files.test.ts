import { expect, test } from 'vitest';
import { get, uploads } from '../support/a-file.ts';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, type Bearer, refusalsOf, succeed } from '../support/client.ts';

openTestApp();

const filesOf = async (who: Bearer, id: string) => (await as(who).filesOfArticle({ id }))?.attachments ?? [];

test('the files of an article are read by those who read the article', async () => {
  const { ana, marta } = await aTenant();
  const { article } = await succeed(as(marta).createArticle({ title: 'VPN', body: 'Así.', attachmentIds: [await uploads(marta, 'guía', 'guia.txt')] }));

  const [draft] = await filesOf(marta, article.id);
  await succeed(as(marta).publishArticle({ articleId: article.id }));
  const [published] = await filesOf(ana, article.id);
  await succeed(as(marta).archiveArticle({ articleId: article.id }));

  expect(draft).toMatchObject({ name: 'guia.txt', size: 5 });
  expect(await filesOf(ana, article.id)).toEqual([]);
  expect((await get(draft?.downloadUrl)).text).toBe('guía');
  expect((await get(published?.downloadUrl)).status).toBe(404);
});

test('a change names the files that stay, by whomever they were uploaded, and those that are new; others go', async () => {
  const { marta, diego } = await aTenant();
  const { article } = await succeed(
    as(marta).createArticle({ title: 'VPN', body: 'Así.', attachmentIds: [await uploads(marta, 'uno', '1.txt'), await uploads(marta, 'dos', '2.txt')] }),
  );
  const articleId = article.id;
  const [one, two] = await filesOf(marta, articleId);

  await succeed(as(diego).updateArticle({ articleId, attachmentIds: [two?.id ?? '', await uploads(diego, 'tres', '3.txt')] }));
  const names = (await filesOf(diego, articleId)).map(({ name }) => name);
  await succeed(as(diego).updateArticle({ articleId, title: 'Otra' }));
  const same = await filesOf(diego, articleId);
  const back = await refusalsOf(as(diego).updateArticle({ articleId, attachmentIds: [one?.id ?? ''] }));
  await succeed(as(diego).updateArticle({ articleId, attachmentIds: [] }));

  expect([names, same.length, back]).toEqual([['2.txt', '3.txt'], 2, ['NOT_FOUND']]);
  expect(await filesOf(diego, articleId)).toEqual([]);
  expect((await get(one?.downloadUrl)).status).toBe(404);
});

test('an upload that has not arrived is in no article', async () => {
  const { marta } = await aTenant();
  const { upload } = await succeed(as(marta).beginUpload({ name: 'a', size: 1 }));

  expect(await refusalsOf(as(marta).createArticle({ title: 'T', body: 'B', attachmentIds: [upload.id] }))).toEqual(['NOT_UPLOADED']);
  expect((await as(marta).articles()).totalCount).toBe(0);
});
