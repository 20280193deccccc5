import { randomUUID } from 'node:crypto';
import { afterAll, expect, inject, test } from 'vitest';
import { finishUpload } from '../../src/attachments/finish-upload.ts';
import { requireId } from '../../src/core/ids.ts';
import { aFailingDatabase } from '../database/a-failing-database.ts';
import { get, put } from '../support/a-file.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { files, openTestApp, theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { objectsIn } from './objects-in.ts';

const urls = inject('urls');
const database = await aFailingDatabase(urls.server);
openTestApp({ databaseUrl: database.via(urls.server) });
afterAll(() => database.end());

test('wherever the database is lost during an upload, the file is there or can be sent again, and no row is without its bytes', async () => {
  const { ana, system } = await aTenant();
  const statuses: number[] = [];

  for (const at of [1, 2, 3, 4]) {
    const { upload } = await succeed(as(ana).beginUpload({ name: 'a', size: 5 }));
    const stop = database.fail(at, '57P01');
    const first = await put(upload.url, '12345');
    stop();
    statuses.push(first);
    expect([204, 409]).toContain(await put(upload.url, '12345'));
    const { id } = await aTicket(ana, { attachmentIds: [upload.id] });
    expect((await get((await as(ana).filesOfTicket({ id }))?.attachments[0]?.downloadUrl)).text).toBe('12345');
  }

  expect(new Set(statuses)).toEqual(new Set([503, 204]));
  expect(await objectsIn(files, system.tenant.id)).toBeGreaterThanOrEqual(4);
});

test('the same bytes are told twice where the first answer was lost, others are too late', async () => {
  const { ana, system } = await aTenant();
  const { upload } = await succeed(as(ana).beginUpload({ name: 'a', size: 5 }));
  const whose = { tenantId: system.tenant.id, principalId: ana.ctx.actor.id, attachmentId: requireId(upload.id, 'Attachment') };
  const arrived = { objectId: randomUUID(), mediaType: 'text/plain' };

  const outcomes = [arrived, arrived, { ...arrived, objectId: randomUUID() }].map((one) => () => finishUpload(theServices(), whose, one));

  expect([await outcomes[0]?.(), await outcomes[1]?.(), await outcomes[2]?.()]).toEqual(['STORED', 'STORED', 'ARRIVED_BEFORE']);
});
