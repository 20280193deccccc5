import { expect, test } from 'vitest';
import { returnTickets } from '../../src/tickets/return-tickets.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aResolvedTicket } from '../support/a-ticket.ts';
import { opens, takes } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { atOneMoment } from '../support/at-one-moment.ts';
import { as, askAs, refusalsOf, succeed } from '../support/client.ts';
import { historyOf } from '../support/history.ts';

openTestApp();

const returnAll = () => returnTickets(theServices(), new AbortController().signal);

test('whoever leaves is out within a second, their open tickets go back to the queue as events of the system, and they get no more', async () => {
  const tenant = await aTenant();
  const { ana, marta, diego, sofia } = tenant;
  const [one, two] = [await opens(ana, { queue: 'software' }), await opens(ana, { queue: 'software' })];
  for (const id of [one, two]) await takes(marta, id);

  const { user } = await succeed(as(sofia).deactivateUser({ userId: marta.id }));
  await returnAll();

  expect(user.isActive).toBe(false);
  await expect.poll(async () => (await askAs(marta, '{ viewer { permissions } }')).status).toBe(401);
  for (const id of [one, two]) {
    expect((await succeed(as(ana).ticket({ id }))).assignee).toBeNull();
    expect((await historyOf(diego, id)).at(-1)).toMatchObject({ type: 'ticket.unassigned', by: 'the system' });
  }
  expect(await refusalsOf(as(diego).assignTicket({ ticketId: one, assigneeId: marta.id }))).toEqual(['NOT_AN_AGENT']);
});

test('many tickets go back in batches, and a ticket that is assigned while the person leaves goes back too', async () => {
  const tenant = await aTenant();
  const { ana, marta, sofia } = tenant;
  for (let n = 0; n < 60; n += 1) await takes(marta, await opens(ana, { queue: 'software' }));

  const assigning = as(sofia).assignTicket({ ticketId: await opens(ana, { queue: 'software' }), assigneeId: marta.id });
  await Promise.all([succeed(as(sofia).deactivateUser({ userId: marta.id })), assigning, returnAll()]);
  await returnAll();
  await returnAll();

  const { nodes } = await as(sofia).tickets({ first: 100, filter: { assignee: { id: { eq: marta.id } } } });
  expect(nodes).toEqual([]);
});

test('what somebody created stays theirs when they leave, until it is handed over', async () => {
  const tenant = await aTenant();
  const { ana, luis, marta, sofia } = tenant;
  const ticket = await aResolvedTicket(tenant, ana);
  const { user } = await succeed(as(sofia).deactivateUser({ userId: ana.id }));

  for (const who of [luis, marta, sofia]) expect(await refusalsOf(as(who).closeTicket({ ticketId: ticket.id }))).not.toEqual([]);
  await succeed(as(sofia).reactivateUser({ userId: ana.id, expectedVersion: user.version }));

  await expect.poll(async () => (await askAs(ana, '{ viewer { permissions } }')).status).toBe(200);
  expect(await refusalsOf(as(ana).closeTicket({ ticketId: ticket.id }))).toEqual([]);
});

test('the last admin is never lost, also when two leave at once', async () => {
  const tenant = await aTenant();
  const { sofia, marta } = tenant;
  expect(await refusalsOf(as(sofia).deactivateUser({ userId: sofia.id }))).toEqual(['LAST_ADMIN']);
  expect(await refusalsOf(as(sofia).changeRole({ userId: sofia.id, role: 'AGENT' }))).toEqual(['LAST_ADMIN']);
  await succeed(as(sofia).changeRole({ userId: marta.id, role: 'ADMIN' }));

  const codes = await atOneMoment(
    tenant,
    () => refusalsOf(as(sofia).deactivateUser({ userId: marta.id })),
    () => refusalsOf(as(sofia).changeRole({ userId: sofia.id, role: 'AGENT' })),
  );

  expect(codes.flat()).toEqual(['LAST_ADMIN']);
});

test('a new role counts within a second, and an agent who becomes a requester has no tickets any more', async () => {
  const { ana, marta, sofia } = await aTenant();
  const id = await opens(ana, { queue: 'software' });
  await takes(marta, id);

  await succeed(as(sofia).changeRole({ userId: marta.id, role: 'REQUESTER' }));
  await returnAll();

  await expect.poll(async () => (await as(marta).viewer()).permissions).not.toContain('ticket:work');
  expect((await succeed(as(sofia).ticket({ id }))).assignee).toBeNull();
});

test('whoever moves to another organization sees its tickets, and those of the former one no more', async () => {
  const { ana, luis, sofia } = await aTenant();
  const ofAna = await opens(ana);
  await succeed(as(sofia).updateUser({ userId: luis.id, followsOrganization: true }));
  const organizationId = (await succeed(as(sofia).updateUser({ userId: ana.id }))).user.organization?.id ?? '';
  const seen = async () => (await as(luis).tickets({})).nodes.map(({ id }) => id);
  expect(await seen()).toEqual([]);

  await succeed(as(sofia).moveToOrganization({ userId: luis.id, organizationId }));
  await expect.poll(seen).toEqual([ofAna]);
  await succeed(as(sofia).moveToOrganization({ userId: luis.id }));
  await expect.poll(seen).toEqual([]);
});

test('people change their own name and language, and nothing else; others are not there for them', async () => {
  const { ana, luis, marta, sofia } = await aTenant();

  const { user } = await succeed(as(ana).updateUser({ userId: ana.id, name: 'Ana Ruiz Prado', locale: 'pt' }));

  expect(user.name).toBe('Ana Ruiz Prado');
  expect(await refusalsOf(as(ana).updateUser({ userId: ana.id, followsOrganization: true }))).toEqual(['NOT_ALLOWED']);
  for (const who of [luis, marta]) expect(await refusalsOf(as(who).updateUser({ userId: ana.id, name: 'X' }))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(as(sofia).updateUser({ userId: ana.id, name: 'X', expectedVersion: 1 }))).toEqual(['CONFLICT']);
});

test('nobody gets at an account by another address: it changes only before there is a password', async () => {
  const { ana, sofia, slug } = await aTenant();
  const { user, invitation } = await succeed(as(sofia).inviteUser({ name: 'Carla', email: `wrong@${slug}.example`, role: 'REQUESTER' }));

  expect(await refusalsOf(as(sofia).updateUser({ userId: ana.id, email: `sofia2@${slug}.example` }))).toEqual(['NOT_ALLOWED']);
  expect(await refusalsOf(as(sofia).updateUser({ userId: user.id, email: ana.email }))).toEqual(['ALREADY_EXISTS']);
  expect(await refusalsOf(as(sofia).updateUser({ userId: user.id, email: `Carla@${slug}.example` }))).toEqual([]);
  await succeed(as(null).acceptInvitation({ token: invitation.token, password: 'correcto caballo batería' }));
  expect(await refusalsOf(as(sofia).updateUser({ userId: user.id, email: `other@${slug}.example` }))).toEqual(['NOT_ALLOWED']);
});

test('only admins change people', async () => {
  const { ana, marta, luis } = await aTenant();
  for (const who of [ana, marta]) {
    await expect(as(who).deactivateUser({ userId: luis.id })).rejects.toThrow('tenant:admin');
    await expect(as(who).changeRole({ userId: who.id, role: 'ADMIN' })).rejects.toThrow('tenant:admin');
    await expect(as(who).moveToOrganization({ userId: who.id })).rejects.toThrow('tenant:admin');
  }
});
