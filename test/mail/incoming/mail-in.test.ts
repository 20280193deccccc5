import { describe, expect, test } from 'vitest';
import {
  aSupportAddress,
  mailsOf,
  newestMail,
  openTestListener,
  proved,
  replyAddressOf,
  sendMail,
  sendRaw,
  takeInMails,
} from '../../support/a-mail-listener.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { aClosedTicket, aTicket } from '../../support/a-ticket.ts';
import { as, succeed } from '../../support/client.ts';
import { rawMail } from './raw-mail.ts';

openTestListener();

const conversation = (who: { token: string }, id: string) => as(who).conversation({ id });
const idOf = (id: string | undefined) => id ?? expect.unreachable();

test('a mail to the support address is a ticket of its sender, with what the address gives', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant, { queue: 'hardware', category: 'question', severity: 'critical' });

  await sendMail({ from: tenant.ana.email, to, subject: 'No arranca', text: 'La aplicación no arranca.\n\n-- \nAna Ruiz' });
  const mail = await newestMail(tenant);

  expect(mail).toMatchObject({ state: 'OPENED', reason: null, fromAddress: tenant.ana.email, subject: 'No arranca', recipient: to, isKept: true });
  expect(await conversation(tenant.ana, idOf(mail.ticket?.id))).toMatchObject({
    ...{ subject: 'No arranca', description: 'La aplicación no arranca.\n\n-- \nAna Ruiz', channel: 'EMAIL', creator: { id: tenant.ana.id } },
    ...{ requester: { id: tenant.ana.id }, queue: { key: 'hardware' }, category: { key: 'question' }, severity: { key: 'critical' } },
  });
});

test('platform O11: answers by mail and in the portal are one conversation, in order', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  await sendMail({ from: tenant.ana.email, to, subject: 'No arranca', text: 'La aplicación no arranca.' });
  const ticket = (await newestMail(tenant)).ticket ?? expect.unreachable();

  await succeed(as(tenant.marta).replyToTicket({ ticketId: ticket.id, body: '¿Desde cuándo?' }));
  const quoted = '> ¿Desde cuándo?';
  await sendMail({
    from: tenant.ana.email,
    to: replyAddressOf(tenant.ana, ticket),
    text: `Desde ayer.\n\nOn Mon, Nov 30, 2026 at 9:00 Marta <support@x.example> wrote:\n${quoted}`,
  });
  await takeInMails();
  await succeed(as(tenant.ana).replyToTicket({ ticketId: ticket.id, body: 'Y hoy también.' }));
  await sendMail({ from: tenant.marta.email, to: replyAddressOf(tenant.marta, ticket), text: 'Ya está.' });
  await takeInMails();

  const { messages } = (await conversation(tenant.ana, ticket.id)) ?? expect.unreachable();
  expect(messages.nodes.map(({ body, author }) => [author.name, body])).toEqual([
    ['Marta Sanz', '¿Desde cuándo?'],
    ['Ana Ruiz', 'Desde ayer.'],
    ['Ana Ruiz', 'Y hoy también.'],
    ['Marta Sanz', 'Ya está.'],
  ]);
  expect(messages.nodes[1]?.foldedText).toContain(quoted);
});

test('the same mail that is delivered twice is one', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const mail = { from: tenant.ana.email, to, subject: 'Una vez', text: 'Solo una vez.', messageId: '<once@acme.example>', date: new Date(0) };

  await Promise.all([sendMail(mail), sendMail(mail), sendMail({ ...mail, headers: { Received: 'from elsewhere' } })]);
  await takeInMails();

  expect((await mailsOf(tenant)).map(({ state }) => state)).toEqual(['OPENED']);
});

test('an answer to an earlier mail joins its ticket, whatever the subject is', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const first = await sendMail({ from: tenant.ana.email, to, subject: 'No arranca', text: 'No arranca.' });
  const ticket = (await newestMail(tenant)).ticket ?? expect.unreachable();

  await sendMail({ from: tenant.ana.email, to, subject: 'Otra cosa', text: 'Sigue sin arrancar.', inReplyTo: first, references: [first] });

  expect(await newestMail(tenant)).toMatchObject({ state: 'APPENDED', ticket: { id: ticket.id } });
});

test('whoever sends another mail under the id of somebody else gets none of the answers to theirs', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const messageId = await sendMail({ from: tenant.ana.email, to, subject: 'De Ana', text: 'No arranca.' });
  const ticket = (await newestMail(tenant)).ticket ?? expect.unreachable();
  await sendMail({ from: tenant.luis.email, to, subject: 'De Luis', text: 'Otra cosa.', messageId });
  expect(await newestMail(tenant)).toMatchObject({ state: 'OPENED' });

  await sendMail({ from: tenant.ana.email, to, subject: 'Re: De Ana', text: 'Sigue sin arrancar.', inReplyTo: messageId });

  expect(await newestMail(tenant)).toMatchObject({ state: 'APPENDED', ticket: { id: ticket.id } });
});

