import { expect, test } from 'vitest';
import { aDesk } from '../support/a-desk.ts';
import { aClosedTicket, aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { as } from '../support/client.ts';
import {
  ChangeTicketStatusDocument,
  CloseTicketDocument,
  HandOverTicketDocument,
  IssueApiKeyDocument,
  ReopenTicketDocument,
  ReplyToTicketDocument,
  TicketDocument,
} from '../support/gql/graphql.ts';
import { openTestHouse, theHouse } from '../support/house.ts';

openTestHouse();

const close = async (who: { token: string }, ticketId: string) => (await as(who).do(CloseTicketDocument, { input: { ticketId } })).closeTicket;
const typesOf = async (who: { token: string }, id: string) => (await as(who).do(TicketDocument, { id })).ticket?.activity.nodes.map(({ type }) => type);

test('the creator closes a resolved ticket, and it is recorded', async () => {
  const desk = await aDesk();
  const { id } = await aResolvedTicket(desk, desk.ana);

  const { ticket, userErrors } = await close(desk.ana, id);

  expect(userErrors).toEqual([]);
  expect(ticket).toMatchObject({ status: { key: 'closed', category: 'CLOSED' }, dueAt: null });
  expect(ticket?.closedAt).toBeTruthy();
  expect(await typesOf(desk.ana, id)).toEqual(['ticket.opened', 'ticket.assigned', 'ticket.status_changed', 'ticket.resolved', 'ticket.closed']);
});

test.each(['marta', 'diego', 'sofia'] as const)('%s, who did not open it, is refused, and nothing is recorded', async (name) => {
  const desk = await aDesk();
  const { id, version } = await aResolvedTicket(desk, desk.ana);

  const { ticket, userErrors } = await close(desk.people[name]!, id);

  expect(ticket).toBeNull();
  expect(userErrors).toMatchObject([{ code: 'NOT_THE_CREATOR', message: 'Solo quien creó el ticket puede cerrarlo.', path: ['input', 'ticketId'] }]);
  expect(await typesOf(desk.ana, id)).not.toContain('ticket.closed');
  expect((await as(desk.ana).do(TicketDocument, { id })).ticket?.version).toBe(version);
});

test('the requester is refused where somebody else opened the ticket for them', async () => {
  const desk = await aDesk();
  const { id } = await aResolvedTicket(desk, desk.marta, { requesterId: desk.ana.id });

  const { userErrors } = await close(desk.ana, id);

  expect(userErrors).toMatchObject([{ code: 'NOT_THE_CREATOR' }]);
  expect((await close(desk.marta, id)).ticket?.status.key).toBe('closed');
});

test('where the desk says so, the requester counts as creator, and the agent who opened it does not', async () => {
  const desk = await aDesk({ onBehalfCreator: 'REQUESTER' });
  const opened = await aResolvedTicket(desk, desk.marta, { requesterId: desk.ana.id });

  const refused = await close(desk.marta, opened.id);
  const { ticket } = await close(desk.ana, opened.id);

  expect(opened).toMatchObject({ creator: { name: 'Ana Ruiz' }, registeredBy: { name: 'Marta Sanz' } });
  expect(refused.userErrors).toMatchObject([{ code: 'NOT_THE_CREATOR' }]);
  expect(ticket?.status.key).toBe('closed');
});

test('the person with the same address in another desk finds nothing', async () => {
  const desk = await aDesk();
  const other = await aDesk();
  const { id } = await aResolvedTicket(desk, desk.ana);

  const { userErrors } = await close(other.ana, id);

  expect(userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

test('an API key with every permission an admin can give is refused, except for what it opened itself', async () => {
  const desk = await aDesk();
  const { id } = await aResolvedTicket(desk, desk.ana);
  const permissions = ['ticket:read', 'ticket:read_all', 'ticket:write', 'ticket:work', 'ticket:hand_over', 'tenant:admin'];
  const { issueApiKey } = await as(desk.sofia).do(IssueApiKeyDocument, { input: { name: 'Portal', permissions, requesterId: desk.ana.id } });
  const key = { token: issueApiKey.secret ?? '' };

  const refused = await close(key, id);
  const own = await aResolvedTicket(desk, key);

  expect(refused.userErrors).toMatchObject([{ code: 'NOT_THE_CREATOR' }]);
  expect(own.creator).toMatchObject({ __typename: 'ApiKey', name: 'Portal' });
  expect((await close(key, own.id)).ticket?.status.key).toBe('closed');
});

test('before a solution is offered not even the creator closes', async () => {
  const { ana } = await aDesk();
  const { id, viewerCanClose } = await aTicket(ana);

  const { userErrors } = await close(ana, id);

  expect(userErrors).toMatchObject([{ code: 'NOT_YET_RESOLVED' }]);
  expect(viewerCanClose).toMatchObject({ allowed: false, code: 'NOT_YET_RESOLVED' });
});

test('changing the status is no way to close', async () => {
  const desk = await aDesk();
  const { id } = await aResolvedTicket(desk, desk.ana);

  const answers = await Promise.all(
    [desk.ana, desk.marta, desk.sofia].map((who) => as(who).do(ChangeTicketStatusDocument, { input: { ticketId: id, status: 'closed' } })),
  );

  for (const { changeTicketStatus } of answers)
    expect(changeTicketStatus.userErrors).toMatchObject([{ code: 'TRANSITION_NOT_ALLOWED', details: { use: 'closeTicket' } }]);
});

test('a closed ticket stays closed: it cannot be reopened, answered or handed over', async () => {
  const desk = await aDesk();
  const { id } = await aClosedTicket(desk, desk.ana);

  const { reopenTicket } = await as(desk.ana).do(ReopenTicketDocument, { input: { ticketId: id } });
  const { replyToTicket } = await as(desk.marta).do(ReplyToTicketDocument, { input: { ticketId: id, body: 'Una cosa más.' } });
  const { handOverTicket } = await as(desk.sofia).do(HandOverTicketDocument, { input: { ticketId: id, creatorId: desk.luis.id, reason: 'Se fue' } });

  for (const { userErrors } of [reopenTicket, replyToTicket, handOverTicket]) expect(userErrors).toMatchObject([{ code: 'TICKET_CLOSED' }]);
});

test('the database itself refuses to change a closed ticket', async () => {
  const desk = await aDesk();
  const { code } = await aClosedTicket(desk, desk.ana);
  const client = await theHouse().pool.connect();

  await client.query('begin');
  await client.query('select set_tenant($1)', [desk.system.tenant.id]);
  const changed = await client.query("update ticket set subject = 'Otra cosa' where tenant_id = $1 and code = $2", [desk.system.tenant.id, code]);
  const seen = await client.query('select subject from ticket where tenant_id = $1 and code = $2', [desk.system.tenant.id, code]);
  await client.query('rollback');
  client.release();

  expect(changed.rowCount).toBe(0);
  expect(seen.rows).toEqual([{ subject: 'No arranca' }]);
});

test('on a desk that leaves closing to the clock nobody closes by hand', async () => {
  const desk = await aDesk({
    closurePolicy: 'AUTOMATIC',
    transitions: [
      { from: 'new', to: 'in_progress', by: ['AGENT'] },
      { from: ['in_progress', 'pending'], to: 'resolved', by: ['ASSIGNEE'] },
      { from: 'in_progress', to: 'pending', by: ['AGENT'] },
      { from: 'resolved', to: 'closed', by: ['SYSTEM'] },
    ],
  });
  const { id } = await aResolvedTicket(desk, desk.ana);

  const answers = await Promise.all([desk.ana, desk.marta, desk.sofia].map((who) => close(who, id)));

  for (const { userErrors } of answers) expect(userErrors).toMatchObject([{ code: 'CLOSING_IS_AUTOMATIC' }]);
});

test("an admin hands the creator's part over on record, but never to themself", async () => {
  const desk = await aDesk();
  const { id } = await aResolvedTicket(desk, desk.ana);
  const handOver = async (who: { token: string }, creatorId: string) =>
    (await as(who).do(HandOverTicketDocument, { input: { ticketId: id, creatorId, reason: 'Ana se fue de la empresa' } })).handOverTicket;

  const toSelf = await handOver(desk.sofia, desk.sofia.id);
  const toLuis = await handOver(desk.sofia, desk.luis.id);

  expect(toSelf.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  expect(toLuis.ticket?.creator.name).toBe('Luis Vega');
  expect((await close(desk.ana, id)).userErrors).toMatchObject([{ code: 'NOT_THE_CREATOR' }]);
  expect((await close(desk.luis, id)).ticket?.status.key).toBe('closed');
  await expect(handOver(desk.marta, desk.marta.id)).rejects.toThrow('ticket:hand_over');
});
