import { beforeEach, expect, test } from 'vitest';
import { returnTickets } from '../../src/tickets/return-tickets.ts';
import { listen, nowIn } from '../live/subscriber.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, type Person, type TestTenant } from '../support/a-tenant.ts';
import { opens, queueIdOf, takes } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { atOneMoment } from '../support/at-one-moment.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { deactivate } from '../support/deactivate.ts';
import { changesOf, historyOf } from '../support/history.ts';

openTestApp();

const queues = [
  { key: 'software', label: 'Software', order: 'FIRST_IN', visibility: 'TENANT', members: ['marta'] },
  { key: 'hardware', label: 'Hardware', order: 'DUE_TIME', visibility: 'MEMBERS', members: ['diego', 'irene'] },
] as const;

let tenant: TestTenant;
let irene: Person;
beforeEach(async () => {
  tenant = await aTenant({
    people: [
      { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
      { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'globex' },
      { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
      { key: 'diego', name: 'Diego Mora', role: 'AGENT' },
      { key: 'irene', name: 'Irene Gil', role: 'AGENT' },
      { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
    ],
    queues: queues.map((queue) => ({ ...queue, members: [...queue.members] })),
    onAnswer: [{ notify: 'ASSIGNEE' }],
  });
  irene = tenant.people.irene ?? expect.unreachable();
});

const collaboratorsOf = async (id: string) => (await as(tenant.sofia).ticketCollaborators({ id }))?.collaborators.nodes.map(({ name }) => name);
const add = (who: Parameters<typeof as>[0], ticketId: string, { id }: Person) => refusalsOf(as(who).addCollaborator({ ticketId, userId: id }));
const returnAll = () => returnTickets(theServices(), new AbortController().signal);

test('platform O17: several work on a ticket, one is responsible, and collaborators are told what the assignee is told', async () => {
  const { ana, marta, diego } = tenant;
  const ticketId = await opens(ana);
  await takes(marta, ticketId);

  expect(await add(marta, ticketId, diego)).toEqual([]);
  await succeed(as(ana).replyToTicket({ ticketId, body: '¿Novedades?' }));

  expect(await collaboratorsOf(ticketId)).toEqual(['Diego Mora']);
  expect(await changesOf(marta, ticketId, 'ticket.collaborator_added')).toEqual([{ collaborator: diego.id }]);
  expect(await changesOf(marta, ticketId, 'ticket.notified')).toEqual([{ notify: 'ASSIGNEE', collaborators: [diego.id] }]);
  expect((await succeed(as(ana).ticket({ id: ticketId }))).assignee).toMatchObject({ name: 'Marta Sanz' });
  expect((await as(diego).tickets({ filter: { collaborator: { id: { eq: diego.id } } } })).nodes).toMatchObject([{ id: ticketId }]);
  expect((await as(diego).userDetails({ id: diego.id, part: 'COLLABORATOR' }))?.tickets.nodes).toMatchObject([{ id: ticketId }]);
  await succeed(as(diego).removeCollaborator({ ticketId, userId: diego.id }));
  expect(await collaboratorsOf(ticketId)).toEqual([]);
  expect((await as(diego).tickets({ filter: { collaborator: { id: { isNull: false } } } })).nodes).toEqual([]);
});

test('only agents who see the queue become collaborators, and only those who work on tickets add them', async () => {
  const { ana, luis, marta, diego, sofia } = tenant;
  const elsewhere = await aTenant();
  const [ticketId, hidden] = [await opens(ana), await opens(ana, { queue: 'hardware' })];
  const key = await aKey(tenant);

  for (const who of [ana, key]) await expect(add(who, ticketId, marta)).rejects.toThrow('ticket:work');
  expect([await add(marta, hidden, marta), await add(marta, ticketId, elsewhere.marta)]).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
  expect([await add(marta, ticketId, luis), await add(sofia, hidden, marta)]).toEqual([['NOT_AN_AGENT'], ['NOT_AN_AGENT']]);
  expect([await add(sofia, hidden, sofia), await add(diego, hidden, irene)]).toEqual([[], []]);
  await deactivate(diego);
  expect(await add(sofia, hidden, diego)).toEqual(['NOT_AN_AGENT']);
  const stale = as(sofia).addCollaborator({ ticketId: hidden, userId: irene.id, expectedVersion: 1 });
  expect(await refusalsOf(stale)).toEqual(['CONFLICT']);
});

test('moved, a ticket keeps the collaborators who see the new queue; who sees it no more collaborates no more', async () => {
  const { ana, marta, diego, sofia } = tenant;
  const ticketId = await opens(ana);
  for (const person of [marta, diego, sofia]) expect(await add(sofia, ticketId, person)).toEqual([]);
  const live = listen(marta, { after: await nowIn(marta.ctx), filter: { collaborator: { id: { eq: marta.id } } } });

  await succeed(as(sofia).moveTicket({ ticketId, queueId: await queueIdOf(tenant, 'hardware') }));

  expect(await collaboratorsOf(ticketId)).toEqual(['Diego Mora', 'Sofía León']);
  expect(await as(marta).ticket({ id: ticketId })).toBeNull();
  await expect.poll(() => live.events.at(-1)?.type, { timeout: 10_000 }).toBe('ticket.left');
  await live.leave();
  await succeed(as(sofia).removeQueueMember({ queue: 'hardware', userId: diego.id }));
  await returnAll();
  expect(await collaboratorsOf(ticketId)).toEqual(['Sofía León']);
  expect((await historyOf(sofia, ticketId)).at(-1)).toMatchObject({ type: 'ticket.collaborator_removed', by: 'the system', changes: { collaborator: null } });
  expect(await as(diego).ticket({ id: ticketId })).toBeNull();
});

test('a queue that becomes one of members only, and a role that sees fewer queues, end the work of those who see it no more', async () => {
  const { ana, marta, diego, sofia } = tenant;
  const [ofTeam, ofAdmin, merged] = [await opens(ana), await opens(ana, { queue: 'hardware' }), await opens(ana)];
  const { user: olga } = await succeed(as(sofia).createUser({ name: 'Olga Ros', email: `olga@${tenant.slug}.example`, role: 'ADMIN' }));
  for (const person of [marta, diego]) expect(await add(sofia, ofTeam, person)).toEqual([]);
  await succeed(as(sofia).assignTicket({ ticketId: ofTeam, assigneeId: irene.id }));
  await succeed(as(sofia).assignTicket({ ticketId: merged, assigneeId: irene.id }));
  await succeed(as(sofia).mergeTickets({ ticketId: merged, intoId: ofTeam }));
  await succeed(as(sofia).addCollaborator({ ticketId: ofAdmin, userId: olga.id }));
  await succeed(as(sofia).assignTicket({ ticketId: ofAdmin, assigneeId: irene.id }));

  await succeed(as(sofia).saveQueue({ key: 'software', visibility: 'MEMBERS' }));
  await succeed(as(sofia).changeRole({ userId: olga.id, role: 'AGENT' }));
  await returnAll();
  await succeed(as(sofia).unmergeTicket({ ticketId: merged }));

  const assigneeOf = async (id: string) => (await succeed(as(sofia).ticket({ id }))).assignee?.name ?? null;
  expect([await collaboratorsOf(ofTeam), await assigneeOf(ofTeam), await assigneeOf(merged)]).toEqual([['Marta Sanz'], null, null]);
  expect([await collaboratorsOf(ofAdmin), await assigneeOf(ofAdmin)]).toEqual([[], 'Irene Gil']);
});

test('whoever was given work at the moment at which they lost sight of it loses it too, and who sees it again keeps it', async () => {
  const { ana, diego, sofia } = tenant;
  const tickets = await Promise.all([1, 2, 3].map(() => opens(ana, { queue: 'hardware' })));
  const membership = { queue: 'hardware', userId: diego.id };

  const adding = tickets.map((ticketId) => as(sofia).addCollaborator({ ticketId, userId: diego.id }));
  await Promise.all([succeed(as(sofia).removeQueueMember(membership)), ...adding]);
  await returnAll();
  for (const ticketId of tickets) expect(await collaboratorsOf(ticketId)).toEqual([]);

  await succeed(as(sofia).addQueueMember(membership));
  expect(await add(sofia, tickets[0] ?? '', diego)).toEqual([]);
  await succeed(as(sofia).removeQueueMember(membership));
  await succeed(as(sofia).addQueueMember(membership));
  await returnAll();
  expect(await collaboratorsOf(tickets[0] ?? '')).toEqual(['Diego Mora']);
});

test('watchers stay, whichever queues they see; of internal tickets only while they are agents', async () => {
  const { ana, marta, diego, sofia } = tenant;
  const [open, internal] = [await opens(ana, { queue: 'hardware' }), await opens(marta, { isInternal: true })];
  for (const ticketId of [open, internal]) await succeed(as(sofia).addWatcher({ ticketId, userId: diego.id }));

  await succeed(as(sofia).removeQueueMember({ queue: 'hardware', userId: diego.id }));
  await returnAll();
  expect(await changesOf(sofia, open, 'ticket.watcher_removed')).toEqual([]);
  await succeed(as(sofia).changeRole({ userId: diego.id, role: 'REQUESTER' }));
  await returnAll();

  expect(await changesOf(sofia, open, 'ticket.watcher_removed')).toEqual([]);
  expect(await changesOf(sofia, internal, 'ticket.watcher_removed')).toEqual([{ watcher: null }]);
});

test('whoever is no agent any more collaborates on nothing, whenever they were added', async () => {
  const { ana, marta, diego, sofia } = tenant;
  const [first, second] = [await opens(ana), await opens(ana)];
  expect(await add(marta, first, diego)).toEqual([]);
  await takes(marta, first);
  const merged = await opens(ana);
  expect(await add(marta, merged, diego)).toEqual([]);
  await succeed(as(marta).mergeTickets({ ticketId: merged, intoId: first }));

  await Promise.all([succeed(as(sofia).deactivateUser({ userId: diego.id })), add(marta, second, diego)]);
  await returnAll();
  await returnAll();

  expect([await collaboratorsOf(first), await collaboratorsOf(second), await collaboratorsOf(merged)]).toEqual([[], [], []]);
  expect((await succeed(as(sofia).ticket({ id: first }))).assignee).toMatchObject({ name: 'Marta Sanz' });
  expect((await historyOf(marta, first)).at(-1)).toMatchObject({ type: 'ticket.collaborator_removed', by: 'the system' });
  await succeed(as(sofia).changeRole({ userId: irene.id, role: 'REQUESTER' }));
  expect(await add(marta, first, irene)).toEqual(['NOT_AN_AGENT']);
});

test('one who is added twice, also at once and with another key, collaborates once; a repeated key adds nothing again', async () => {
  const { ana, marta, diego, sofia } = tenant;
  const ticketId = await opens(ana);
  const input = { ticketId, userId: diego.id };

  await atOneMoment(tenant, ...[marta, sofia].map((who) => () => succeed(as(who).addCollaborator(input))));
  await Promise.all(['one', 'one', 'two'].map((idempotencyKey) => succeed(as(marta).addCollaborator({ ...input, idempotencyKey }))));
  await succeed(as(sofia).removeCollaborator(input));
  await succeed(as(marta).addCollaborator({ ...input, idempotencyKey: 'one' }));

  expect(await collaboratorsOf(ticketId)).toEqual([]);
  expect(await changesOf(marta, ticketId, 'ticket.collaborator_added')).toHaveLength(1);
  await expect(as(marta).addCollaborator({ ticketId, userId: irene.id, idempotencyKey: 'one' })).rejects.toThrow('IDEMPOTENCY_MISMATCH');
});

test('collaborators of a merged ticket work on the other one, where they see its queue, until the two are separated', async () => {
  const { ana, marta, diego, sofia } = tenant;
  const [source, target] = [await opens(ana), await opens(ana, { queue: 'hardware' })];
  for (const person of [marta, diego, irene]) expect(await add(sofia, source, person)).toEqual([]);
  expect(await add(sofia, target, irene)).toEqual([]);

  await succeed(as(sofia).mergeTickets({ ticketId: source, intoId: target }));
  expect(await collaboratorsOf(target)).toEqual(['Diego Mora', 'Irene Gil']);
  expect(await add(sofia, source, sofia)).toEqual(['MERGED']);
  await succeed(as(sofia).unmergeTicket({ ticketId: source }));

  expect(await collaboratorsOf(target)).toEqual(['Irene Gil']);
  expect(await collaboratorsOf(source)).toEqual(['Diego Mora', 'Irene Gil', 'Marta Sanz']);
});

test("a collaborator gets no creator's part", async () => {
  const { ana, marta, diego, sofia } = tenant;
  const ticketId = await opens(ana);
  expect(await add(marta, ticketId, diego)).toEqual([]);
  await succeed(as(sofia).deactivateUser({ userId: ana.id }));
  const handOver = (creatorId: string) => refusalsOf(as(sofia).handOverTicket({ ticketId, creatorId, reason: 'Se ha ido.' }));

  expect(await handOver(diego.id)).toEqual(['NOT_ALLOWED']);
  expect(await handOver(marta.id)).toEqual([]);
});
