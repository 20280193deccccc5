import { describe, expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aClosedTicket, aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { deactivate } from '../support/deactivate.ts';
import { historyOf } from '../support/history.ts';

openTestApp();

const alert = { deduplicationKey: 'disk-full@web-1', nature: 'ALERT', channel: 'MONITORING' } as const;

test('a repeated alert is an occurrence of the ticket that is open for it', async () => {
  const tenant = await aTenant();
  const monitor = await aKey(tenant);

  const first = await aTicket(monitor, alert);
  const second = await aTicket(monitor, alert);
  const other = await aTicket(monitor, { ...alert, deduplicationKey: 'disk-full@web-2' });

  expect(second).toMatchObject({ id: first.id, occurrences: 2, version: 2 });
  expect(other).toMatchObject({ code: 'TST-000002', occurrences: 1 });
  const ticket = await as(tenant.sofia).ticket({ id: first.id });
  expect(ticket?.activity.nodes.map(({ type }) => type)).toEqual(['ticket.opened', 'ticket.repeated']);
  expect(ticket?.activity.nodes[1]?.changes).toEqual([{ field: 'occurrences', before: 1, after: 2 }]);
});

test.each(['REGISTRANT', 'REQUESTER'] as const)('ten at once are one ticket with ten occurrences (%s counts as creator)', async (onBehalfCreator) => {
  const tenant = await aTenant({ onBehalfCreator });
  const monitor = await aKey(tenant);

  const opened = await Promise.all(Array.from({ length: 10 }, () => aTicket(monitor, alert)));

  const tickets = await as(tenant.sofia).tickets();
  expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
  expect(tickets.nodes).toMatchObject([{ occurrences: 10, code: 'TST-000001' }]);
  expect((await aTicket(tenant.ana)).code).toBe('TST-000002');
});

test('the same key of another caller is another alert', async () => {
  const tenant = await aTenant();
  const [one, other] = await Promise.all([aKey(tenant), aKey(tenant)]);

  const [first, second] = [await aTicket(one, alert), await aTicket(other, alert)];

  expect(second.id).not.toBe(first.id);
});

test('it stays the same alert when the creator has changed, and a new one once the ticket is closed', async () => {
  const tenant = await aTenant();
  const first = await aTicket(tenant.ana, alert);
  const closed = await aClosedTicket(tenant, tenant.luis, alert);

  await deactivate(tenant.ana);
  await succeed(as(tenant.sofia).handOverTicket({ ticketId: first.id, creatorId: tenant.diego.id, reason: 'Ana se fue' }));
  await deactivate(tenant.ana, true);

  expect((await aTicket(tenant.ana, alert)).id).toBe(first.id);
  expect((await aTicket(tenant.luis, alert)).id).not.toBe(closed.id);
});

describe('the alert goes on (servicedesk G1)', () => {
  test('a graver repetition raises the severity, and with it the times; a milder one changes nothing', async () => {
    const tenant = await aTenant();
    const monitor = await aKey(tenant);
    const { id } = await aTicket(monitor, { ...alert, severity: 'low' });

    const graver = await aTicket(monitor, { ...alert, severity: 'critical' });
    const milder = await aTicket(monitor, { ...alert, severity: 'low' });
    const unknown = await as(monitor).openTicket({ subject: 'S', description: 'D', ...alert, severity: 'nothing' });

    expect([graver, milder]).toMatchObject([
      { id, severity: { key: 'critical' }, occurrences: 2 },
      { id, severity: { key: 'critical' }, occurrences: 3 },
    ]);
    expect(unknown.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'severity'] }]);
    expect(Date.parse(graver.dueAt ?? '') - Date.parse(graver.openedAt)).toBe(4 * 3_600_000);
    expect((await historyOf(tenant.sofia, id)).map(({ type }) => type)).toEqual([
      ...['ticket.opened', 'ticket.repeated', 'ticket.severity_changed', 'ticket.repeated'],
    ]);
  });

  test('after the solution it reopens the ticket, once however often it comes at once', async () => {
    const tenant = await aTenant();
    const monitor = await aKey(tenant);
    const { id } = await aResolvedTicket(tenant, monitor, alert);

    await Promise.all(Array.from({ length: 5 }, () => aTicket(monitor, alert)));

    expect(await as(tenant.sofia).ticket({ id })).toMatchObject({ status: { key: 'in_progress' }, occurrences: 6, resolvedAt: null });
    expect((await historyOf(tenant.sofia, id)).filter(({ type }) => type === 'ticket.reopened')).toMatchObject([{ by: 'Monitor' }]);
  });

  test('where the workflow has no way back, the occurrence is counted', async () => {
    const tenant = await aTenant({
      transitions: [
        { from: 'new', to: 'in_progress', by: ['AGENT'] },
        { from: ['new', 'in_progress'], to: 'pending', by: ['AGENT'] },
        { from: ['in_progress', 'pending'], to: 'resolved', by: ['ASSIGNEE'] },
        { from: 'resolved', to: 'closed', by: ['CREATOR'] },
      ],
    });
    const monitor = await aKey(tenant);
    const { id } = await aResolvedTicket(tenant, monitor, alert);

    expect(await aTicket(monitor, alert)).toMatchObject({ id, occurrences: 2, status: { key: 'resolved' } });
  });
});

