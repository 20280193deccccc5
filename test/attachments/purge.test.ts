import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { purgeUploads } from '../../src/attachments/purge-uploads.ts';
import { sweepStorage } from '../../src/attachments/sweep-storage.ts';
import type { Services } from '../../src/core/context.ts';
import { openDirectoryStore } from '../../src/storage/directory-store.ts';
import { get, put, uploads } from '../support/a-file.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { files, openTestApp, theServices } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { objectsIn } from './objects-in.ts';

/** Its own, since what is purged is that of every desk. */
const urls = await makeDatabase(inject('urls').superuser, 'relevo_purged');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

let database: Client;
beforeAll(async () => {
  database = new Client({ connectionString: urls.superuser });
  await database.connect();
});
afterAll(() => database.end());
beforeEach(() => rm(join(files, 'note.json'), { force: true }));

const hours = (count: number) => count * 3_600_000;
const days = (count: number) => hours(24 * count);
const never = new AbortController().signal;
const after = (ms: number): Services => ({ ...theServices(), now: () => new Date(Date.now() + ms) });
const usedBy = async ({ system }: TestTenant) =>
  Number((await database.query('select bytes from file_usage where tenant_id = $1', [system.tenant.id])).rows[0]?.bytes ?? 0);

test('what is named nowhere goes after a day, with its bytes and its space; what is named stays', async () => {
  const tenant = await aTenant();
  const { ana, marta, system } = tenant;
  const { id } = await aTicket(ana, { attachmentIds: [await uploads(ana, 'queda')] });
  await succeed(as(marta).createArticle({ title: 'T', body: 'B', attachmentIds: [await uploads(marta, 'queda')] }));
  await uploads(ana, 'sobra');
  await uploads(marta, 'x'.repeat(10_000));
  await succeed(as(ana).beginUpload({ name: 'nunca.txt', size: 5 }));
  const before = [await objectsIn(files, system.tenant.id), await usedBy(tenant)];

  await purgeUploads(after(hours(24)), never);
  const afterADay = await objectsIn(files, system.tenant.id);
  await purgeUploads(after(hours(26)), never);

  expect([before, afterADay]).toEqual([[4, 3 * 4_096 + 10_000], 4]);
  expect([await objectsIn(files, system.tenant.id), await usedBy(tenant)]).toEqual([2, 2 * 4_096]);
  expect((await get((await as(ana).filesOfTicket({ id }))?.attachments[0]?.downloadUrl)).text).toBe('queda');
});

test('an upload of more than a day ago takes no bytes and is named nowhere', async () => {
  const { ana, system } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const old = await uploads(ana);
  const { upload } = await succeed(as(ana).beginUpload({ name: 'a', size: 5 }));
  await database.query("update attachment set begun_at = begun_at - interval '25 hours' where tenant_id = $1", [system.tenant.id]);

  expect(await refusalsOf(as(ana).replyToTicket({ ticketId, body: 'B', attachmentIds: [old] }))).toEqual(['NOT_FOUND']);
  expect(await put(upload.url, '12345')).toBe(404);
});

test('bytes that no row names go after thirty days, those that are named or young never, and a restored row keeps its own', async () => {
  const { ana, system } = await aTenant();
  await aTicket(ana, { attachmentIds: [await uploads(ana, 'queda')] });
  const { store } = theServices().storage;
  const lost = { tenantId: system.tenant.id, objectId: randomUUID() };
  const ofNobody = { tenantId: randomUUID(), objectId: randomUUID() };
  for (const object of [lost, ofNobody]) await store.write(object, Readable.from([Buffer.from('nadie')]), 5);
  const left = async () => [await objectsIn(files, system.tenant.id), await objectsIn(files, ofNobody.tenantId)];

  await sweepStorage(after(days(2)), never);
  await sweepStorage(after(days(31)), never);
  const beforeTheTime = await left();
  await database.query('update attachment set object_id = null where tenant_id = $1', [system.tenant.id]);
  await sweepStorage(after(days(33)), never);
  const atTheTime = await left();
  await sweepStorage(after(days(62)), never);
  const later = await left();
  await sweepStorage(after(days(64)), never);

  expect([beforeTheTime, atTheTime, later, await left()]).toEqual([
    [2, 1],
    [1, 0],
    [1, 0],
    [0, 0],
  ]);
});

test('an object that a restored database names again was without a row for no time', async () => {
  const { ana, system } = await aTenant();
  await aTicket(ana, { attachmentIds: [await uploads(ana)] });
  const own = { ...theServices(), storage: { ...theServices().storage, store: openDirectoryStore(files) } };
  const at = (ms: number): Services => ({ ...own, now: () => new Date(Date.now() + days(100) + ms) });
  const { rows } = await database.query('select id, object_id from attachment where tenant_id = $1', [system.tenant.id]);
  const name = (objectId: string | null) => database.query('update attachment set object_id = $2 where tenant_id = $1', [system.tenant.id, objectId]);

  await name(null);
  await sweepStorage(at(0), never);
  await name(rows[0].object_id);
  await sweepStorage(at(days(29)), never);
  await name(null);
  await sweepStorage(at(days(40)), never);
  await sweepStorage(at(days(69)), never);

  expect(await objectsIn(files, system.tenant.id)).toBe(1);
});
