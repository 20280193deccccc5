import { beforeEach, expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, type Bearer, refusalsOf, succeed } from '../support/client.ts';
import { deactivate } from '../support/deactivate.ts';

openTestApp();

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await aTenant();
});

const permissions = ['ticket:read', 'ticket:read_all', 'ticket:write', 'ticket:work', 'ticket:hand_over', 'tenant:admin'];
const handOver = (by: Bearer, ticketId: string, creatorId: string) => refusalsOf(as(by).handOverTicket({ ticketId, creatorId, reason: 'Ana se fue' }));

test('when the creator has left, an admin hands the ticket over, and the new creator closes it', async () => {
  const { ana, diego, sofia, marta } = tenant;
  const { id } = await aResolvedTicket(tenant, ana);
  await deactivate(ana);

  const { ticket } = await succeed(as(sofia).handOverTicket({ ticketId: id, creatorId: diego.id, reason: 'Ana se fue' }));

  expect(ticket.creator.name).toBe('Diego Mora');
  await expect(handOver(marta, id, marta.id)).rejects.toThrow('ticket:hand_over');
  expect((await succeed(as(diego).closeTicket({ ticketId: id }))).ticket.status.key).toBe('closed');
});

test('while the creator is active, it is refused', async () => {
  const { id } = await aResolvedTicket(tenant, tenant.ana);

  expect(await handOver(tenant.sofia, id, tenant.diego.id)).toEqual(['CREATOR_IS_ACTIVE']);
});

test('a key that is the creator is active until it is revoked', async () => {
  const key = await aKey(tenant);
  const { id } = await aResolvedTicket(tenant, key);
  expect(await handOver(tenant.sofia, id, tenant.diego.id)).toEqual(['CREATOR_IS_ACTIVE']);

  await succeed(as(tenant.sofia).revokeApiKey({ apiKeyId: key.id }));

  expect(await handOver(tenant.sofia, id, tenant.diego.id)).toEqual([]);
});

test('it never goes to who hands over, to the assignee, to who resolved the ticket or to who cannot see it', async () => {
  const { ana, luis, marta, diego, sofia } = tenant;
  const { id } = await aResolvedTicket(tenant, ana);
  await succeed(as(marta).assignTicket({ ticketId: id, assigneeId: diego.id }));
  await deactivate(ana);

  const told = await Promise.all([sofia, diego, marta, luis, ana].map((to) => handOver(sofia, id, to.id)));

  expect(told).toEqual(Array.from({ length: 5 }, () => ['NOT_ALLOWED']));
});

test('it never goes to somebody who never signed in, for an admin has the link by which they could', async () => {
  const { ana, sofia } = tenant;
  const { id } = await aResolvedTicket(tenant, ana);
  const { user } = await succeed(as(sofia).createUser({ email: 'nuevo@crm.example', name: 'Nuevo', role: 'AGENT' }));
  await deactivate(ana);

  expect(await handOver(sofia, id, user.id)).toEqual(['NOT_ALLOWED']);

  const { invitation } = await succeed(as(sofia).renewInvitation({ userId: user.id }));
  await succeed(as(null).acceptInvitation({ token: invitation.token, password: 'una clave bastante larga' }));
  expect(await handOver(sofia, id, user.id)).toEqual([]);
});

test('a key counts as who issued it and for whom, also where a key issued the key', async () => {
  const { ana, diego, sofia, marta } = tenant;
  const { id } = await aResolvedTicket(tenant, ana);
  const first = await aKey(tenant, { permissions, requesterId: diego.id });
  const { secret } = await succeed(
    as(first).issueApiKey({ name: 'Otra', permissions: permissions.filter((one) => one !== 'tenant:admin'), requesterId: marta.id }),
  );
  const second = { token: secret };
  await deactivate(ana);

  for (const to of [sofia, diego]) expect(await handOver(first, id, to.id)).toEqual(['NOT_ALLOWED']);
  for (const to of [sofia, diego]) expect(await handOver(second, id, to.id)).toEqual(['NOT_ALLOWED']);
});

test('who resolved the ticket by a key does not get it', async () => {
  const transitions = [
    { from: 'new', to: 'resolved', by: ['AGENT' as const] },
    { from: 'resolved', to: 'closed', by: ['CREATOR' as const] },
  ];
  const statuses = [
    { key: 'new', label: 'Nuevo', category: 'NEW' as const },
    { key: 'resolved', label: 'Resuelto', category: 'RESOLVED' as const },
    { key: 'closed', label: 'Cerrado', category: 'CLOSED' as const },
  ];
  tenant = await aTenant({ statuses, transitions });
  const { ana, diego, sofia } = tenant;
  const key = await aKey(tenant, { permissions, requesterId: diego.id });
  const { id } = await aTicket(ana);
  await succeed(as(key).resolveTicket({ ticketId: id }));
  await deactivate(ana);

  expect(await handOver(sofia, id, diego.id)).toEqual(['NOT_ALLOWED']);
});
