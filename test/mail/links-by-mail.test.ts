import { afterAll, beforeAll, expect, test } from 'vitest';
import { aTenant, password } from '../support/a-tenant.ts';
import { as, succeed } from '../support/client.ts';
import { deliveriesOf, openTestMails, sendMails } from './sending.ts';
import { openTestSmtp, type TestSmtp } from './smtp.ts';

openTestMails();

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

const good = 'correcto caballo batería';
const mailsTo = (email: string) => smtp.received.filter(({ to }) => to.includes(email)).map(({ mail }) => mail);
const tokenIn = (text = '') => /rla_[0-9a-z_]+/.exec(text)?.[0] ?? '';

test('an invitation goes out by mail, in the language of the desk, and its link opens the account', async () => {
  const tenant = await aTenant({ portal: 'https://help.example/' });
  const email = `carla@${tenant.slug}.example`;
  await succeed(as(tenant.sofia).inviteUser({ name: 'Carla Gil', email, role: 'AGENT' }));

  await sendMails(tenant, smtp.url);

  const [mail, ...more] = mailsTo(email);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('Invitación a Mesa de pruebas');
  expect(mail?.text).toContain('Hola, Carla Gil:');
  expect(mail?.text).toMatch(/https:\/\/help\.example\/invitation\?token=rla_/);
  expect(mail?.html).toMatch(/<a href="https:\/\/help\.example\/invitation\?token=rla_/);
  expect(mail?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  expect((await as(null).acceptInvitation({ token: tokenIn(mail?.text), password: good })).userErrors).toEqual([]);
});

test('a password is set again, an address proved and a sign-up completed by what a mail says', async () => {
  const tenant = await aTenant({ signUp: 'APPROVAL', locale: 'en' });
  const { ana, marta, slug } = tenant;
  const [elsewhere, stranger] = [`marta.new@${slug}.example`, `eva@${slug}.example`];
  await succeed(as(null).requestPasswordReset({ tenant: slug, email: ana.email }));
  await succeed(as(marta).requestEmailChange({ email: elsewhere, currentPassword: password }));
  await succeed(as(null).signUp({ tenant: slug, name: 'You have won, see evil.example', email: stranger }));

  await sendMails(tenant, smtp.url);

  const [reset, change, signUp] = [ana.email, elsewhere, stranger].map((email) => mailsTo(email)[0]);
  expect([reset?.subject, change?.subject, signUp?.subject]).toEqual(['A new password', 'Confirm your address', 'Complete your sign-up at Mesa de pruebas']);
  expect(mailsTo(marta.email)).toEqual([]);
  // A stranger cannot have the desk send a text of theirs.
  expect(signUp?.text).not.toContain('evil.example');
  expect((await as(null).resetPassword({ token: tokenIn(reset?.text), password: good })).userErrors).toEqual([]);
  expect((await as(null).confirmEmailChange({ token: tokenIn(change?.text) })).userErrors).toEqual([]);
  expect((await as(null).confirmSignUp({ token: tokenIn(signUp?.text), password: good })).userErrors).toEqual([]);
});

test('a link that works no more is not sent', async () => {
  const tenant = await aTenant();
  const email = `carla@${tenant.slug}.example`;
  const { user } = await succeed(as(tenant.sofia).inviteUser({ name: 'Carla Gil', email, role: 'AGENT' }));
  await succeed(as(tenant.sofia).renewInvitation({ userId: user.id }));

  await sendMails(tenant, smtp.url);

  expect(mailsTo(email)).toHaveLength(1);
  expect((await deliveriesOf(tenant)).map(({ state, answer }) => `${state} ${answer?.slice(0, 3)}`)).toEqual(['SKIPPED LIN', 'SENT 250']);
});
