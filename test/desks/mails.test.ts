import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestMails, sendMails } from '../mail/sending.ts';
import { openTestSmtp, type TestSmtp } from '../mail/smtp.ts';
import { aSeededTenant } from '../support/a-seeded-tenant.ts';
import type { Person, TestTenant } from '../support/a-tenant.ts';
import { advance, opens, takes } from '../support/actions.ts';
import { as, succeed } from '../support/client.ts';
import { statusOf } from '../support/history.ts';
import { aWednesday } from '../support/moments.ts';

openTestMails();

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

const mailsTo = ({ email }: Pick<Person, 'email'>) => smtp.received.filter(({ to }) => to.includes(email)).map(({ mail }) => mail);
const textsTo = (person: Pick<Person, 'email'>) => mailsTo(person).map(({ text = '' }) => text.split('\n')[0]);

const deliver = (tenant: TestTenant) => sendMails(tenant, smtp.url);

/** Wednesday 16:20 in São Paulo, where the desk erp is. */
const wednesday = (daysLater = 0) => aWednesday('19:20:00', daysLater);

async function anErp(): Promise<{ tenant: TestTenant; ticketId: string }> {
  const tenant = await aSeededTenant('erp');
  await advance(tenant, wednesday());
  const ticketId = await opens(tenant.ana, { queue: 'finance_tax' });
  await takes(tenant.diego, ticketId);
  return { tenant, ticketId };
}

const [received, reminded, validate] = ['Su ticket quedó registrado.', 'Soporte espera su respuesta', 'Le enviamos una solución.'];
const begin = (...texts: string[]) => texts.map((text) => expect.stringContaining(text));

