import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { aSupportAddress, mailsOf, newestMail, openTestListener, sendMail } from '../../support/a-mail-listener.ts';
import { aTenant, type TestTenant } from '../../support/a-tenant.ts';
import { files } from '../../support/app.ts';
import { as, succeed } from '../../support/client.ts';

openTestListener();

const password = 'Tr0ub4dor-3';

/** Everything that the storage has of the desk, as it is and unpacked. */
async function storedTexts({ system }: TestTenant): Promise<string[]> {
  const entries = await readdir(join(files, system.tenant.id), { recursive: true, withFileTypes: true }).catch(() => []);
  const contents = await Promise.all(entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => readFile(join(parentPath, name))));
  return contents.map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1'));
}

test('a password that came by mail is taken out of the ticket, its subject in the list of mails and the stored mail', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const to = await aSupportAddress(tenant);
  await sendMail({ from: ana.email, to, subject: `Mi clave es ${password}`, text: `No entro. Contraseña: ${password}` });
  const { ticket } = await newestMail(tenant);
  const ticketId = ticket?.id ?? expect.unreachable();
  const before = await storedTexts(tenant);

  const { secret } = await succeed(as(marta).sealSecret({ ticketId, text: password, label: 'VPN' }));

  expect(before.filter((text) => text.includes(password))).toHaveLength(1);
  expect((await storedTexts(tenant)).filter((text) => text.includes(password))).toEqual([]);
  const [mail] = await mailsOf(tenant);
  expect(mail).toMatchObject({ isKept: false, subject: `Mi clave es [secret:${secret.id}]` });
  expect(await as(ana).conversation({ id: ticketId })).toMatchObject({
    subject: `Mi clave es [secret:${secret.id}]`,
    description: `No entro. Contraseña: [secret:${secret.id}]`,
  });
});

test('a text that is not there leaves the mails as they are', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  await sendMail({ from: tenant.ana.email, to, subject: 'Hola', text: 'No entro.' });
  const ticketId = (await newestMail(tenant)).ticket?.id ?? expect.unreachable();

  const { userErrors } = await as(tenant.marta).sealSecret({ ticketId, text: 'not there', label: 'VPN' });

  expect(userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  expect((await mailsOf(tenant)).map(({ isKept }) => isKept)).toEqual([true]);
  expect(await storedTexts(tenant)).toHaveLength(1);
});
