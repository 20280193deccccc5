import { expect, test } from 'vitest';
import { returnTickets } from '../../src/tickets/return-tickets.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aClosedTicket, aResolvedTicket } from '../support/a-ticket.ts';
import { opens, takes } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { atOneMoment } from '../support/at-one-moment.ts';
import { as, askAs, refusalsOf, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { changesOf, historyOf } from '../support/history.ts';

openTestApp();

const moveAll = () => returnTickets(theServices(), new AbortController().signal);

/** Anita is Ana once more, and Martina is Marta. */
async function aTenantWithDuplicates() {
  const tenant = await aTenant({
    people: [
      { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
      { key: 'anita', name: 'Anita Ruiz', role: 'REQUESTER', organization: 'acme' },
      { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'globex' },
      { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
      { key: 'martina', name: 'Martina Sanz', role: 'AGENT' },
      { key: 'diego', name: 'Diego Mora', role: 'AGENT' },
      { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
    ],
  });
  const { anita, martina } = tenant.people as Record<'anita' | 'martina', TestTenant['ana']>;
  return { ...tenant, anita, martina };
}

const ticketOf = async ({ sofia }: TestTenant, id: string) => succeed(as(sofia).ticket({ id }));

test('what the duplicate asked for, works on and watches goes over to the person who is left, one event each', async () => {
  const tenant = await aTenantWithDuplicates();
  const { ana, anita, marta, martina, sofia, luis } = tenant;
  const [asked, watched] = [await opens(anita, { queue: 'software' }), await opens(ana, { queue: 'software' })];
  await takes(martina, asked);
  await succeed(as(marta).addWatcher({ ticketId: watched, userId: anita.id }));
  await succeed(as(anita).replyToTicket({ ticketId: asked, body: 'Sigue sin arrancar.' }));

  const merged = await succeed(as(sofia).mergeUsers({ userId: anita.id, intoUserId: ana.id }));
  await succeed(as(sofia).mergeUsers({ userId: martina.id, intoUserId: marta.id }));
  await moveAll();

  expect(merged.user.name).toBe('Ana Ruiz');
  expect(await as(sofia).mergedInto({ id: anita.id })).toMatchObject({ isActive: false, mergedInto: { id: ana.id } });
  const ticket = await ticketOf(tenant, asked);
  expect(ticket).toMatchObject({ requester: { id: ana.id }, assignee: { id: marta.id }, creator: { id: anita.id } });
  expect(ticket.messages.nodes.map(({ author }) => author.name)).toEqual(['Ana Ruiz']);
  expect(await changesOf(sofia, asked, 'ticket.requester_changed')).toEqual([{ requester: ana.id }]);
  expect((await historyOf(sofia, asked)).filter(({ type }) => type === 'ticket.requester_changed')).toMatchObject([{ by: 'the system' }]);
  expect(await changesOf(sofia, watched, 'ticket.watcher_added')).toEqual([{ watcher: anita.id }, { watcher: ana.id }]);
  expect((await as(ana).ticket({ id: asked }))?.id).toBe(asked);
  expect(await as(luis).ticket({ id: asked })).toBeNull();
  await expect.poll(async () => (await askAs(anita, '{ viewer { permissions } }')).status).toBe(401);
});

test('what the duplicate created is closed by nobody else, until an admin hands it over; closed tickets stay as they are', async () => {
  const tenant = await aTenantWithDuplicates();
  const { ana, anita, marta, sofia } = tenant;
  const [resolved, closed] = [await aResolvedTicket(tenant, anita), await aClosedTicket(tenant, anita)];
  await succeed(as(sofia).mergeUsers({ userId: anita.id, intoUserId: ana.id }));
  await moveAll();

  for (const who of [ana, marta, sofia]) expect(await refusalsOf(as(who).closeTicket({ ticketId: resolved.id }))).toEqual(['NOT_THE_CREATOR']);
  expect(await refusalsOf(as(sofia).reactivateUser({ userId: anita.id }))).toEqual(['USER_MERGED']);
  await succeed(as(sofia).handOverTicket({ ticketId: resolved.id, creatorId: ana.id, reason: 'Ana aparecía dos veces.' }));

  expect(await refusalsOf(as(ana).closeTicket({ ticketId: resolved.id }))).toEqual([]);
  expect(await ticketOf(tenant, closed.id)).toMatchObject({ requester: { id: anita.id }, creator: { id: anita.id } });
});

const ticketsOfPerson = `query ($id: ID!, $part: TicketPart, $after: String, $first: Int) {
  user(id: $id) { tickets(part: $part, after: $after, first: $first) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } relatedTickets { nodes { ticket { id } } } } }`;

async function foundOf(who: TestTenant['sofia'], id: string, variables: object = {}) {
  const { body } = await askAs(who, ticketsOfPerson, { id, ...variables });
  const { tickets, relatedTickets } = body.data.user;
  const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
  return {
    ids: ids(tickets),
    total: tickets.totalCount,
    cursor: tickets.pageInfo.endCursor,
    hasMore: tickets.pageInfo.hasNextPage,
    related: relatedTickets.nodes.map(({ ticket }: { ticket: { id: string } }) => ticket.id),
  };
}

test('who reads the tickets of the person who is left finds those of the duplicate too, closed ones in their place, and they name whom they named', async () => {
  const tenant = await aTenantWithDuplicates();
  const { ana, anita, marta, martina, sofia } = tenant;
  const first = await opens(ana, { queue: 'software' });
  const second = await aClosedTicket({ marta: martina }, anita);
  const third = await opens(ana, { queue: 'software' });
  const watched = await aResolvedTicket(tenant, marta);
  await succeed(as(marta).addWatcher({ ticketId: watched.id, userId: anita.id }));
  await succeed(as(marta).closeTicket({ ticketId: watched.id }));
  await succeed(as(marta).relateTicket({ ticketId: first, kind: 'affects', personId: anita.id }));
  await succeed(as(marta).addNote({ ticketId: first, body: 'Míralo.', mentions: [martina.id] }));

  await succeed(as(sofia).mergeUsers({ userId: anita.id, intoUserId: ana.id }));
  await succeed(as(sofia).mergeUsers({ userId: martina.id, intoUserId: marta.id }));
  await moveAll();

  expect(await foundOf(sofia, ana.id)).toMatchObject({ ids: [first, second.id, third], total: 3, related: [first] });
  const page = await foundOf(sofia, ana.id, { first: 1 });
  expect(page).toMatchObject({ ids: [first], hasMore: true });
  expect((await foundOf(sofia, ana.id, { first: 1, after: page.cursor })).ids).toEqual([second.id]);
  expect((await foundOf(sofia, ana.id, { part: 'WATCHER' })).ids).toEqual([watched.id]);
  expect((await foundOf(sofia, marta.id, { part: 'ASSIGNEE' })).ids).toEqual([second.id, watched.id]);
  expect(await ticketOf(tenant, second.id)).toMatchObject({ requester: { id: anita.id }, creator: { id: anita.id }, assignee: { id: martina.id } });
  const { body } = await askAs(sofia, `{ ticket(id: "${first}") { relations { nodes { person { id } } } messages { nodes { mentions { user { id } } } } } }`);
  expect(body.data.ticket).toEqual({ relations: { nodes: [{ person: { id: ana.id } }] }, messages: { nodes: [{ mentions: [{ user: { id: marta.id } }] }] } });
  expect((await foundOf(ana, ana.id)).ids).toEqual([first, third]);
});

test('whoever solved a ticket by the duplicate does not get its creator part', async () => {
  const tenant = await aTenantWithDuplicates();
  const { luis, marta, martina, sofia, diego } = tenant;
  const { id: ticketId } = await aResolvedTicket({ marta: martina }, diego);
  await succeed(as(sofia).assignTicket({ ticketId, assigneeId: null }));
  await succeed(as(sofia).mergeUsers({ userId: martina.id, intoUserId: marta.id }));
  await succeed(as(sofia).deactivateUser({ userId: diego.id }));

  const handOver = (creatorId: string) => refusalsOf(as(sofia).handOverTicket({ ticketId, creatorId, reason: 'Diego ya no está.' }));

  expect(await handOver(marta.id)).toEqual(['NOT_ALLOWED']);
  expect(await handOver(luis.id)).toEqual(['NOT_ALLOWED']);
});

test('many tickets go over in batches; a kill in between and a ticket of the same moment leave none behind', async () => {
  const tenant = await aTenantWithDuplicates();
  const { ana, anita, marta, sofia } = tenant;
  for (let n = 0; n < 55; n += 1) await opens(anita, { queue: 'software' });

  const opening = as(marta).openTicket({ subject: 'Otra', description: 'Otra.', queue: 'software', requesterId: anita.id });
  await Promise.all([succeed(as(sofia).mergeUsers({ userId: anita.id, intoUserId: ana.id })), opening]);
  const stop = new AbortController();
  stop.abort();
  await returnTickets(theServices(), stop.signal);
  await Promise.all([moveAll(), moveAll()]);
  await moveAll();

  const { totalCount } = await as(sofia).tickets({ first: 1, filter: { requester: { id: { eq: anita.id } } } });
  expect(totalCount).toBe(0);
});

test('queues, the external id and keys go over, and whoever names the duplicate by its address means the person who is left', async () => {
  const tenant = await aTenantWithDuplicates();
  const { ana, anita, marta, martina, sofia } = tenant;
  await succeed(as(sofia).addQueueMember({ queue: 'hardware', userId: martina.id }));
  await succeed(as(sofia).updateUser({ userId: anita.id, externalId: 'CRM-7' }));
  const key = await aKey(tenant, { requesterId: anita.id });

  await succeed(as(sofia).mergeUsers({ userId: martina.id, intoUserId: marta.id }));
  await succeed(as(sofia).mergeUsers({ userId: anita.id, intoUserId: ana.id }));

  const members = (await succeed(as(sofia).queueByKey({ key: 'hardware' }))).members.map(({ user }) => user.name);
  expect(members.sort()).toEqual(['Diego Mora', 'Marta Sanz']);
  const { user, outcome } = await succeed(as(sofia).upsertUser({ name: 'Ana Ruiz', email: anita.email, phone: '600 100 200' }));
  expect([user.id, user.email, user.externalId, outcome]).toEqual([ana.id, ana.email, 'CRM-7', 'UPDATED']);
  const opened = await succeed(as(key).openTicket({ subject: 'Por clave', description: 'Por clave.', queue: 'software' }));
  expect((await ticketOf(tenant, opened.ticket.id)).requester.id).toBe(ana.id);
});

test('whoever was merged before goes along, and nobody is merged twice or in a circle', async () => {
  const tenant = await aTenantWithDuplicates();
  const { ana, anita, sofia } = tenant;
  const { user: third } = await succeed(as(sofia).createUser({ name: 'A. Ruiz', email: `third@${tenant.slug}.example`, role: 'REQUESTER' }));
  const id = await opens(sofia, { queue: 'software', requesterId: third.id });
  const merge = (userId: string, intoUserId: string) => refusalsOf(as(sofia).mergeUsers({ userId, intoUserId }));
  expect(await merge(third.id, anita.id)).toEqual([]);

  const codes = await Promise.all([merge(anita.id, ana.id), merge(ana.id, anita.id), merge(anita.id, ana.id)]);
  await moveAll();

  expect(codes.filter(([code]) => code === undefined)).toHaveLength(1);
  expect(codes.flat().sort()).toEqual(codes.flat().includes('USER_INACTIVE') ? ['USER_INACTIVE', 'USER_MERGED'] : ['USER_MERGED', 'USER_MERGED']);
  expect(await merge(third.id, ana.id)).toEqual(['USER_MERGED']);
  const left = (await as(sofia).mergedInto({ id: anita.id }))?.mergedInto?.id ?? anita.id;
  expect((await as(sofia).mergedInto({ id: third.id }))?.mergedInto?.id).toBe(left);
  expect((await ticketOf(tenant, id)).requester.id).toBe(left);
});

test('a merge and other changes of both persons at once are done one after the other, and the last admin is not merged away', async () => {
  const tenant = await aTenantWithDuplicates();
  const { ana, anita, marta, sofia } = tenant;
  const changes = [ana, anita].flatMap(({ id: userId }) => ['600 1', '600 2', '600 3'].map((phone) => refusalsOf(as(sofia).updateUser({ userId, phone }))));

  const merging = refusalsOf(as(sofia).mergeUsers({ userId: anita.id, intoUserId: ana.id }));

  expect((await Promise.all([merging, ...changes])).flat()).toEqual([]);
  expect(await as(sofia).mergedInto({ id: anita.id })).toMatchObject({ isActive: false, mergedInto: { id: ana.id } });
  const { user: olga } = await succeed(as(sofia).createUser({ name: 'Olga Ros', email: `olga@${tenant.slug}.example`, role: 'ADMIN' }));
  const leaving = await atOneMoment(
    tenant,
    () => refusalsOf(as(sofia).mergeUsers({ userId: olga.id, intoUserId: marta.id })),
    () => refusalsOf(as(sofia).deactivateUser({ userId: sofia.id })),
  );
  expect(leaving.flat()).toEqual(['LAST_ADMIN']);
});

test('a merge is refused by its reasons, and then nothing is changed', async () => {
  const tenant = await aTenantWithDuplicates();
  const { ana, anita, luis, marta, diego, sofia } = tenant;
  const other = await aTenant();
  const { user: invited } = await succeed(as(sofia).inviteUser({ name: 'Sin clave', email: `new@${tenant.slug}.example`, role: 'REQUESTER' }));
  await succeed(as(sofia).moveToOrganization({ userId: invited.id, organizationId: (await as(ana).viewer()).user?.organization?.id ?? null }));
  const merge = (userId: string, intoUserId: string, by = sofia) => refusalsOf(as(by).mergeUsers({ userId, intoUserId }));

  expect(await merge(anita.id, luis.id)).toEqual(['ORGANIZATIONS_DIFFER']);
  expect(await merge(anita.id, invited.id)).toEqual(['NOT_ALLOWED']);
  expect(await merge(marta.id, ana.id)).toEqual(['NOT_AN_AGENT']);
  expect(await merge(anita.id, anita.id)).toEqual(['NOT_ALLOWED']);
  expect(await merge(anita.id, sofia.id)).toEqual(['NOT_ALLOWED']);
  expect(await merge(sofia.id, diego.id)).toEqual(['NOT_ALLOWED']);
  expect(await merge(anita.id, other.ana.id)).toEqual(['NOT_FOUND']);
  expect(await merge(anita.id, ana.id, other.sofia)).toEqual(['NOT_FOUND']);
  for (const who of [ana, marta]) await expect(merge(anita.id, ana.id, who)).rejects.toThrow('tenant:admin');
  const stale = await as(sofia).mergeUsers({ userId: anita.id, intoUserId: ana.id, expectedVersion: 99 });
  expect(stale.userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }]);
  await succeed(as(sofia).deactivateUser({ userId: ana.id }));
  expect(await merge(anita.id, ana.id)).toEqual(['USER_INACTIVE']);
  expect(await as(sofia).mergedInto({ id: anita.id })).toMatchObject({ isActive: true, mergedInto: null });
});

test('a key merges no admins and nobody whom it was issued for; the last admin is not merged away', async () => {
  const tenant = await aTenantWithDuplicates();
  const { ana, anita, marta, diego, sofia } = tenant;
  const key = await aKey(tenant, { permissions: ['tenant:admin', 'people:read'], requesterId: anita.id });
  await succeed(as(sofia).changeRole({ userId: marta.id, role: 'ADMIN' }));

  expect(await refusalsOf(as(key).mergeUsers({ userId: anita.id, intoUserId: ana.id }))).toEqual(['NOT_ALLOWED']);
  expect(await refusalsOf(as(key).mergeUsers({ userId: marta.id, intoUserId: diego.id }))).toEqual(['NOT_ALLOWED']);
  await succeed(as(sofia).mergeUsers({ userId: marta.id, intoUserId: diego.id }));
  expect(await refusalsOf(as(sofia).deactivateUser({ userId: sofia.id }))).toEqual(['LAST_ADMIN']);
});

test('a repeated merge gives the first answer, and the mark goes once all is moved', async () => {
  const tenant = await aTenantWithDuplicates();
  const { ana, anita, sofia, system } = tenant;
  const input = { userId: anita.id, intoUserId: ana.id, idempotencyKey: 'once' };

  const answers = await Promise.all([as(sofia).mergeUsers(input), as(sofia).mergeUsers(input)]);

  expect(answers[1]).toEqual(answers[0]);
  const events = await as(sofia).events({ filter: { type: { in: ['user.merged'] } } });
  expect(events.nodes).toHaveLength(1);
  await inTenant(system, (db) =>
    db.query('update principal set returns_tickets_until = now() where tenant_id = $1 and returns_tickets_until is not null', [system.tenant.id]),
  );
  await moveAll();
  const marked = await inTenant(system, (db) =>
    db.query('select from principal where tenant_id = $1 and returns_tickets_until is not null', [system.tenant.id]),
  );
  expect(marked.rows).toEqual([]);
});
