import { expect, test, vi } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aSeededTenant } from '../support/a-seeded-tenant.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aResolvedTicket } from '../support/a-ticket.ts';
import { advance, opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { atOneMoment } from '../support/at-one-moment.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { historyOf, statusOf } from '../support/history.ts';
import { workIn } from './random-verbs.ts';

openTestApp();

const offered = {
  withdrawal: 'resolved',
  transitions: [
    { from: 'new', to: 'in_progress', by: ['AGENT'] },
    { from: ['new', 'in_progress'], to: 'pending', by: ['AGENT'] },
    { from: ['new', 'in_progress', 'pending'], to: 'resolved', by: ['ASSIGNEE'] },
    { from: 'resolved', to: 'in_progress', by: ['CREATOR', 'REQUESTER', 'AGENT'] },
    { from: 'resolved', to: 'closed', by: ['CREATOR'] },
  ],
} satisfies Parameters<typeof aTenant>[0];

test('the creator withdraws a ticket that nobody has answered: it is closed, on record, and its clocks count for nothing', async () => {
  const tenant = await aTenant(offered);
  const ticketId = await opens(tenant.ana, { severity: 'critical' });
  await takes(tenant.marta, ticketId, 'in_progress');
  await succeed(as(tenant.ana).replyToTicket({ ticketId, body: 'Ya funciona.' }));

  const { ticket } = await succeed(as(tenant.ana).withdrawTicket({ ticketId, idempotencyKey: 'once' }));
  const again = await as(tenant.ana).withdrawTicket({ ticketId, idempotencyKey: 'once' });

  expect(ticket).toMatchObject({ status: { key: 'closed' }, withdrawnAt: expect.any(String), dueAt: null });
  expect(again.userErrors).toEqual([]);
  expect((await historyOf(tenant.marta, ticketId)).slice(-3)).toMatchObject(
    ['ticket.withdrawn', 'ticket.resolved', 'ticket.closed'].map((type) => ({ type, by: 'Ana Ruiz' })),
  );
  const { slaClocks } = await succeed(as(tenant.marta).ticketClocks({ id: ticketId }));
  expect(slaClocks.map(({ state, ending }) => [state, ending])).toEqual(slaClocks.map(() => ['CANCELLED', 'WITHDRAWN']));
  expect((await as(tenant.marta).tickets({ filter: { withdrawnAt: { isNull: true } } })).totalCount).toBe(0);
});

test('nobody else does, whatever their role (crm E2)', async () => {
  const tenant = await aTenant(offered);
  const other = await aTenant(offered);
  const key = await aKey(tenant);
  const [own, registered] = [await opens(tenant.ana), await opens(tenant.marta, { requesterId: tenant.ana.id })];

  for (const who of [tenant.marta, tenant.sofia]) expect(await refusalsOf(as(who).withdrawTicket({ ticketId: own }))).toEqual(['NOT_ALLOWED']);
  for (const who of [tenant.ana, tenant.marta]) expect(await refusalsOf(as(who).withdrawTicket({ ticketId: registered }))).toEqual(['NOT_ALLOWED']);
  for (const who of [tenant.luis, key, other.sofia]) expect(await refusalsOf(as(who).withdrawTicket({ ticketId: own }))).toEqual(['NOT_FOUND']);
});

test('not once support has answered or resolved it, and not where the desk or its workflow has no such end', async () => {
  const [tenant, without, unreached] = [await aTenant(offered), await aTenant(), await aTenant({ withdrawal: 'resolved' })];
  const answered = await opens(tenant.ana);
  await succeed(as(tenant.marta).replyToTicket({ ticketId: answered, body: 'Lo miro.' }));
  const resolved = await aResolvedTicket(tenant, tenant.ana);

  const refused = async (who: typeof tenant.ana, ticketId: string) => (await refusalsOf(as(who).withdrawTicket({ ticketId })))[0];

  expect(await refused(tenant.ana, answered)).toBe('ALREADY_ANSWERED');
  expect(await refused(tenant.ana, resolved.id)).toBe('ALREADY_ANSWERED');
  expect(await refused(without.ana, await opens(without.ana))).toBe('NO_WITHDRAWAL');
  expect(await refused(unreached.ana, await opens(unreached.ana))).toBe('TRANSITION_NOT_ALLOWED');
});

test('a ticket says beforehand whether one can withdraw it, by the rule that refuses', async () => {
  const [tenant, without, unreached] = [await aTenant(offered), await aTenant(), await aTenant({ withdrawal: 'resolved' })];
  const [own, answered, withdrawn] = [await opens(tenant.ana), await opens(tenant.ana), await opens(tenant.ana)];
  await succeed(as(tenant.marta).replyToTicket({ ticketId: answered, body: 'Lo miro.' }));
  await succeed(as(tenant.ana).withdrawTicket({ ticketId: withdrawn }));
  const cases = [
    [tenant.ana, own, null],
    [tenant.marta, own, 'NOT_ALLOWED'],
    [tenant.sofia, own, 'NOT_ALLOWED'],
    [tenant.ana, answered, 'ALREADY_ANSWERED'],
    [tenant.ana, withdrawn, 'TICKET_CLOSED'],
    [without.ana, await opens(without.ana), 'NO_WITHDRAWAL'],
    [unreached.ana, await opens(unreached.ana), 'TRANSITION_NOT_ALLOWED'],
  ] as const;

  for (const [who, id, code] of cases) {
    const { viewerCanWithdraw } = await succeed(as(who).ticketDetails({ id }));
    expect(viewerCanWithdraw).toEqual({ allowed: code === null, code });
    if (code) expect(await refusalsOf(as(who).withdrawTicket({ ticketId: id }))).toEqual([code]);
  }
});

test('twice at once it is withdrawn once, and a stale version or a person who has left withdraws nothing', async () => {
  const tenant = await aTenant(offered);
  const [once, stale] = [await opens(tenant.ana), await opens(tenant.ana)];

  const answers = await atOneMoment(
    tenant,
    ...['one', 'other'].map((idempotencyKey) => () => as(tenant.ana).withdrawTicket({ ticketId: once, idempotencyKey })),
  );
  const conflict = await refusalsOf(as(tenant.ana).withdrawTicket({ ticketId: stale, expectedVersion: 99 }));
  await succeed(as(tenant.sofia).deactivateUser({ userId: tenant.ana.id }));
  await vi.waitFor(() => expect(as(tenant.ana).viewer()).rejects.toThrow('UNAUTHENTICATED'), { timeout: 10_000 });

  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['TICKET_CLOSED']);
  expect((await historyOf(tenant.marta, once)).filter(({ type }) => type === 'ticket.withdrawn')).toHaveLength(1);
  expect(conflict).toEqual(['CONFLICT']);
  await expect(as(tenant.ana).withdrawTicket({ ticketId: stale })).rejects.toThrow('UNAUTHENTICATED');
});

