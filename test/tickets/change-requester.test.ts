import { describe, expect, test } from 'vitest';
import { aTenant, organizationOf, type TenantChanges } from '../support/a-tenant.ts';
import { aResolvedTicket } from '../support/a-ticket.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { deactivate } from '../support/deactivate.ts';
import { historyOf } from '../support/history.ts';

openTestApp();

test("a ticket of the wrong customer is put right, as an event, and the creator's part stays where it was (crm E9, crm E2)", async () => {
  const tenant = await aTenant();
  const ticket = await aResolvedTicket(tenant, tenant.ana);

  await succeed(as(tenant.marta).changeRequester({ ticketId: ticket.id, requesterId: tenant.luis.id }));

  const seen = await as(tenant.luis).ticket({ id: ticket.id });
  expect(seen).toMatchObject({ requester: { id: tenant.luis.id }, creator: { id: tenant.ana.id }, organization: { name: 'Globex, S. L.' } });
  expect((await historyOf(tenant.marta, ticket.id)).at(-1)).toMatchObject({
    ...{ type: 'ticket.requester_changed', by: 'Marta Sanz', changes: { requester: tenant.luis.id, organization: organizationOf(tenant.luis) } },
  });
  for (const who of [tenant.luis, tenant.marta, tenant.sofia])
    expect(await refusalsOf(as(who).closeTicket({ ticketId: ticket.id }))).toEqual(['NOT_THE_CREATOR']);
  await succeed(as(tenant.ana).closeTicket({ ticketId: ticket.id }));
});

test('the organization alone can be put right, and nothing is recorded where nothing changes', async () => {
  const { ana, luis, marta } = await aTenant();
  const ticketId = await opens(ana);
  const [requesterId, organizationId] = [ana.id, organizationOf(luis)];

  await succeed(as(marta).changeRequester({ ticketId, requesterId, organizationId }));
  await succeed(as(marta).changeRequester({ ticketId, requesterId, organizationId }));

  expect(await as(marta).ticket({ id: ticketId })).toMatchObject({ requester: { id: ana.id }, organization: { name: 'Globex, S. L.' }, version: 2 });
  const { organization, ...others } = (await historyOf(marta, ticketId)).at(-1)?.changes ?? {};
  expect([organization, others]).toEqual([organizationId, {}]);
});

describe('who may', () => {
  test('agents may, requesters may not, and nobody who does not see the ticket', async () => {
    const tenant = await aTenant();
    const other = await aTenant();
    const [open, hidden] = [await opens(tenant.ana), await opens(tenant.ana, { queue: 'hardware' })];

    await expect(as(tenant.ana).changeRequester({ ticketId: open, requesterId: tenant.luis.id })).rejects.toThrow('FORBIDDEN');

    expect(await refusalsOf(as(tenant.marta).changeRequester({ ticketId: hidden, requesterId: tenant.luis.id }))).toEqual(['NOT_FOUND']);
    expect(await refusalsOf(as(other.marta).changeRequester({ ticketId: open, requesterId: other.luis.id }))).toEqual(['NOT_FOUND']);
    expect(await refusalsOf(as(tenant.marta).changeRequester({ ticketId: open, requesterId: other.luis.id }))).toEqual(['NOT_FOUND']);
  });

  test('not to somebody who has left, and an internal ticket not to a requester', async () => {
    const tenant = await aTenant();
    const [customers, internal] = [await opens(tenant.ana), await opens(tenant.marta, { isInternal: true })];
    await deactivate(tenant.luis);

    expect(await refusalsOf(as(tenant.marta).changeRequester({ ticketId: customers, requesterId: tenant.luis.id }))).toEqual(['NOT_FOUND']);
    expect(await refusalsOf(as(tenant.marta).changeRequester({ ticketId: internal, requesterId: tenant.ana.id }))).toEqual(['NOT_ALLOWED']);
    await succeed(as(tenant.marta).changeRequester({ ticketId: internal, requesterId: tenant.diego.id }));
  });

  test('a repeated key changes once', async () => {
    const { ana, luis, marta } = await aTenant();
    const ticketId = await opens(ana);
    const input = { ticketId, requesterId: luis.id, expectedVersion: 1, idempotencyKey: 'once' };

    const answers = [await as(marta).changeRequester(input), await as(marta).changeRequester(input)];

    expect(answers.map(({ userErrors }) => userErrors)).toEqual([[], []]);
    expect((await as(marta).ticket({ id: ticketId }))?.version).toBe(2);
  });
});