describe('recovery', () => {
  const { deduplicationKey } = alert;

  test('it is recorded, and resolves nothing unless the desk wants so', async () => {
    const tenant = await aTenant();
    const monitor = await aKey(tenant);
    const { id } = await aTicket(monitor, alert);

    const { ticket } = await succeed(as(monitor).recordRecovery({ deduplicationKey }));

    expect(ticket).toMatchObject({ id, status: { key: 'new' }, occurrences: 1 });
    expect((await historyOf(tenant.sofia, id)).map(({ type }) => type)).toEqual(['ticket.opened', 'ticket.recovered']);
  });

  test('where the desk wants so it resolves the ticket, by a way that the workflow has, and closes nothing', async () => {
    const tenant = await aTenant({ recovery: 'resolved' });
    const monitor = await aKey(tenant);
    const { id } = await aTicket(monitor, alert);

    const whileNew = await succeed(as(monitor).recordRecovery({ deduplicationKey }));
    await succeed(as(tenant.marta).changeTicketStatus({ ticketId: id, status: 'in_progress' }));
    const input = { deduplicationKey, idempotencyKey: 'once' };
    const repeated = [await as(monitor).recordRecovery(input), await as(monitor).recordRecovery(input)];
    const again = await aTicket(monitor, alert);

    expect(whileNew.ticket.status.key).toBe('new');
    expect(repeated.map(({ ticket }) => ticket?.status.key)).toEqual(['resolved', 'resolved']);
    expect((await historyOf(tenant.sofia, id)).filter(({ type }) => type === 'ticket.recovered')).toHaveLength(2);
    expect(again).toMatchObject({ id, status: { key: 'in_progress' } });
  });

  test('only for an alert of the caller that has an open ticket, and never by requesters', async () => {
    const tenant = await aTenant({ recovery: 'resolved' });
    const [monitor, other] = await Promise.all([aKey(tenant), aKey(tenant)]);
    await aTicket(monitor, alert);
    await aTicket(tenant.ana, alert);

    expect(await refusalsOf(as(other).recordRecovery({ deduplicationKey }))).toEqual(['NOT_FOUND']);
    expect(await refusalsOf(as(monitor).recordRecovery({ deduplicationKey: 'nothing' }))).toEqual(['NOT_FOUND']);
    expect(await refusalsOf(as(tenant.ana).recordRecovery({ deduplicationKey }))).toEqual(['NOT_ALLOWED']);
  });
});
