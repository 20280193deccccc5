import { expect, test } from 'vitest';
import { eventCursor } from '../../src/live/feed/event-cursor.ts';
import { aTenant, type TenantChanges } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { advance, movesTo } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { hours, later } from '../support/moments.ts';
import { listen, nowIn, type Subscriber } from './subscriber.ts';

openTestApp();

const reply = (who: { token: string }, ticketId: string) => as(who).replyToTicket({ ticketId, body: 'Otra vez.' });
async function assign(who: { token: string }, ticketId: string, assigneeId: string | null): Promise<void> {
  const answer = await as(who).assignTicket({ ticketId, assigneeId });
  expect(answer.userErrors).toEqual([]);
}

const views = ({ events }: Subscriber) => events.map(({ type, view, ticketId, ticket }) => ({ type, view, ticketId, isShown: ticket !== null }));
const seen = (type: string, ticketId: string) => ({ type, view: 'IN_VIEW', ticketId, isShown: true });
const leftFilter = (type: string, ticketId: string) => ({ type, view: 'LEFT', ticketId, isShown: true });
const leftVisibility = (ticketId: string) => ({ type: 'ticket.left', view: 'LEFT', ticketId, isShown: false });

const withMarta: TenantChanges['queues'] = [{ key: 'hardware', label: 'Hardware', order: 'FIRST_IN', visibility: 'MEMBERS', members: ['marta', 'diego'] }];

test('a subscriber to unassigned tickets learns when one is assigned, with the whole event', async () => {
  const { ana, marta, diego, system } = await aTenant();
  const { id } = await aTicket(ana);
  const waiting = listen(diego, { after: await nowIn(system), filter: { assignee: { id: { isNull: true } } } });

  await reply(ana, id);
  await waiting.until(1);
  await assign(marta, id, marta.id);
  await waiting.until(2);
  await reply(ana, id);
  await assign(marta, id, null);

  // A reply that is delivered only after the ticket came back is in view, and comes before what brought it back.
  await waiting.until(3);
  expect(views(waiting).slice(0, 3)).toEqual([seen('ticket.replied', id), leftFilter('ticket.assigned', id), seen(waiting.events[2]?.type ?? '', id)]);
  expect(waiting.events[1]).toMatchObject({ actor: { name: 'Marta Sanz' }, ticket: { id } });
  await waiting.leave();
});

test('a ticket that became invisible sends only the fact that it left, and by which event', async () => {
  const tenant = await aTenant();
  const { ana, marta, diego, system } = tenant;
  const { id } = await aTicket(ana);
  const [ofMarta, ofDiego] = [listen(marta, { after: await nowIn(system) }), listen(diego, { after: await nowIn(system) })];

  await movesTo(tenant, id, 'hardware');
  await reply(diego, id);
  const { id: marker } = await aTicket(ana);

  await Promise.all([ofMarta.until(2), ofDiego.until(3)]);
  expect(views(ofMarta)).toEqual([leftVisibility(id), seen('ticket.opened', marker)]);
  expect(ofMarta.events[0]).toEqual({
    ...{ id: ofDiego.events[0]?.id, seq: '2', cursor: ofDiego.events[0]?.cursor, occurredAt: ofDiego.events[0]?.occurredAt },
    ...{ type: 'ticket.left', label: 'El ticket salió de la vista', view: 'LEFT', ticketId: id },
    ...{ actor: null, onBehalfOf: null, ticket: null, message: null, changes: [] },
  });
  expect(views(ofDiego)).toEqual([seen('ticket.moved', id), seen('ticket.replied', id), seen('ticket.opened', marker)]);
  await Promise.all([ofMarta.leave(), ofDiego.leave()]);
});

