import { generateKeyPairSync } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSupportAddress, listenerPort, newestMail, openTestListener } from '../../support/a-mail-listener.ts';
import { aNameServer, type NameServer } from '../../support/a-name-server.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { theServices } from '../../support/app.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const key = `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`;

let names: NameServer;
openTestListener({ trustedServer: undefined });
beforeAll(async () => {
  names = await aNameServer();
  theServices().incomingMail.dnsServers.push(names.address);
});
afterAll(() => names.close());

async function send({ from, to, envelopeFrom = from, signedBy }: { from: string; to: string; envelopeFrom?: string; signedBy?: string }): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: listenerPort(), ignoreTLS: true });
  const dkim = signedBy ? { dkim: { domainName: signedBy, keySelector: 'k', privateKey } } : {};
  await transport.sendMail({ from, to, subject: 'Hola', text: 'Hola.', envelope: { from: envelopeFrom, to }, ...dkim });
}

test.each([
  ['a signature of the domain', {}, true, undefined, 'OPENED'],
  ['a signature of the domain that publishes a policy', { _dmarc: 'v=DMARC1; p=reject' }, true, undefined, 'OPENED'],
  ['SPF of the domain', { '': 'v=spf1 ip4:127.0.0.1 -all' }, false, undefined, 'OPENED'],
  ['SPF of another domain, for the policy of this one', { _dmarc: 'v=DMARC1; p=reject', other: 'v=spf1 ip4:127.0.0.1 -all' }, false, 'other', 'REFUSED'],
  ['SPF that names others', { '': 'v=spf1 ip4:10.0.0.1 -all' }, false, undefined, 'REFUSED'],
  ['nothing', {}, false, undefined, 'REFUSED'],
] as const)('%s: the mail is taken as that of its sender, or refused', async (_, records, isSigned, envelope, state) => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const domain = tenant.ana.email.split('@')[1] ?? '';
  names.say(`k._domainkey.${domain}`, key);
  for (const [name, text] of Object.entries(records)) names.say(name === '' ? domain : name === 'other' ? `other-${domain}` : `${name}.${domain}`, text);

  await send({ from: tenant.ana.email, to, ...(isSigned ? { signedBy: domain } : {}), ...(envelope ? { envelopeFrom: `x@other-${domain}` } : {}) });

  expect(await newestMail(tenant)).toMatchObject({ state, reason: state === 'REFUSED' ? 'SENDER_NOT_AUTHENTICATED' : null });
});

test('a signature of another domain proves nothing about this one', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  names.say('k._domainkey.evil.example', key);

  await send({ from: tenant.ana.email, to, signedBy: 'evil.example' });

  expect(await newestMail(tenant)).toMatchObject({ state: 'REFUSED', reason: 'SENDER_NOT_AUTHENTICATED' });
});
