import { describe, expect, test } from 'vitest';
import { publicId } from '../../src/core/ids.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { aTenant, type Person, type TenantChanges, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { at } from '../support/moments.ts';
import { does, opens, refusalsOf, see, ticketOf } from '../support/play.ts';

openTestApp();

const organizationOf = ({ ctx }: Person) => publicId('Organization', ctx.actor.organizationId ?? '');
const covered = 'entitlement { id type } isUncovered environment queue { key }';

/** Gives Ana's organization a right to support, and its id. */
async function entitles({ sofia, ana }: TestTenant, input: object = {}): Promise<string> {
  const { entitlement } = await does(sofia, 'createEntitlement', { organizationId: organizationOf(ana), type: 'PRODUCTION', ...input }, 'entitlement { id }');
  return entitlement.id;
}

const policies: TenantChanges['policies'] = [
  { key: 'usual', label: 'Habitual', targets: [{ metric: 'TOTAL_RESOLUTION', within: '10 HOURS' }] },
  { key: 'gold', label: 'Oro', targets: [{ metric: 'TOTAL_RESOLUTION', within: '2 HOURS' }] },
];

describe('what becomes of a need that nothing covers is the choice of the desk (platform O1)', () => {
  test('ACCEPT: it comes in like any other', async () => {
    const { ana } = await aTenant();

    const id = await opens(ana, { environment: 'PRODUCTION' });

    expect(await ticketOf(ana, id, covered)).toEqual({ entitlement: null, isUncovered: false, environment: 'PRODUCTION', queue: { key: 'software' } });
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
    expect((await see(tenant.sofia, '{ tickets { totalCount } }')).tickets.totalCount).toBe(0);
  });

  test('FLAG: it comes in and is flagged, and the flag is a filter', async () => {
    const tenant = await aTenant({ withoutEntitlement: 'FLAG' });
    await entitles(tenant, { type: 'DEVELOPMENT' });

    const [uncovered, within] = [await opens(tenant.ana, { environment: 'PRODUCTION' }), await opens(tenant.ana, { environment: 'DEVELOPMENT' })];

    expect(await ticketOf(tenant.ana, uncovered, covered)).toMatchObject({ entitlement: null, isUncovered: true });
    expect(await ticketOf(tenant.ana, within, covered)).toMatchObject({ entitlement: { type: 'DEVELOPMENT' }, isUncovered: false });
    const listed = await see(tenant.marta, '{ tickets(filter: { isUncovered: true }) { nodes { id } } }');
    expect(listed.tickets.nodes).toEqual([{ id: uncovered }]);
  });

  test('QUEUE: it goes to the queue for such needs, whatever queue was asked for', async () => {
    const tenant = await aTenant({ withoutEntitlement: 'QUEUE', uncoveredQueue: 'hardware' });

    const id = await opens(tenant.ana, { queue: 'software' });

    expect(await ticketOf(tenant.sofia, id, covered)).toMatchObject({ isUncovered: true, queue: { key: 'hardware' } });
  });
});

test('development covers what is not production, production what is, and either what says neither', async () => {
  const tenant = await aTenant({ withoutEntitlement: 'REFUSE' });
  const id = await entitles(tenant, { type: 'DEVELOPMENT' });

  const asked = await Promise.all([{ environment: 'DEVELOPMENT' }, {}].map((input) => opens(tenant.ana, input)));

  for (const ticketId of asked) expect(await ticketOf(tenant.ana, ticketId, 'entitlement { id }')).toEqual({ entitlement: { id } });
  expect(await refusalsOf(tenant.ana, 'openTicket', { subject: 'S', description: 'D', environment: 'PRODUCTION' })).toEqual(['NO_ENTITLEMENT']);
});

