import { expect, test } from 'vitest';
import { replyToTicket } from '../../src/conversations/reply-to-ticket.ts';
import { publicId } from '../../src/core/ids.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aClosedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { at, hours, later } from '../support/moments.ts';

openTestApp();

const reply = async (who: { token: string }, ticketId: string, body = 'Lo miro.') => await as(who).replyToTicket({ ticketId, body });
const note = async (who: { token: string }, ticketId: string, body = 'Es la caché.') => await as(who).addNote({ ticketId, body });
const see = async (who: { token: string }, id: string) => await as(who).ticket({ id });

test('replies are read by all, notes by agents only, in the order in which they were written', async () => {
  const { ana, marta, diego } = await aTenant();
  const { id } = await aTicket(ana);

  await reply(ana, id, 'Sigue sin arrancar.');
  await note(marta, id, 'Es la caché.');
  const { message } = await reply(marta, id, 'Vacíe la caché.');

  const [ofAna, ofDiego] = [await see(ana, id), await see(diego, id)];
  expect(message).toMatchObject({ kind: 'PUBLIC', body: 'Vacíe la caché.', author: { name: 'Marta Sanz' } });
  expect(ofAna?.messages).toMatchObject({ totalCount: 2, nodes: [{ body: 'Sigue sin arrancar.' }, { body: 'Vacíe la caché.' }] });
  expect(ofDiego?.messages.nodes.map(({ kind, author }) => [kind, author?.name])).toEqual([
    ['PUBLIC', 'Ana Ruiz'],
    ['NOTE', 'Marta Sanz'],
    ['PUBLIC', 'Marta Sanz'],
  ]);
  expect(ofAna?.activity.nodes.map(({ type }) => type)).toEqual(['ticket.opened', 'ticket.replied', 'ticket.replied']);
  expect((await as(ana).events()).totalCount).toBe(3);
});

test('a note changes neither the version nor the time of the ticket, a reply both', async () => {
  const { ana, marta } = await aTenant();
  const before = await aTicket(ana);

  const noted = await note(marta, before.id);
  const replied = await reply(marta, before.id);

  expect([noted.ticket?.version, noted.ticket?.updatedAt]).toEqual([before.version, before.updatedAt]);
  expect(replied.ticket?.version).toBe(before.version + 1);
  expect(new Date(replied.ticket?.updatedAt ?? 0).getTime()).toBeGreaterThan(new Date(before.updatedAt).getTime());
});

test("the first reply by a person of the desk ends the first response's clock; the second changes nothing of it", async () => {
  const { ana, marta, diego } = await aTenant();
  const noon = new Date('2026-03-02T12:00:00.000Z');
  const opened = await openTicket(at(noon, ana), { subject: 'No arranca', description: 'Nada.', severity: 'critical' });
  const ticketId = publicId('Ticket', opened.id);

  await replyToTicket(at(later(noon, hours(2)), marta), { ticketId, body: 'Lo miro.' });
  await replyToTicket(at(later(noon, hours(3)), diego), { ticketId, body: 'Yo también.' });

  expect(await see(ana, ticketId)).toMatchObject({ firstRespondedAt: later(noon, hours(2)).toISOString(), firstResponseDueAt: null });
});

test('neither a note, nor the requester, nor an agent who is the requester, nor a key is a first response', async () => {
  const tenant = await aTenant();
  const { ana, marta, diego } = tenant;
  const key = await aKey(tenant, { permissions: ['ticket:read', 'ticket:read_all', 'ticket:write', 'ticket:work'] });
  const [anas, martas] = [await aTicket(ana, { severity: 'critical' }), await aTicket(marta, { severity: 'critical' })];

  await note(diego, anas.id);
  await reply(ana, anas.id);
  await reply(key, anas.id);
  await reply(marta, martas.id);

  for (const { id, firstResponseDueAt } of [anas, martas]) expect(await see(marta, id)).toMatchObject({ firstRespondedAt: null, firstResponseDueAt });
  expect((await reply(diego, martas.id)).ticket?.firstRespondedAt).toBeTruthy();
});

test('requesters write no notes, and nobody writes on what they cannot see', async () => {
  const [one, other] = await Promise.all([aTenant(), aTenant()]);
  const { id } = await aTicket(one.ana, { queue: 'hardware' });

  const strangers = await Promise.all([one.luis, one.marta, other.sofia].map((who) => reply(who, id)));

  for (const { message, userErrors } of strangers) {
    expect(message).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'ticketId'] }]);
  }
  expect((await note(one.marta, id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  await expect(note(one.ana, id)).rejects.toThrow('note:write');
});

test('a closed ticket takes no message, and an empty or endless one is none', async () => {
  const tenant = await aTenant();
  const { id } = await aClosedTicket(tenant, tenant.ana);
  const open = await aTicket(tenant.ana);

  const onClosed = [await reply(tenant.ana, id), await note(tenant.marta, id)];
  const bad = await Promise.all(['', '   ', 'x'.repeat(50_001), 'a\0b'].map((body) => reply(tenant.ana, open.id, body)));

  for (const { userErrors } of onClosed) expect(userErrors).toMatchObject([{ code: 'TICKET_CLOSED' }]);
  for (const { userErrors } of bad) expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['input', 'body'] }]);
  expect((await see(tenant.ana, open.id))?.messages.totalCount).toBe(0);
});
