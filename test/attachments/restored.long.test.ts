import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { purgeUploads } from '../../src/attachments/purge-uploads.ts';
import { sweepStorage } from '../../src/attachments/sweep-storage.ts';
import type { Services } from '../../src/core/context.ts';
import { relevo } from '../start/relevo.ts';
import { get, uploads } from '../support/a-file.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { files, openTestApp, theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';

/** Its own, since what is purged is that of every desk. */
const urls = await makeDatabase(inject('urls').superuser, 'relevo_files_restored');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

let database: Client;
beforeAll(async () => {
  database = new Client({ connectionString: urls.superuser });
  await database.connect();
});
afterAll(() => database.end());
beforeEach(() => rm(join(files, 'note.json'), { force: true }));

const never = new AbortController().signal;
const after = (days: number): Services => ({ ...theServices(), now: () => new Date(Date.now() + days * 86_400_000) });

test('a database that is restored within thirty days finds the bytes of all that its rows name', async () => {
  const { ana, luis, marta, slug, system } = await aTenant();
  const own = [system.tenant.id];
  const { id } = await aTicket(ana, { attachmentIds: [await uploads(ana, 'de Ana')] });
  const { article } = await succeed(as(marta).createArticle({ title: 'T', body: 'B', attachmentIds: [await uploads(marta, 'del artículo')] }));
  await aTicket(luis, { attachmentIds: [await uploads(luis, 'de Luis')] });
  await database.query('create temporary table backup as select * from attachment where tenant_id = $1', own);

  await succeed(as(marta).updateArticle({ articleId: article.id, attachmentIds: [] }));
  const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: theServices().secret };
  const erased = await relevo(['person', 'erase', slug, luis.email, '--yes-erase', luis.email], env);
  for (const days of [1, 2, 12, 30]) {
    await purgeUploads(after(days), never);
    await sweepStorage(after(days), never);
  }
  await database.query('delete from attachment where tenant_id = $1', own);
  await database.query('insert into attachment select * from backup', []);
  await sweepStorage(after(31), never);

  expect(erased.code).toBe(0);
  const { rows } = await database.query('select object_id from attachment where tenant_id = $1', own);
  const { store } = theServices().storage;
  const streams = await Promise.all(rows.map(({ object_id }) => store.read({ tenantId: system.tenant.id, objectId: object_id })));
  expect(streams.map((stream) => stream?.destroy() !== undefined)).toEqual([true, true, true]);
  expect((await get((await as(ana).filesOfTicket({ id }))?.attachments[0]?.downloadUrl)).text).toBe('de Ana');
  expect((await get((await as(marta).filesOfArticle({ id: article.id }))?.attachments[0]?.downloadUrl)).text).toBe('del artículo');
});
