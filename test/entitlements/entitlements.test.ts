import { describe, expect, test } from 'vitest';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { aTenant, organizationOf, type TenantChanges, type TestTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, refusalsOf, succeed } from '../support/client.ts';
import type { CreateEntitlementInput } from '../support/gql/graphql.ts';
import { at } from '../support/moments.ts';

openTestApp();

/** Gives Ana's organization a right to support, and its id. */
async function entitles({ sofia, ana }: TestTenant, input: Partial<CreateEntitlementInput> = {}): Promise<string> {
  const { entitlement } = await succeed(as(sofia).createEntitlement({ organizationId: organizationOf(ana), type: 'PRODUCTION', ...input }));
  return entitlement.id;
}

const policies: TenantChanges['policies'] = [
  { key: 'usual', label: 'Habitual', targets: [{ metric: 'TOTAL_RESOLUTION', within: 'PT10H' }] },
  { key: 'gold', label: 'Oro', targets: [{ metric: 'TOTAL_RESOLUTION', within: 'PT2H' }] },
];

describe('what becomes of a need that nothing covers is the choice of the desk (platform O1)', () => {
  test('ACCEPT: it comes in like any other', async () => {
    const { ana } = await aTenant();

    const id = await opens(ana, { environment: 'PRODUCTION' });

    expect(await as(ana).ticketDetails({ id })).toMatchObject({
      entitlement: null,
      isUncovered: false,
      environment: 'PRODUCTION',
      queue: { key: 'software' },
    });
  });

  test('REFUSE: it is refused clearly, in three languages, and nothing is written', async () => {
    const tenant = await aTenant({ withoutEntitlement: 'REFUSE' });

    const query = 'mutation { openTicket(input: { subject: "S", description: "D" }) { ticket { id } userErrors { code message path } } }';
    const [es, en, pt] = await Promise.all(['es', 'en', 'pt'].map((language) => askAs(tenant.ana, query, {}, { 'accept-language': language })));

    const said = (words: string) => ({
      ticket: null,
      userErrors: [{ code: 'NO_ENTITLEMENT', message: expect.stringContaining(words), path: ['input', 'organizationId'] }],
    });
    expect([es, en, pt].map((answer) => answer?.body.data.openTicket)).toEqual(['suscripción activa', 'no active entitlement', 'assinatura ativa'].map(said));
    expect((await as(tenant.sofia).tickets({})).totalCount).toBe(0);
  });

  test('FLAG: it comes in and is flagged, and the flag is a filter', async () => {
    const tenant = await aTenant({ withoutEntitlement: 'FLAG' });
    await entitles(tenant, { type: 'DEVELOPMENT' });

    const [uncovered, within] = [await opens(tenant.ana, { environment: 'PRODUCTION' }), await opens(tenant.ana, { environment: 'DEVELOPMENT' })];

    expect(await as(tenant.ana).ticketDetails({ id: uncovered })).toMatchObject({ entitlement: null, isUncovered: true });
    expect(await as(tenant.ana).ticketDetails({ id: within })).toMatchObject({ entitlement: { type: 'DEVELOPMENT' }, isUncovered: false });
    expect((await as(tenant.marta).tickets({ filter: { isUncovered: true } })).nodes).toMatchObject([{ id: uncovered }]);
  });

  test('QUEUE: it goes to the queue for such needs, whatever queue was asked for', async () => {
    const tenant = await aTenant({ withoutEntitlement: 'QUEUE', uncoveredQueue: 'hardware' });

    const id = await opens(tenant.ana, { queue: 'software' });

    expect(await as(tenant.sofia).ticketDetails({ id })).toMatchObject({ isUncovered: true, queue: { key: 'hardware' } });
  });
});

test('development covers everything but production, production covers production, and either covers a ticket without an environment', async () => {
  const tenant = await aTenant({ withoutEntitlement: 'REFUSE' });
  const id = await entitles(tenant, { type: 'DEVELOPMENT' });

  const asked = await Promise.all([opens(tenant.ana, { environment: 'DEVELOPMENT' }), opens(tenant.ana)]);

  for (const ticketId of asked) expect(await as(tenant.ana).ticketDetails({ id: ticketId })).toMatchObject({ entitlement: { id } });
  expect(await refusalsOf(as(tenant.ana).openTicket({ subject: 'S', description: 'D', environment: 'PRODUCTION' }))).toEqual(['NO_ENTITLEMENT']);
});

test('it covers from its first instant on, and no longer at its last', async () => {
  const tenant = await aTenant({ withoutEntitlement: 'REFUSE' });
  const [from, to] = [new Date('2026-03-01T00:00:00.000Z'), new Date('2026-04-01T00:00:00.000Z')];
  await entitles(tenant, { validFrom: from.toISOString(), validTo: to.toISOString() });
  const opened = (time: Date) =>
    openTicket(at(time, tenant.ana), { subject: 'S', description: 'D' }).then(
      () => 'opened',
      ({ code }) => code,
    );

  const [before, first, last, after] = [from.getTime() - 1, from.getTime(), to.getTime() - 1, to.getTime()].map((time) => new Date(time));

  expect([await opened(before as Date), await opened(first as Date), await opened(last as Date), await opened(after as Date)]).toEqual([
    ...['NO_ENTITLEMENT', 'opened'],
    ...['opened', 'NO_ENTITLEMENT'],
  ]);
});

