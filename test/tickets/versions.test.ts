import { expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';

openTestApp();

test('a stale version is refused by every verb, with the version that stands, and nothing is written', async () => {
  const tenant = await aTenant();
  const { ana, luis, marta, sofia } = tenant;
  const { id: ticketId, version, queue } = await aResolvedTicket(tenant, ana);
  const on = { ticketId, expectedVersion: version - 1 };

  const answers: { userErrors: unknown }[] = [
    await as(marta).assignTicket({ ...on, assigneeId: null }),
    await as(marta).moveTicket({ ...on, queueId: queue.id }),
    await as(marta).changeTicketStatus({ ...on, status: 'in_progress' }),
    await as(marta).changeTicketSeverity({ ...on, severity: 'critical' }),
    await as(marta).resolveTicket(on),
    await as(ana).reopenTicket(on),
    await as(ana).closeTicket(on),
    await as(ana).replyToTicket({ ...on, body: 'Hola' }),
    await as(marta).addNote({ ...on, body: 'Hola' }),
    await as(sofia).handOverTicket({ ...on, creatorId: luis.id, reason: 'Se fue' }),
  ];

  for (const { userErrors } of answers)
    expect(userErrors).toMatchObject([
      { code: 'CONFLICT', path: ['input', 'expectedVersion'], details: { version }, message: 'Otra persona lo ha cambiado entretanto.' },
    ]);
  expect((await as(ana).ticket({ id: ticketId }))?.version).toBe(version);
});

test('of ten who saw the same version one succeeds', async () => {
  const { ana, marta } = await aTenant();
  const { id: ticketId, version } = await aTicket(ana);

  const answers = await Promise.all(Array.from({ length: 10 }, () => as(marta).replyToTicket({ ticketId, body: 'Yo primero.', expectedVersion: version })));

  const refused = answers.flatMap(({ userErrors }) => userErrors);
  expect(refused).toHaveLength(9);
  for (const error of refused) expect(error).toMatchObject({ code: 'CONFLICT', details: { version: version + 1 } });
});

test('ten who expect nothing in particular all succeed, one after the other', async () => {
  const { ana, marta } = await aTenant();
  const { id: ticketId, version } = await aTicket(ana);

  const answers = await Promise.all(Array.from({ length: 10 }, () => as(marta).replyToTicket({ ticketId, body: 'También yo.' })));

  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect((await as(ana).ticket({ id: ticketId }))?.version).toBe(version + 10);
});

test('resolving, reopening and changing the status each keep to their own', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const { id: ticketId } = await aTicket(ana);
  await as(marta).assignTicket({ ticketId, assigneeId: marta.id });

  const [tooEarly, unknown, byStatus, reopened, fromNew] = [
    await as(ana).reopenTicket({ ticketId }),
    await as(marta).changeTicketStatus({ ticketId, status: 'nonsense' }),
    await as(marta).changeTicketStatus({ ticketId, status: 'resolved' }),
    await as(marta).resolveTicket({ ticketId, status: 'closed' }),
    await as(marta).resolveTicket({ ticketId }),
  ];

  expect(tooEarly.userErrors).toMatchObject([{ code: 'NOT_RESOLVED' }]);
  expect(unknown.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'status'] }]);
  expect(byStatus.userErrors).toMatchObject([{ code: 'TRANSITION_NOT_ALLOWED', details: { use: 'resolveTicket', allowed: ['in_progress', 'pending'] } }]);
  expect(reopened.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'status'] }]);
  expect(fromNew.userErrors).toMatchObject([{ code: 'TRANSITION_NOT_ALLOWED' }]);
});

test('a key that may not write can ask so beforehand', async () => {
  const tenant = await aTenant();
  const { id } = await aResolvedTicket(tenant, tenant.ana);
  const key = await aKey(tenant, { permissions: ['ticket:read', 'ticket:read_all', 'ticket:work'] });

  const ticket = await as(key).ticket({ id });

  expect(ticket?.availableTransitions).toMatchObject([
    { status: { key: 'in_progress' }, allowed: false, code: 'NOT_ALLOWED' },
    { status: { key: 'closed' }, allowed: false, code: 'NOT_THE_CREATOR' },
  ]);
});