test('it covers from its first instant on, and no longer at its last', async () => {
  const tenant = await aTenant({ withoutEntitlement: 'REFUSE' });
  const [from, to] = [new Date('2026-03-01T00:00:00.000Z'), new Date('2026-04-01T00:00:00.000Z')];
  await entitles(tenant, { validFrom: from, validTo: to });
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

  expect(await refusalsOf(tenant.luis, 'openTicket', { subject: 'S', description: 'D' })).toEqual(['NO_ENTITLEMENT']);

  const list = '{ entitlements { totalCount nodes { id isActive organization { name } } } }';
  const ofAna = await see(tenant.ana, list);
  expect(ofAna.entitlements).toEqual({ totalCount: 1, nodes: [{ id, isActive: true, organization: { name: 'Acme, S. A.' } }] });
  expect((await see(tenant.luis, list)).entitlements).toEqual({ totalCount: 0, nodes: [] });
  expect((await see(tenant.luis, 'query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
  const ofMarta = await see(tenant.marta, '{ organizations { nodes { name entitlements { nodes { id } } } } }');
  expect(ofMarta.organizations.nodes).toEqual([
    { name: 'Acme, S. A.', entitlements: { nodes: [{ id }] } },
    { name: 'Globex, S. L.', entitlements: { nodes: [] } },
  ]);
});

test('internal tickets need no entitlement, and get none', async () => {
  const tenant = await aTenant({ withoutEntitlement: 'REFUSE' });
  await entitles(tenant);

  const id = await opens(tenant.marta, { isInternal: true, organizationId: organizationOf(tenant.ana) });

  expect(await ticketOf(tenant.marta, id, covered)).toMatchObject({ entitlement: null, isUncovered: false });
});

test('an entitlement may name a policy, by which its tickets are promised something else', async () => {
  const tenant = await aTenant({ policies });
  await entitles(tenant, { policy: 'gold' });

  const [gold, usual] = [await opens(tenant.ana), await opens(tenant.luis)];

  const promised = async (id: string) => {
    const { openedAt, dueAt } = await ticketOf(tenant.marta, id, 'openedAt dueAt');
    return (Date.parse(dueAt) - Date.parse(openedAt)) / 3_600_000;
  };
  expect([await promised(gold), await promised(usual)]).toEqual([2, 10]);
});

test('an admin changes when and under which policy it holds, and each change is an event that agents read', async () => {
  const tenant = await aTenant({ withoutEntitlement: 'REFUSE', policies });
  const entitlementId = await entitles(tenant, { validTo: '2099-01-01T00:00:00.000Z' });

  const changed = await does(
    tenant.sofia,
    'changeEntitlement',
    { entitlementId, expectedVersion: 1, validTo: null, policy: 'gold' },
    'entitlement { version validTo policy { key } }',
  );
  await does(tenant.sofia, 'changeEntitlement', { entitlementId, validFrom: '2098-01-01T00:00:00.000Z' });

  expect(changed.entitlement).toEqual({ version: 2, validTo: null, policy: { key: 'gold' } });
  expect(await refusalsOf(tenant.ana, 'openTicket', { subject: 'S', description: 'D' })).toEqual(['NO_ENTITLEMENT']);
  const query = '{ events(filter: { type: { contains: "entitlement" } }) { nodes { type actor { name } changes { field before after } } } }';
  const told = await see(tenant.marta, query);
  expect(told.events.nodes.map(({ type }: { type: string }) => type)).toEqual(['entitlement.created', 'entitlement.changed', 'entitlement.changed']);
  expect(told.events.nodes[1]).toEqual({
    type: 'entitlement.changed',
    actor: { name: 'Sofía León' },
    changes: [
      { field: 'entitlement', before: entitlementId, after: entitlementId },
      { field: 'validTo', before: '2099-01-01T00:00:00.000Z', after: null },
      { field: 'policy', before: null, after: 'gold' },
    ],
  });
  expect((await see(tenant.ana, query)).events.nodes).toEqual([]);
});

test('only an admin gives rights, none that end before they begin, and none under a policy there is not', async () => {
  const tenant = await aTenant({ policies });
  const input = { organizationId: organizationOf(tenant.ana), type: 'PRODUCTION', validFrom: '2026-05-01T00:00:00.000Z' };

  await expect(does(tenant.marta, 'createEntitlement', input)).rejects.toThrow('FORBIDDEN');

  expect(await refusalsOf(tenant.sofia, 'createEntitlement', { ...input, validTo: input.validFrom })).toEqual(['INVALID']);
  expect(await refusalsOf(tenant.sofia, 'createEntitlement', { ...input, policy: 'silver' })).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(tenant.sofia, 'createEntitlement', { ...input, policy: 'severity_times' })).toEqual(['NOT_FOUND']);
  expect((await see(tenant.sofia, '{ entitlements { totalCount } }')).entitlements.totalCount).toBe(0);
});

test('in another environment another entitlement covers the ticket, as of its opening, and promises something else', async () => {
  const tenant = await aTenant({ withoutEntitlement: 'FLAG', policies });
  await entitles(tenant, { type: 'DEVELOPMENT', policy: 'gold' });
  const ticketId = await opens(tenant.ana, { environment: 'DEVELOPMENT' });

  await does(tenant.marta, 'triageTicket', { ticketId, environment: 'PRODUCTION' });
  const after = await ticketOf(tenant.marta, ticketId, `openedAt dueAt ${covered}`);
  await does(tenant.marta, 'triageTicket', { ticketId, environment: 'DEVELOPMENT' });

  expect(after).toMatchObject({ entitlement: null, isUncovered: true });
  expect(Date.parse(after.dueAt) - Date.parse(after.openedAt)).toBe(10 * 3_600_000);
  expect(await ticketOf(tenant.marta, ticketId, covered)).toMatchObject({ entitlement: { type: 'DEVELOPMENT' }, isUncovered: false });
});