describe('the mails of the desks', () => {
  it('erp S3 from the request to the closing with HD1 the requester has two reminders by mail, all in one thread and in order', async () => {
    const { tenant, ticketId } = await anErp();
    await succeed(as(tenant.diego).replyToTicket({ ticketId, body: '¿Qué versión usa?' }));
    await succeed(as(tenant.diego).changeTicketStatus({ ticketId, status: 'waiting_for_customer' }));

    for (const days of [3, 7, 9]) await advance(tenant, wednesday(days));
    await deliver(tenant);

    const mails = mailsTo(tenant.ana);
    expect(await statusOf(tenant.ana, ticketId)).toBe('closed');
    expect((await succeed(as(tenant.diego).ticketDetails({ id: ticketId }))).qualification?.key).toBe('hd1');
    expect(textsTo(tenant.ana)).toEqual(begin(received, 'Soporte ha respondido.', reminded, reminded, 'El ticket se ha cerrado.'));
    expect(mails[1]?.text).toContain('¿Qué versión usa?');
    expect(new Set(mails.map(({ inReplyTo }) => inReplyTo)).size).toBe(1);
    expect(new Set(mails.map(({ replyTo }) => replyTo?.[0]?.address)).size).toBe(1);
  });

  it('erp S5 and erp S9 in validation, and once closing was asked for, three reminders come by mail before the closing', async () => {
    const { tenant, ticketId } = await anErp();
    const asked = await opens(tenant.luis, { queue: 'finance_tax' });
    await takes(tenant.diego, asked);
    for (const [id, status] of [
      [ticketId, 'customer_validation'],
      [asked, 'customer_requested_closing'],
    ] as const) {
      await succeed(as(tenant.diego).replyToTicket({ ticketId: id, body: 'Corregido en la versión de hoy.' }));
      await succeed(as(tenant.diego).resolveTicket({ ticketId: id, status }));
    }

    for (const days of [1, 3, 8, 9]) await advance(tenant, wednesday(days));
    await deliver(tenant);

    for (const [who, id] of [[tenant.ana, ticketId] as const, [tenant.luis, asked] as const]) {
      expect(await statusOf(who, id)).toBe('closed');
      expect(textsTo(who)).toEqual(
        begin(received, 'Soporte ha respondido.', 'El ticket está resuelto.', validate, validate, validate, 'El ticket se ha cerrado.'),
      );
    }
  });

  it('clinic D10 whoever asked is told by mail, in their language, why it is no ticket and which article may help', async () => {
    const tenant = await aSeededTenant('clinic');
    const { article } = await succeed(as(tenant.marta).createArticle({ title: 'Qué atiende esta mesa', body: 'Solo la aplicación.' }));
    await succeed(as(tenant.marta).publishArticle({ articleId: article.id }));
    const ticketId = await opens(tenant.ana);

    await succeed(as(tenant.marta).refuseIntake({ ticketId, reason: 'No vendemos equipos.', articleId: article.id }));
    await deliver(tenant);

    const [mail, ...others] = mailsTo(tenant.ana);
    expect(others).toEqual([]);
    for (const text of ['No hemos admitido su solicitud', 'No vendemos equipos.', 'Qué atiende esta mesa']) expect(mail?.text).toContain(text);
  });

  it('platform O3, platform O7, platform O10 and platform O17: who is told of an opening and of answers, and with what', async () => {
    const tenant = await aSeededTenant('platform');
    const { ana, marta, diego } = tenant;
    const [irene, hugo] = [tenant.people.irene, tenant.people.hugo].map((person) => person ?? expect.unreachable());
    const ticketId = await opens(ana, { queue: 'environments', subject: 'Entorno caído', description: 'El entorno de **pruebas** no responde.' });
    await deliver(tenant);
    const atOpening = [ana, diego, irene, hugo, marta].map((person) => mailsTo(person ?? expect.unreachable()).length);
    await takes(diego, ticketId);
    await succeed(as(diego).addCollaborator({ ticketId, userId: marta.id }));
    await deliver(tenant);
    const before = [diego, marta, irene, hugo].map((person) => mailsTo(person ?? expect.unreachable()).length);
    await succeed(as(ana).replyToTicket({ ticketId, body: 'Se me olvidó la URL.' }));
    await deliver(tenant);

    expect(atOpening).toEqual([1, 1, 1, 1, 0]);
    expect(textsTo(ana)[0]).toContain('Su petición está registrada');
    expect(mailsTo(diego)[0]).toMatchObject({
      subject: expect.stringContaining('Nueva petición: Entorno caído'),
      text: expect.stringContaining('no responde'),
    });
    expect(mailsTo(diego)[0]?.html).toContain('<strong>pruebas</strong>');
    const told = [diego, marta, irene, hugo].map((person, at) => mailsTo(person ?? expect.unreachable()).length - (before[at] ?? 0));
    expect(told).toEqual([1, 1, 0, 0]);
    expect(mailsTo(marta).at(-1)?.text).toContain('Se me olvidó la URL.');
  });

  it('platform O12, platform O13 and clinic D12: a mention tells by mail, a note tells no author, and a watcher gets what is public', async () => {
    const tenant = await aSeededTenant('platform');
    const { ana, luis, marta, diego } = tenant;
    const ticketId = await opens(ana, { queue: 'support' });
    await takes(marta, ticketId, 'open');
    await succeed(as(marta).addWatcher({ ticketId, userId: luis.id }));
    await deliver(tenant);
    const [asked, watching] = [mailsTo(ana).length, mailsTo(luis).length];

    await succeed(as(marta).addNote({ ticketId, body: 'Diego, ¿es tu entorno?', mentions: [diego.id] }));
    await succeed(as(marta).recordWorkaround({ ticketId, workaround: 'Reiniciar el flujo cada mañana.' }));
    await deliver(tenant);

    expect(mailsTo(diego).at(-1)?.text).toContain('Diego, ¿es tu entorno?');
    expect([mailsTo(ana).length, mailsTo(luis).length]).toEqual([asked, watching]);
    await succeed(as(marta).replyToTicket({ ticketId, body: 'Mientras tanto, reinicie el flujo.' }));
    await deliver(tenant);
    for (const person of [ana, luis]) expect(mailsTo(person).at(-1)?.text).toContain('Mientras tanto, reinicie el flujo.');
  });

  it('platform O15 whoever signs up gets a link by mail', async () => {
    const tenant = await aSeededTenant('platform');
    const email = `eva@${tenant.slug}.example`;
    await succeed(as(null).signUp({ tenant: tenant.slug, name: 'Eva', email }));

    await deliver(tenant);

    expect(mailsTo({ email })).toMatchObject([{ text: expect.stringMatching(/rla_/) }]);
  });

  it('servicedesk G2 and servicedesk G4: receipt is acknowledged by mail, and what the agent asks reaches whoever reported it', async () => {
    const tenant = await aSeededTenant('servicedesk');
    const ticketId = await opens(tenant.ana);
    await takes(tenant.diego, ticketId, 'open');
    await succeed(as(tenant.diego).replyToTicket({ ticketId, body: '¿En qué equipo ocurre?' }));

    await deliver(tenant);

    expect(textsTo(tenant.ana)).toEqual(begin('Su solicitud quedó registrada', 'Soporte ha respondido.'));
    expect(mailsTo(tenant.ana)[1]?.text).toContain('¿En qué equipo ocurre?');
  });
});