test('an agent who saw a ticket only as its assignee loses it with the assignment; those who see its queue do not', async () => {
  const { ana, marta, diego, sofia, system } = await aTenant({ queues: withMarta });
  const { id } = await aTicket(ana, { queue: 'hardware' });
  await assign(sofia, id, marta.id);
  await inTenant(system, (db) => db.query('delete from queue_member where tenant_id = $1 and member_id = $2', [system.tenant.id, marta.ctx.actor.id]));
  const after = await nowIn(system);
  const [ofMarta, ofDiego, ofAna] = [listen(marta, { after }), listen(diego, { after }), listen(ana, { after })];

  await reply(ana, id);
  await ofMarta.until(1);
  await assign(sofia, id, diego.id);
  await reply(ana, id);

  await Promise.all([ofMarta.until(2), ofDiego.until(3), ofAna.until(3)]);
  expect(views(ofMarta)).toEqual([seen('ticket.replied', id), leftVisibility(id)]);
  for (const one of [ofDiego, ofAna]) expect(one.events.map(({ view }) => view)).toEqual(['IN_VIEW', 'IN_VIEW', 'IN_VIEW']);
  await Promise.all([ofMarta, ofDiego, ofAna].map((one) => one.leave()));
});

test('a subscriber that catches up learns once that a ticket left, by the event that caused it, however often it changed since', async () => {
  const { ana, marta, sofia } = await aTenant();
  const [{ id }, { id: other }] = [await aTicket(ana), await aTicket(ana)];
  await reply(ana, id);
  await as(marta).changeTicketStatus({ ticketId: id, status: 'in_progress' });
  await assign(marta, id, marta.id);
  await as(marta).changeTicketStatus({ ticketId: id, status: 'pending' });
  await reply(sofia, other);

  const listening = listen(marta, { after: eventCursor(0), filter: { status: { key: { eq: 'new' } } } });

  await listening.until(3);
  expect(views(listening)).toEqual([seen('ticket.opened', other), leftFilter('ticket.status_changed', id), seen('ticket.replied', other)]);
  await listening.leave();
});

test('a ticket leaves a list of what is not overdue by its breach, and enters the list of what is, also for those who may not see that event', async () => {
  const tenant = await aTenant();
  const { ana, marta, system } = tenant;
  const { id, openedAt } = await aTicket(ana, { severity: 'critical' });
  await succeed(as(marta).replyToTicket({ ticketId: id, body: 'Hola.' }));
  const after = await nowIn(system);
  const [inTime, late] = [{ isOverdue: false }, { isOverdue: true }];
  const listening = [
    listen(marta, { after, filter: inTime }),
    listen(ana, { after, filter: inTime }),
    listen(marta, { after, filter: late }),
    listen(ana, { after, filter: late }),
  ];

  await advance(tenant, later(openedAt, hours(5)));

  await Promise.all(listening.map((one) => one.until(1)));
  const resumed = listen(ana, { after, filter: inTime });
  await resumed.until(1);
  expect([...listening, resumed].map(views)).toEqual([
    [leftFilter('sla.breached', id)],
    [leftVisibility(id)],
    [seen('sla.breached', id)],
    [seen('ticket.entered', id)],
    [leftVisibility(id)],
  ]);
  expect(listening[3]?.events[0]).toMatchObject({ actor: null, changes: [], ticket: { id } });
  await Promise.all([...listening, resumed].map((one) => one.leave()));
});

test('a ticket leaves a list by what it is related to when the relation ends, live and resumed', async () => {
  const { ana, marta, system } = await aTenant();
  const { id } = await aTicket(ana);
  const { relation } = await succeed(as(marta).relateTicket({ ticketId: id, kind: 'affects', personId: ana.id }));
  const after = await nowIn(system);
  const filter = { relation: { personId: ana.id } };
  const live = listen(marta, { after, filter });

  await succeed(as(marta).unrelateTicket({ relationId: relation.id }));

  await live.until(1);
  const resumed = listen(marta, { after, filter });
  await resumed.until(1);
  for (const one of [live, resumed]) expect(views(one)).toEqual([leftFilter('ticket.unrelated', id)]);
  await Promise.all([live.leave(), resumed.leave()]);
});

test('a ticket leaves a list of what has not changed since', async () => {
  const { ana, marta, system } = await aTenant();
  const { id, updatedAt } = await aTicket(ana);
  const listening = listen(marta, { after: await nowIn(system), filter: { updatedAt: { lte: updatedAt } } });

  await reply(ana, id);

  await listening.until(1);
  expect(views(listening)).toEqual([leftFilter('ticket.replied', id)]);
  await listening.leave();
});