test("another organization's entitlement covers nobody else, and nobody else sees it", async () => {
  const tenant = await aTenant({ withoutEntitlement: 'REFUSE' });
  const id = await entitles(tenant);

  expect(await refusalsOf(as(tenant.luis).openTicket({ subject: 'S', description: 'D' }))).toEqual(['NO_ENTITLEMENT']);

  expect(await as(tenant.ana).entitlements()).toEqual({ totalCount: 1, nodes: [{ id, isActive: true, organization: { name: 'Acme, S. A.' } }] });
  expect(await as(tenant.luis).entitlements()).toEqual({ totalCount: 0, nodes: [] });
  expect(await as(tenant.luis).node({ id })).toBeNull();
  expect((await as(tenant.marta).organizations({})).nodes).toMatchObject([
    { name: 'Acme, S. A.', entitlements: { nodes: [{ id }] } },
    { name: 'Globex, S. L.', entitlements: { nodes: [] } },
  ]);
});

test('internal tickets need no entitlement, and get none', async () => {
  const tenant = await aTenant({ withoutEntitlement: 'REFUSE' });
  await entitles(tenant);

  const id = await opens(tenant.marta, { isInternal: true, organizationId: organizationOf(tenant.ana) });

  expect(await as(tenant.marta).ticketDetails({ id })).toMatchObject({ entitlement: null, isUncovered: false });
});

test('an entitlement may name a policy, by which its tickets are promised something else', async () => {
  const tenant = await aTenant({ policies });
  await entitles(tenant, { policy: 'gold' });

  const [gold, usual] = [await opens(tenant.ana), await opens(tenant.luis)];

  const promised = async (id: string) => {
    const { openedAt, dueAt } = await succeed(as(tenant.marta).ticketClocks({ id }));
    return (Date.parse(dueAt ?? '') - Date.parse(openedAt)) / 3_600_000;
  };
  expect([await promised(gold), await promised(usual)]).toEqual([2, 10]);
});

test('an admin changes when and under which policy it holds, and each change is an event that agents read', async () => {
  const tenant = await aTenant({ withoutEntitlement: 'REFUSE', policies });
  const entitlementId = await entitles(tenant, { validTo: '2099-01-01T00:00:00.000Z' });

  const changed = await succeed(as(tenant.sofia).changeEntitlement({ entitlementId, expectedVersion: 1, validTo: null, policy: 'gold' }));
  await succeed(as(tenant.sofia).changeEntitlement({ entitlementId, validFrom: '2098-01-01T00:00:00.000Z' }));

  expect(changed.entitlement).toMatchObject({ version: 2, validTo: null, policy: { key: 'gold' } });
  expect(await refusalsOf(as(tenant.ana).openTicket({ subject: 'S', description: 'D' }))).toEqual(['NO_ENTITLEMENT']);
  const filter = { type: { contains: 'entitlement' } };
  const { nodes } = await as(tenant.marta).events({ filter });
  expect(nodes.map(({ type }) => type)).toEqual(['entitlement.created', 'entitlement.changed', 'entitlement.changed']);
  expect(nodes[1]).toMatchObject({
    type: 'entitlement.changed',
    actor: { name: 'Sofía León' },
    changes: [
      { field: 'entitlement', before: entitlementId, after: entitlementId },
      { field: 'validTo', before: '2099-01-01T00:00:00.000Z', after: null },
      { field: 'policy', before: null, after: 'gold' },
    ],
  });
  expect((await as(tenant.ana).events({ filter })).nodes).toEqual([]);
});

test('only an admin gives rights, none that end before they begin, and none under a policy there is not', async () => {
  const tenant = await aTenant({ policies });
  const input = { organizationId: organizationOf(tenant.ana), type: 'PRODUCTION', validFrom: '2026-05-01T00:00:00.000Z' } as const;

  await expect(succeed(as(tenant.marta).createEntitlement(input))).rejects.toThrow('FORBIDDEN');

  expect(await refusalsOf(as(tenant.sofia).createEntitlement({ ...input, validTo: input.validFrom }))).toEqual(['INVALID']);
  expect(await refusalsOf(as(tenant.sofia).createEntitlement({ ...input, policy: 'silver' }))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(as(tenant.sofia).createEntitlement({ ...input, policy: 'severity_times' }))).toEqual(['NOT_FOUND']);
  expect((await as(tenant.sofia).entitlements()).totalCount).toBe(0);
});

test('in another environment another entitlement covers the ticket, as of its opening, and promises something else', async () => {
  const tenant = await aTenant({ withoutEntitlement: 'FLAG', policies });
  await entitles(tenant, { type: 'DEVELOPMENT', policy: 'gold' });
  const ticketId = await opens(tenant.ana, { environment: 'DEVELOPMENT' });

  await succeed(as(tenant.marta).triageTicket({ ticketId, environment: 'PRODUCTION' }));
  const after = await succeed(as(tenant.marta).ticketDetails({ id: ticketId }));
  await succeed(as(tenant.marta).triageTicket({ ticketId, environment: 'DEVELOPMENT' }));

  expect(after).toMatchObject({ entitlement: null, isUncovered: true });
  expect(Date.parse(after.dueAt ?? '') - Date.parse(after.openedAt)).toBe(10 * 3_600_000);
  expect(await as(tenant.marta).ticketDetails({ id: ticketId })).toMatchObject({ entitlement: { type: 'DEVELOPMENT' }, isUncovered: false });
});