const policies: TenantChanges['policies'] = [
  {
    ...{ key: 'usual', label: 'Habitual' },
    targets: [
      { metric: 'TOTAL_RESOLUTION', within: 'PT10H' },
      { metric: 'TOTAL_RESOLUTION', entitlement: 'PRODUCTION', within: 'PT2H' },
    ],
  },
];

describe('the entitlement is asked again, with the rule of the opening (platform O1)', () => {
  const aDesk = async (changes: TenantChanges) => {
    const tenant = await aTenant({ policies, ...changes });
    await succeed(as(tenant.sofia).createEntitlement({ organizationId: organizationOf(tenant.ana), type: 'PRODUCTION' }));
    return { ...tenant, ticketId: await opens(tenant.ana, { environment: 'PRODUCTION' }) };
  };
  const hoursOf = async (tenant: Awaited<ReturnType<typeof aDesk>>, id = tenant.ticketId) => {
    const { openedAt, dueAt } = await succeed(as(tenant.sofia).ticketClocks({ id }));
    return (Date.parse(dueAt ?? '') - Date.parse(openedAt)) / 3_600_000;
  };

  test('REFUSE: to an organization without one it is refused, and so is another environment', async () => {
    const tenant = await aDesk({ withoutEntitlement: 'REFUSE' });
    const { ticketId, marta, luis, ana } = tenant;

    expect(await refusalsOf(as(marta).changeRequester({ ticketId, requesterId: luis.id }))).toEqual(['NO_ENTITLEMENT']);
    expect(await refusalsOf(as(marta).changeRequester({ ticketId, requesterId: ana.id, organizationId: organizationOf(luis) }))).toEqual(['NO_ENTITLEMENT']);
    expect(await refusalsOf(as(marta).triageTicket({ ticketId, environment: 'DEVELOPMENT' }))).toEqual(['NO_ENTITLEMENT']);

    expect(await as(marta).ticketDetails({ id: ticketId })).toMatchObject({ version: 1, environment: 'PRODUCTION', requester: { id: ana.id } });
    expect(await hoursOf(tenant)).toBe(2);
  });

  test('FLAG: it is flagged, and loses the times of a covered one, also in the environment of those', async () => {
    const tenant = await aDesk({ withoutEntitlement: 'FLAG' });
    const { ticketId, marta, luis, ana } = tenant;

    await succeed(as(marta).changeRequester({ ticketId, requesterId: luis.id }));
    const flagged = await as(marta).ticketDetails({ id: ticketId });
    const uncovered = await hoursOf(tenant);
    await succeed(as(marta).changeRequester({ ticketId, requesterId: ana.id }));

    expect([flagged, uncovered]).toMatchObject([{ entitlement: null, isUncovered: true }, 10]);
    expect(await as(marta).ticketDetails({ id: ticketId })).toMatchObject({ entitlement: { type: 'PRODUCTION' }, isUncovered: false });
    expect(await hoursOf(tenant)).toBe(2);
    expect(await hoursOf(tenant, await opens(luis, { environment: 'PRODUCTION' }))).toBe(10);
  });

  test('QUEUE: it goes to the queue for such tickets', async () => {
    const { ticketId, marta, sofia } = await aDesk({ withoutEntitlement: 'QUEUE', uncoveredQueue: 'hardware' });

    await succeed(as(marta).assignTicket({ ticketId, assigneeId: marta.id }));
    await succeed(as(sofia).triageTicket({ ticketId, environment: 'DEVELOPMENT' }));

    expect(await as(sofia).ticketDetails({ id: ticketId })).toMatchObject({ isUncovered: true, queue: { key: 'hardware' }, assignee: null });
  });

  test('a ticket that had none before is worked on as it is', async () => {
    const tenant = await aTenant();
    const ticketId = await opens(tenant.ana);
    await succeed(as(tenant.sofia).saveDeskSettings({ withoutEntitlement: 'REFUSE' }));

    await succeed(as(tenant.marta).triageTicket({ ticketId, category: 'question', environment: 'PRODUCTION' }));

    expect(await as(tenant.marta).ticketDetails({ id: ticketId })).toMatchObject({ category: { key: 'question' }, isUncovered: true });
  });
});
