import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { aClosedTicket, aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as } from '../support/client.ts';

openTestApp();

const close = async (who: { token: string }, ticketId: string) => await as(who).closeTicket({ ticketId });
const typesOf = async (who: { token: string }, id: string) => (await as(who).ticket({ id }))?.activity.nodes.map(({ type }) => type);

test('the creator closes a resolved ticket, and it is recorded', async () => {
  const tenant = await aTenant();
  const { id } = await aResolvedTicket(tenant, tenant.ana);

  const { ticket, userErrors } = await close(tenant.ana, id);

  expect(userErrors).toEqual([]);
  expect(ticket).toMatchObject({ status: { key: 'closed', category: 'CLOSED' }, dueAt: null });
  expect(ticket?.closedAt).toBeTruthy();
  expect(await typesOf(tenant.ana, id)).toEqual(['ticket.opened', 'ticket.assigned', 'ticket.status_changed', 'ticket.resolved', 'ticket.closed']);
});

test.each(['marta', 'diego', 'sofia'] as const)('%s, who did not open it, is refused, and nothing is recorded', async (name) => {
  const tenant = await aTenant();
  const { id, version } = await aResolvedTicket(tenant, tenant.ana);

  const { ticket, userErrors } = await close(tenant.people[name]!, id);

  expect(ticket).toBeNull();
  expect(userErrors).toMatchObject([{ code: 'NOT_THE_CREATOR', message: 'Solo quien creó el ticket puede cerrarlo.', path: ['input', 'ticketId'] }]);
  expect(await typesOf(tenant.ana, id)).not.toContain('ticket.closed');
  expect((await as(tenant.ana).ticket({ id }))?.version).toBe(version);
});

test('the requester is refused where somebody else opened the ticket for them', async () => {
  const tenant = await aTenant();
  const { id } = await aResolvedTicket(tenant, tenant.marta, { requesterId: tenant.ana.id });

  const { userErrors } = await close(tenant.ana, id);

  expect(userErrors).toMatchObject([{ code: 'NOT_THE_CREATOR' }]);
  expect((await close(tenant.marta, id)).ticket?.status.key).toBe('closed');
});

test('if the tenant is configured so, the requester counts as creator, and the agent who opened the ticket does not', async () => {
  const tenant = await aTenant({ onBehalfCreator: 'REQUESTER' });
  const opened = await aResolvedTicket(tenant, tenant.marta, { requesterId: tenant.ana.id });

  const refused = await close(tenant.marta, opened.id);
  const { ticket } = await close(tenant.ana, opened.id);

  expect(opened).toMatchObject({ creator: { name: 'Ana Ruiz' }, registeredBy: { name: 'Marta Sanz' } });
  expect(refused.userErrors).toMatchObject([{ code: 'NOT_THE_CREATOR' }]);
  expect(ticket?.status.key).toBe('closed');
});

test('the person with the same address in another desk finds nothing', async () => {
  const tenant = await aTenant();
  const other = await aTenant();
  const { id } = await aResolvedTicket(tenant, tenant.ana);

  const { userErrors } = await close(other.ana, id);

  expect(userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

test('an API key with every permission an admin can give is refused, except for what it opened itself', async () => {
  const tenant = await aTenant();
  const { id } = await aResolvedTicket(tenant, tenant.ana);
  const permissions = ['ticket:read', 'ticket:read_all', 'ticket:write', 'ticket:work', 'ticket:hand_over', 'tenant:admin'];
  const answer = await as(tenant.sofia).issueApiKey({ name: 'Portal', permissions, requesterId: tenant.ana.id });
  const key = { token: answer.secret ?? '' };

  const refused = await close(key, id);
  const own = await aResolvedTicket(tenant, key);

  expect(refused.userErrors).toMatchObject([{ code: 'NOT_THE_CREATOR' }]);
  expect(own.creator).toMatchObject({ __typename: 'ApiKey', name: 'Portal' });
  expect((await close(key, own.id)).ticket?.status.key).toBe('closed');
});

test('before a solution is offered not even the creator closes', async () => {
  const { ana } = await aTenant();
  const { id, viewerCanClose } = await aTicket(ana);

  const { userErrors } = await close(ana, id);

  expect(userErrors).toMatchObject([{ code: 'NOT_YET_RESOLVED' }]);
  expect(viewerCanClose).toMatchObject({ allowed: false, code: 'NOT_YET_RESOLVED' });
});

test('changing the status is no way to close', async () => {
  const tenant = await aTenant();
  const { id } = await aResolvedTicket(tenant, tenant.ana);

  const answers = await Promise.all([tenant.ana, tenant.marta, tenant.sofia].map((who) => as(who).changeTicketStatus({ ticketId: id, status: 'closed' })));

  for (const { userErrors } of answers) expect(userErrors).toMatchObject([{ code: 'TRANSITION_NOT_ALLOWED', details: { use: 'closeTicket' } }]);
});

test('a closed ticket stays closed: it cannot be reopened, answered or handed over', async () => {
  const tenant = await aTenant();
  const { id } = await aClosedTicket(tenant, tenant.ana);

  const reopenTicket = await as(tenant.ana).reopenTicket({ ticketId: id });
  const replyToTicket = await as(tenant.marta).replyToTicket({ ticketId: id, body: 'Una cosa más.' });
  const handOverTicket = await as(tenant.sofia).handOverTicket({ ticketId: id, creatorId: tenant.luis.id, reason: 'Se fue' });

  for (const { userErrors } of [reopenTicket, replyToTicket, handOverTicket]) expect(userErrors).toMatchObject([{ code: 'TICKET_CLOSED' }]);
});

test('the database itself refuses to change a closed ticket', async () => {
  const tenant = await aTenant();
  const { code } = await aClosedTicket(tenant, tenant.ana);
  const client = await theServices().connections.pool.connect();

  await client.query('begin');
  await client.query('select set_tenant($1)', [tenant.system.tenant.id]);
  const changed = await client.query("update ticket set subject = 'Otra cosa' where tenant_id = $1 and code = $2", [tenant.system.tenant.id, code]);
  const seen = await client.query('select subject from ticket where tenant_id = $1 and code = $2', [tenant.system.tenant.id, code]);
  await client.query('rollback');
  client.release();

  expect(changed.rowCount).toBe(0);
  expect(seen.rows).toEqual([{ subject: 'No arranca' }]);
});

test('on a desk that leaves closing to the clock nobody closes by hand', async () => {
  const tenant = await aTenant({
    closurePolicy: 'AUTOMATIC',
    transitions: [
      { from: 'new', to: 'in_progress', by: ['AGENT'] },
      { from: ['in_progress', 'pending'], to: 'resolved', by: ['ASSIGNEE'] },
      { from: 'in_progress', to: 'pending', by: ['AGENT'] },
      { from: 'resolved', to: 'closed', by: ['SYSTEM'] },
    ],
  });
  const { id } = await aResolvedTicket(tenant, tenant.ana);

  const answers = await Promise.all([tenant.ana, tenant.marta, tenant.sofia].map((who) => close(who, id)));

  for (const { userErrors } of answers) expect(userErrors).toMatchObject([{ code: 'CLOSING_IS_AUTOMATIC' }]);
});
