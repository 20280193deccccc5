import { expect, test } from 'vitest';
import { aSupportAddress, newestMail, openTestListener, sendRaw } from '../../support/a-mail-listener.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { rawMail } from './raw-mail.ts';

openTestListener();

/** What the operator's server writes of a mail that says it is from somebody at `victim`, where whoever sent it chose the address of the envelope, a name or a reason. */
test.each<[what: string, results: (victim: string) => string, state: 'OPENED' | 'REFUSED']>([
  ['a proved sender', (victim) => `mx.test; spf=none; dmarc=pass (p=none dis=none) header.from=${victim}`, 'OPENED'],
  ['a proved sender, in quotes', (victim) => `mx.test; dmarc=pass header.from="${victim}"`, 'OPENED'],
  ['a proved sender, on several lines', (victim) => `mx.test;\r\n\tspf=fail (a "b) smtp.mailfrom=x@evil.test;\r\n\tdmarc=pass header.from=${victim}`, 'OPENED'],
  [
    'a result in quotes',
    (victim) => `mx.test; spf=pass smtp.mailfrom="x; dmarc=pass header.from=${victim} ;"@evil.test; dmarc=fail header.from=${victim}`,
    'REFUSED',
  ],
  ['a result in a comment', (victim) => `mx.test; dkim=fail (bad (x); dmarc=pass header.from=${victim} ); dmarc=fail header.from=${victim}`, 'REFUSED'],
  ['a result after a quote in a comment', (victim) => `mx.test; spf=pass (x ") smtp.mailfrom="y); dmarc=pass header.from=${victim};"@evil.test`, 'REFUSED'],
  ['an escaped end of a quote', (victim) => `mx.test; spf=pass smtp.mailfrom="x\\"; dmarc=pass header.from=${victim};"@evil.test`, 'REFUSED'],
  [
    'an encoded end of a quote',
    (victim) => `mx.test; spf=pass smtp.mailfrom="=?utf-8?Q?=22=3B?= dmarc=pass header.from=${victim}; =?utf-8?Q?=22?="@evil.test`,
    'REFUSED',
  ],
  ['a quote without an end', (victim) => `mx.test; spf=pass smtp.mailfrom="x; dmarc=pass header.from=${victim}`, 'REFUSED'],
  ['another server that writes above', (victim) => `mx.test.evil.test; dmarc=pass header.from=${victim}`, 'REFUSED'],
  ['another domain', (victim) => `mx.test; dmarc=pass header.from=evil-${victim}`, 'REFUSED'],
])('%s', async (_, results, state) => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const lines = [`Authentication-Results: ${results(tenant.ana.email.split('@')[1] ?? '')}`, `From: ${tenant.ana.email}`, 'Subject: Hola'];

  await sendRaw(rawMail(lines, 'Hola.'), { from: 'x@evil.test', to });

  expect(await newestMail(tenant)).toMatchObject({ state, reason: state === 'REFUSED' ? 'SENDER_NOT_AUTHENTICATED' : null });
});

test('of two results of the server the topmost counts, for one below may be forged', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const victim = tenant.ana.email.split('@')[1];
  const lines = [`Authentication-Results: mx.test; dmarc=fail header.from=${victim}`, `Authentication-Results: mx.test; dmarc=pass header.from=${victim}`];

  await sendRaw(rawMail([...lines, `From: ${tenant.ana.email}`, 'Subject: Hola'], 'Hola.'), { from: 'x@evil.test', to });

  expect(await newestMail(tenant)).toMatchObject({ state: 'REFUSED' });
});