test('an answer to a closed ticket opens one that follows it up', async () => {
  const tenant = await aTenant();
  const closed = await aClosedTicket(tenant, tenant.ana);

  await sendMail({ from: tenant.ana.email, to: replyAddressOf(tenant.ana, closed), subject: 'Re: No arranca', text: 'Otra vez.' });
  const mail = await newestMail(tenant);

  expect(mail.state).toBe('OPENED');
  expect(await conversation(tenant.ana, idOf(mail.ticket?.id))).toMatchObject({ followUpOf: { id: closed.id }, description: 'Otra vez.' });
});

test('an answer to a merged ticket goes to the one that stays', async () => {
  const tenant = await aTenant();
  const [merged, stays] = [await aTicket(tenant.ana), await aTicket(tenant.ana)];
  await succeed(as(tenant.marta).mergeTickets({ ticketId: merged.id, intoId: stays.id }));

  await sendMail({ from: tenant.ana.email, to: replyAddressOf(tenant.ana, merged), text: 'Para el que queda.' });

  expect(await newestMail(tenant)).toMatchObject({ state: 'APPENDED', ticket: { id: stays.id } });
});

describe('who may', () => {
  test('a code in the subject counts for those who see the ticket, and opens nothing to others', async () => {
    const tenant = await aTenant();
    const to = await aSupportAddress(tenant);
    const ticket = await aTicket(tenant.ana);

    await sendMail({ from: tenant.ana.email, to, subject: `Re: [${ticket.code}] No arranca`, text: 'Soy yo.' });
    const own = await newestMail(tenant);
    await sendMail({ from: tenant.luis.email, to, subject: `Re: [${ticket.code}] No arranca`, text: 'Soy otro.' });
    const other = await newestMail(tenant);

    expect(own).toMatchObject({ state: 'APPENDED', ticket: { id: ticket.id } });
    expect(other).toMatchObject({ state: 'OPENED' });
    expect(other.ticket?.id).not.toBe(ticket.id);
    expect((await conversation(tenant.ana, ticket.id))?.messages.nodes).toHaveLength(1);
  });

  test('somebody who is not on the ticket leaves a note that says so, also with the address of the answer', async () => {
    const tenant = await aTenant();
    const ticket = await aTicket(tenant.ana);

    await sendMail({ from: tenant.luis.email, to: replyAddressOf(tenant.ana, ticket), text: 'Me lo reenviaron.' });
    const mail = await newestMail(tenant);

    expect(mail).toMatchObject({ state: 'NOTED', reason: 'SENDER_NOT_ON_TICKET', ticket: { id: ticket.id } });
    expect((await conversation(tenant.ana, ticket.id))?.messages.nodes).toEqual([]);
    expect((await conversation(tenant.marta, ticket.id))?.messages.nodes).toMatchObject([
      { kind: 'NOTE', body: 'Me lo reenviaron.', unknownSender: tenant.luis.email },
    ]);
  });

  test('where the desk wants it, a colleague who answers watches the ticket from then on', async () => {
    const people = [
      { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
      { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'acme' },
      { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
      { key: 'diego', name: 'Diego Mora', role: 'AGENT' },
      { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
    ] as const;
    const tenant = await aTenant({ people: [...people] });
    await succeed(as(tenant.sofia).saveDeskSettings({ answersOfOthers: 'WATCH' }));
    const ticket = await aTicket(tenant.ana);

    await sendMail({ from: tenant.luis.email, to: replyAddressOf(tenant.ana, ticket), text: 'Soy su colega.' });

    expect(await newestMail(tenant)).toMatchObject({ state: 'APPENDED', reason: null });
    expect(await conversation(tenant.luis, ticket.id)).toMatchObject({
      watchers: { nodes: [{ id: tenant.luis.id }] },
      messages: { nodes: [{ body: 'Soy su colega.', author: { id: tenant.luis.id } }] },
    });
  });

  test('a forged sender neither speaks as somebody nor moves the ticket nor opens one', async () => {
    const tenant = await aTenant();
    const to = await aSupportAddress(tenant);
    const ticket = await aTicket(tenant.ana);
    const before = await conversation(tenant.marta, ticket.id);

    const forged = { from: tenant.ana.email, isProved: false };
    await sendMail({ ...forged, to: replyAddressOf(tenant.ana, ticket), text: 'Ciérrenlo.' });
    await sendMail({ ...forged, to, subject: 'Nuevo', text: 'Nuevo.' });
    await sendMail({ ...forged, from: tenant.marta.email, to: replyAddressOf(tenant.marta, ticket), text: 'Soy soporte.' });
    await sendMail({
      ...forged,
      to,
      text: 'Yo.',
      headers: { 'Authentication-Results': `evil.test; dmarc=pass header.from=${tenant.ana.email.split('@')[1]}` },
    });
    await takeInMails();

    expect((await mailsOf(tenant)).map(({ state, reason }) => [state, reason]).sort()).toEqual([
      ['NOTED', 'SENDER_NOT_AUTHENTICATED'],
      ['NOTED', 'SENDER_NOT_AUTHENTICATED'],
      ['REFUSED', 'SENDER_NOT_AUTHENTICATED'],
      ['REFUSED', 'SENDER_NOT_AUTHENTICATED'],
    ]);
    const { messages, ...after } = (await conversation(tenant.marta, ticket.id)) ?? expect.unreachable();
    expect({ ...after, messages: { nodes: [] } }).toEqual(before);
    expect(messages.nodes.map(({ kind, author }) => [kind, author.name])).toEqual(Array(2).fill(['NOTE', 'Relevo']));
  });

  test('an admin vouches for a sender who could not be proved, once, and others may not', async () => {
    const tenant = await aTenant();
    const to = await aSupportAddress(tenant);
    await sendMail({ from: tenant.ana.email, to, subject: 'Sin firma', text: 'Mi servidor no firma.', isProved: false });
    const refused = await newestMail(tenant);

    await expect(as(tenant.marta).retryIncomingMail({ mailId: refused.id, trustSender: true })).rejects.toThrow('FORBIDDEN');
    await succeed(as(tenant.sofia).retryIncomingMail({ mailId: refused.id, trustSender: true, expectedVersion: refused.version }));
    const opened = await newestMail(tenant);
    const again = await as(tenant.sofia).retryIncomingMail({ mailId: refused.id });

    expect(opened).toMatchObject({ id: refused.id, state: 'OPENED' });
    expect(again.userErrors).toMatchObject([{ code: 'MAIL_TAKEN_IN', path: ['input', 'mailId'] }]);
  });

  test.each([
    ['REFUSE', 'nueva@nowhere.example', 'REFUSED'],
    ['CREATE', 'nueva@nowhere.example', 'OPENED'],
    ['BY_DOMAIN', 'nueva@nowhere.example', 'REFUSED'],
    ['BY_DOMAIN', 'nueva@known.example', 'OPENED'],
  ] as const)('the desk %s: a mail from %s is %s', async (unknownSenders, from, state) => {
    const tenant = await aTenant();
    const to = await aSupportAddress(tenant);
    await succeed(as(tenant.sofia).saveDeskSettings({ unknownSenders }));
    const organization = (await as(tenant.sofia).organizations({})).nodes[0] ?? expect.unreachable();
    await succeed(as(tenant.sofia).updateOrganization({ organizationId: organization.id, domains: ['known.example'] }));

    await sendMail({
      from: `"Nueva, de Fuera" <${from}>`,
      to,
      subject: 'Hola',
      text: 'Hola.',
      isProved: false,
      headers: { 'Authentication-Results': `mx.test; dmarc=pass header.from=${from.split('@')[1]}` },
    });
    const mail = await newestMail(tenant);

    expect(mail).toMatchObject({ state, reason: state === 'REFUSED' ? 'SENDER_UNKNOWN' : null, fromAddress: from });
    if (state === 'OPENED') expect((await conversation(tenant.marta, idOf(mail.ticket?.id)))?.requester.name).toBe('Nueva, de Fuera');
  });

  test('a name in Latin-1, which no header may have, is read all the same', async () => {
    const tenant = await aTenant();
    const to = await aSupportAddress(tenant);
    await succeed(as(tenant.sofia).saveDeskSettings({ unknownSenders: 'CREATE' }));
    const from = 'jose@nowhere.example';
    const { key, value } = proved(from);

    await sendRaw(rawMail([`From: "José Muñoz" <${from}>`, 'Subject: Señal', `${key}: ${value}`], 'Hola.'), { from, to });
    const mail = await newestMail(tenant);

    expect(mail).toMatchObject({ state: 'OPENED', subject: 'Señal' });
    expect((await conversation(tenant.marta, idOf(mail.ticket?.id)))?.requester.name).toBe('José Muñoz');
  });

  test('somebody who was deactivated opens nothing', async () => {
    const tenant = await aTenant();
    const to = await aSupportAddress(tenant);
    await succeed(as(tenant.sofia).deactivateUser({ userId: tenant.ana.id }));

    await sendMail({ from: tenant.ana.email, to, subject: 'Hola', text: 'Hola.' });

    expect(await newestMail(tenant)).toMatchObject({ state: 'REFUSED', reason: 'SENDER_INACTIVE' });
  });
});
