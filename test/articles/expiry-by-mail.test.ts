import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishDueArticles } from '../../src/articles/publish-due-articles.ts';
import { deliveriesOf, openTestMails, sendMails } from '../mail/sending.ts';
import { openTestSmtp, type TestSmtp } from '../mail/smtp.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';

openTestMails();

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

const work = () => publishDueArticles(theServices(), new AbortController().signal);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const mailsTo = (email: string) => smtp.received.filter(({ to }) => to.includes(email)).map(({ mail }) => mail);

async function anExpiringArticle({ marta }: TestTenant, title: string): Promise<string> {
  const { article } = await succeed(as(marta).createArticle({ title, body: 'Así se hace.' }));
  await succeed(as(marta).publishArticle({ articleId: article.id, expiresAt: inDays(10) }));
  return article.id;
}

test('whoever created an article is told once by mail that it expires, and how to have no more of these mails', async () => {
  const tenant = await aTenant({ portal: 'https://help.example' });
  const articles = [await anExpiringArticle(tenant, 'Cómo conectarse a la VPN'), await anExpiringArticle(tenant, 'Pedir un portátil')];

  await Promise.all([work(), work()]);
  await work();
  await sendMails(tenant, smtp.url);

  const mails = mailsTo(tenant.marta.email).toSorted((one, other) => String(one.subject).localeCompare(String(other.subject)));
  expect(mails.map(({ subject }) => subject)).toEqual([
    'El artículo «Cómo conectarse a la VPN» caduca pronto',
    'El artículo «Pedir un portátil» caduca pronto',
  ]);
  expect(mails[0]?.text).toContain(`https://help.example/articles/${articles[0]}`);
  expect(mails[0]?.text).toContain('No recibir más estos correos: https://api.help.example/unsubscribe/');
  expect((await as(tenant.sofia).deliveries({})).nodes).toMatchObject(
    Array(2).fill({ kind: 'EXPIRING', template: 'article_expiring', state: 'SENT', user: { id: tenant.marta.id }, ticket: null }),
  );
});

test('nobody is mailed of an article that was archived or got another time by then, nor who does not want it', async () => {
  const tenant = await aTenant();
  const { marta } = tenant;
  const [archived, postponed] = [await anExpiringArticle(tenant, 'Archivado'), await anExpiringArticle(tenant, 'Aplazado')];
  await work();
  await succeed(as(marta).archiveArticle({ articleId: archived }));
  await succeed(as(marta).archiveArticle({ articleId: postponed }));
  await succeed(as(marta).publishArticle({ articleId: postponed, expiresAt: inDays(100) }));
  await succeed(as(marta).updateNotificationPreferences({ preferences: [{ kind: 'EXPIRING', channels: ['IN_APP'] }] }));
  await anExpiringArticle(tenant, 'Sin correo');
  await work();

  await sendMails(tenant, smtp.url);

  expect(mailsTo(marta.email)).toEqual([]);
  expect((await deliveriesOf(tenant)).map(({ state, answer }) => [state, answer])).toEqual(Array(2).fill(['SKIPPED', 'NOT_VISIBLE']));
});
