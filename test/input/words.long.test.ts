import 'reflect-metadata';
import { beforeAll, expect, test } from 'vitest';
import { readId } from '../../src/core/ids.ts';
import { refusals } from '../../src/core/refusals.ts';
import { aTenant, password, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, refusalsOf } from '../support/client.ts';
import { setPassword } from '../support/set-password.ts';

openTestApp();

let tenant: TestTenant;
beforeAll(async () => {
  tenant = await aTenant();
});

const refused = 'mutation { openTicket(input: { subject: "S", description: "D", severity: "nowhere" }) { userErrors { code message path } } }';

async function messageFor(who: { token: string }, language?: string): Promise<string> {
  const { body } = await askAs(who, refused, {}, language === undefined ? {} : { 'accept-language': language });
  return body.data.openTicket.userErrors[0].message;
}

test.each([
  ['en', 'en'],
  ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
  ['es-419', 'es'],
  ['de-DE, en;q=0.5', 'en'],
  ['EN-us', 'en'],
  ['fr', 'es'],
  ['*', 'es'],
  ['', 'es'],
] as const)('who accepts %j is told in %s', async (language, locale) => {
  expect(await messageFor(tenant.ana, language)).toBe(refusals.NOT_FOUND[locale]);
});

test("a person's own language comes before the browser's, and the desk's last", async () => {
  const tenant = await aTenant({ locale: 'pt' });
  const email = `eva@${tenant.slug}.example`;
  const createUser = await as(tenant.sofia).createUser({ name: 'Eva', email, role: 'REQUESTER', locale: 'en' });
  await setPassword(tenant.system, readId(createUser.user?.id ?? '', 'User') ?? '', password);
  const signIn = await as(null).signIn({ tenant: tenant.slug, email, password });
  const eva = { token: signIn.accessToken ?? '' };

  expect(await messageFor(eva, 'es')).toBe(refusals.NOT_FOUND.en);
  expect(await messageFor(tenant.ana)).toBe(refusals.NOT_FOUND.pt);
});

const words = [
  ['emoji', '🦊👩‍👩‍👧‍👦🏳️‍🌈 arde'],
  ['right to left', '\u202eمرحبا بالعالم\u202c שלום'],
  ['combining marks', `Z${'\u0301\u0323'.repeat(20)} cafe\u0301 café`],
  ['joiners and spaces', 'a\u200db\u200c\u00a0c\u2003d\ufeff'],
  ['markup and quotes', `<b onclick="x">'"\\\`$1 %s %00 \${x} {{y}}</b> --; /* */`],
  ['line ends and tabs', 'uno\r\ndos\ttres\u2028cuatro'],
  ['Persian and Arabic with their joiners', 'می\u200cخواهم \u200fالعربية\u200e ه\u200d'],
  ['a family, a flag, a kiss and a keycap', '👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿👩🏻‍❤️‍💋‍👨🏿1️⃣'],
  ['rare planes', '𠜎𠜱 \u{1f600} \u{10ffff}'],
];

test.each(words)('%s are stored and given back as they were', async (_, text) => {
  const line = text.replace(/[\r\n\t\u2028\u202a-\u202e]/g, '');
  const { id } = await aTicket(tenant.ana, { subject: line, description: text });
  await as(tenant.ana).replyToTicket({ ticketId: id, body: text });
  const answer = await as(tenant.marta).createArticle({ title: line, body: text });

  const ticket = await as(tenant.ana).ticket({ id });
  const tickets = await as(tenant.ana).tickets({ filter: { subject: { eq: line } } });
  expect([ticket?.subject, ticket?.description, ticket?.messages.nodes[0]?.body]).toEqual([line, text, text]);
  expect([answer.article?.title, answer.article?.body]).toEqual([line, text]);
  expect(tickets.totalCount).toBe(1);
});

test('lengths count characters as people do, not halves of them', async () => {
  const subjects = ['🦊', 'n\u0303', '👨‍👩‍👧‍👦', '👩🏻‍❤️‍💋‍👨🏿', '❤️'].map((one) => one.repeat(200));

  const opened = await Promise.all(subjects.map((subject) => aTicket(tenant.ana, { subject, description: 'ñ'.repeat(50_000) })));
  const refused = await Promise.all(subjects.map((subject) => refusalsOf(as(tenant.ana).openTicket({ subject: `${subject}a`, description: 'D' }))));

  expect(opened.map(({ subject }) => subject)).toEqual(subjects);
  expect(refused).toEqual(subjects.map(() => ['INVALID']));
});

test('a text of one character and endless marks is too long, not a fault', async () => {
  const refused = await refusalsOf(as(tenant.ana).openTicket({ subject: `Z${'\u0301'.repeat(2_000)}`, description: 'D' }));

  expect(refused).toEqual(['INVALID']);
});
