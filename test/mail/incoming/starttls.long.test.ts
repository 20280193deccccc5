import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { makeCertificates } from '../../database/certificates.ts';
import { aSupportAddress, listenerPort, newestMail, openTestListener, proved } from '../../support/a-mail-listener.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { hasProgram } from '../../support/dovecot.ts';

const { ca, stranger, server } = makeCertificates(mkdtempSync(join(tmpdir(), 'relevo-starttls-')));
openTestListener({ tls: { cert: server.certificate, key: server.key } });

const sender = (authority: string) =>
  createTransport({ host: '127.0.0.1', port: listenerPort(), requireTLS: true, tls: { ca: readFileSync(authority), servername: 'localhost' } });

test('a server that insists on STARTTLS sends by it, and one that does not know the authority sends nothing', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const mail = { from: tenant.ana.email, to, subject: 'Cifrado', text: 'Hola.', headers: [proved(tenant.ana.email)] };

  await expect(sender(stranger).sendMail(mail)).rejects.toThrow('certificate');
  await sender(ca).sendMail(mail);

  expect(await newestMail(tenant)).toMatchObject({ state: 'OPENED', subject: 'Cifrado' });
});

test.skipIf(!hasProgram('swaks') && !process.env.CI)('a mail that swaks sends, with STARTTLS, opens a ticket', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const { key, value } = proved(tenant.ana.email);
  const given = ['--server', `127.0.0.1:${listenerPort()}`, '--tls', '--from', tenant.ana.email, '--to', to];

  await promisify(execFile)('swaks', [...given, '--header', 'Subject: De swaks', '--add-header', `${key}: ${value}`, '--body', 'Hola.']);

  expect(await newestMail(tenant)).toMatchObject({ state: 'OPENED', subject: 'De swaks', fromAddress: tenant.ana.email });
});
