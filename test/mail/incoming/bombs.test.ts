import { buffer } from 'node:stream/consumers';
import { createGunzip, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { runInTenant } from '../../../src/database/tenancy.ts';
import { aSupportAddress, newestMail, openTestListener, sendMail } from '../../support/a-mail-listener.ts';
import { aTenant, type TestTenant } from '../../support/a-tenant.ts';
import { theServices } from '../../support/app.ts';
import { as } from '../../support/client.ts';
import { aZip } from './a-zip.ts';

openTestListener();

/** The newest mail of the desk as it is kept. */
async function rawMailOf({ system }: TestTenant): Promise<string> {
  const services = theServices();
  const tenantId = system.tenant.id;
  const text = 'select object_id as "objectId" from incoming_mail where tenant_id = $1 order by received_at desc limit 1';
  const { rows } = await runInTenant({ services, tenant: { id: tenantId } }, { text, values: [tenantId] });
  const stored = (await services.storage.store.read({ tenantId, objectId: rows[0]?.objectId })) ?? expect.unreachable();
  return (await buffer(stored.pipe(createGunzip()))).toString('latin1');
}

test('a bomb in an attachment is a file of so many bytes: nothing unpacks it', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const inside = deflateRawSync(Buffer.alloc(64_000_000));
  const bomb = aZip(Array.from({ length: 100 }, (_, at) => ({ name: `${at}.bin`, deflated: inside, size: 64_000_000 })));

  const before = process.memoryUsage.rss();
  await sendMail({ from: tenant.ana.email, to, subject: 'Bomba', text: 'Ábralo.', attachments: [{ filename: 'bomb.zip', content: bomb }] });
  const { ticket, state } = await newestMail(tenant);

  expect(state).toBe('OPENED');
  expect(await as(tenant.ana).conversation({ id: ticket?.id ?? '' })).toMatchObject({
    attachments: [{ name: 'bomb.zip', size: bomb.length, mediaType: 'application/zip' }],
  });
  expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000);
});

test('a subject that is too long opens a ticket with its beginning, and the kept mail has all of it', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const subject = `No arranca ${'muy '.repeat(5_000)}tarde`;

  await sendMail({ from: tenant.ana.email, to, subject, text: 'Hola.' });
  const { ticket, state } = await newestMail(tenant);

  expect(state).toBe('OPENED');
  expect((await as(tenant.ana).conversation({ id: ticket?.id ?? '' }))?.subject).toBe(subject.slice(0, 200).trim());
  expect((await rawMailOf(tenant)).replaceAll('\r\n', '')).toContain(subject);
});
