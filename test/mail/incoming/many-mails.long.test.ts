import { expect, test } from 'vitest';
import { aSupportAddress, mailsOf, openTestListener, sendMail, takeInMails } from '../../support/a-mail-listener.ts';
import { aTenant } from '../../support/a-tenant.ts';

openTestListener();

test('one address opens only so many tickets an hour, whatever it writes', { timeout: 300_000 }, async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);

  for (let at = 0; at < 23; at += 1) await sendMail({ from: tenant.ana.email, to, subject: `Recibido ${at}`, text: `Gracias, ${at}.` });
  await takeInMails();

  const states = Map.groupBy(await mailsOf(tenant), ({ state, reason }) => `${state} ${reason}`);
  expect(Object.fromEntries([...states].map(([key, mails]) => [key, mails.length]))).toEqual({ 'OPENED null': 20, 'REFUSED TOO_MANY_MAILS': 3 });
});