test('while it waits for the clock it is in no figure of its queue, and back in them once it goes back to work', async () => {
  const tenant = await aSeededTenant('erp');
  const withdrawn = await opens(tenant.ana);
  const { queue } = await succeed(as(tenant.marta).ticket({ id: withdrawn }));
  const countsNow = async () => (await as(tenant.marta).catalog()).queues.find(({ id }) => id === queue.id)?.counts;
  const total = async () => (await as(tenant.sofia).tickets({ filter: { closedAt: { isNull: true } } })).totalCount;
  const [before, all] = [await countsNow(), await total()];

  await succeed(as(tenant.ana).withdrawTicket({ ticketId: withdrawn }));
  const meanwhile = await countsNow();
  const allMeanwhile = await total();
  await succeed(as(tenant.ana).reopenTicket({ ticketId: withdrawn }));

  expect(meanwhile).toMatchObject({ resolved: before?.resolved, unresolved: (before?.unresolved ?? 0) - 1, open: (before?.open ?? 0) - 1 });
  expect(allMeanwhile).toBe(all);
  expect(await countsNow()).toEqual(before);
});

test('on a desk where only the clock closes, it waits for the clock, and an answer takes it back to work with its clocks (erp S7, erp S9)', async () => {
  const tenant = await aSeededTenant('erp');
  const [waits, returns] = [await opens(tenant.ana), await opens(tenant.ana)];

  for (const ticketId of [waits, returns]) await succeed(as(tenant.ana).withdrawTicket({ ticketId }));
  const withdrawn = await statusOf(tenant.ana, waits);
  await succeed(as(tenant.ana).reopenTicket({ ticketId: returns }));
  const back = await as(tenant.ana).ticket({ id: returns });
  const { slaClocks } = await succeed(as(tenant.marta).ticketClocks({ id: returns }));
  await advance(tenant, new Date(Date.now() + 20 * 86_400_000));
  await workIn(tenant);

  expect(withdrawn).toBe('customer_requested_closing');
  expect(back).toMatchObject({ status: { key: 'in_analysis' }, withdrawnAt: null, resolvedAt: null });
  expect(slaClocks.map(({ state, ending }) => [state, ending])).toEqual(slaClocks.map(() => ['RUNNING', null]));
  expect(slaClocks.length).toBeGreaterThan(0);
  const closed = await as(tenant.ana).ticket({ id: waits });
  expect(closed).toMatchObject({ status: { key: 'closed' }, withdrawnAt: expect.any(String) });
  expect((await historyOf(tenant.ana, waits)).at(-1)).toMatchObject({ type: 'ticket.closed', by: 'the system' });
});
