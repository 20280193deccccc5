import { expect, inject, test } from 'vitest';
import { publicId } from '../../src/core/ids.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { aTenant, organizationOf, type TestTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import type { UpdateOrganizationInput } from '../support/gql/graphql.ts';
import { at, aWednesday, hours, later } from '../support/moments.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { replayTenant } from '../support/replay-tenant.ts';
import { calendar, everyDay, policy, resolution, untilDone } from './a-tenant-with-tickets.ts';

// Work on all tenants would also change those of other test files.
const urls = await makeDatabase(inject('urls').superuser, 'relevo_organization_times');
openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

/** By the first policy ten hours, by silver two, by gold four of business; the office is always open, the bakery from four to six. */
const desk = {
  calendars: [calendar(everyDay('00:00-00:00')), { ...calendar(everyDay('04:00-06:00')), key: 'bakery', label: 'Bakery' }],
  policies: [
    policy(resolution('PT10H')),
    { ...policy(resolution('PT2H')), key: 'silver' },
    { ...policy(resolution('PT4H', { calendar: 'office' })), key: 'gold' },
  ],
};

const noon = aWednesday('12:00:00');

async function dueOf(tenant: TestTenant, opened = noon): Promise<number> {
  const { id } = await openTicket(at(opened, tenant.ana), { subject: 'Uno', description: 'Nada.' });
  const ticket = await succeed(as(tenant.ana).ticketClocks({ id: publicId('Ticket', id) }));
  return (Date.parse(ticket.dueAt ?? '') - opened.getTime()) / hours(1);
}

test.each<[string, Partial<UpdateOrganizationInput>, string | null, number]>([
  ['nothing of its own', {}, null, 10],
  ['a policy', { policy: 'silver' }, null, 2],
  ['a policy that counts business hours', { policy: 'gold' }, null, 4],
  ['a calendar, which the first policy does not ask for', { calendar: 'bakery' }, null, 10],
  // Two hours of Thursday and two of Friday.
  ['a policy and a calendar', { policy: 'gold', calendar: 'bakery' }, null, 42],
  ['an entitlement with a policy', {}, 'gold', 4],
  ['a policy, and an entitlement with another', { policy: 'silver' }, 'gold', 4],
  ['a calendar, and an entitlement with a policy', { policy: 'silver', calendar: 'bakery' }, 'gold', 42],
])('an organization with %s', async (_, own, entitled, due) => {
  const tenant = await aTenant(desk);
  const organizationId = organizationOf(tenant.ana);
  await succeed(as(tenant.sofia).updateOrganization({ organizationId, ...own }));
  const validFrom = later(noon, -hours(1)).toISOString();
  if (entitled) await succeed(as(tenant.sofia).createEntitlement({ organizationId, type: 'PRODUCTION', policy: entitled, validFrom }));

  expect(await dueOf(tenant)).toBe(due);
});

test('open tickets follow when it changes, as the preview said, and no other ticket does', async () => {
  const tenant = await aTenant(desk);
  const { ana, luis, sofia, marta, system } = tenant;
  const organizationId = organizationOf(ana);
  const [own, others] = [await opens(ana), await opens(luis)];
  const [before, untouched] = [await as(ana).ticketClocks({ id: own }), await as(luis).ticketClocks({ id: others })];

  const preview = await succeed(as(sofia).organizationPreview({ organizationId, policy: 'silver' }));
  const { organization } = await succeed(as(sofia).updateOrganization({ organizationId, policy: 'silver', idempotencyKey: 'once' }));
  await untilDone(tenant);
  const after = await as(ana).ticketClocks({ id: own });
  for (const again of ['once', 'twice']) await succeed(as(sofia).updateOrganization({ organizationId, policy: 'silver', idempotencyKey: again }));
  await untilDone(tenant);

  const dueAt = later(before?.openedAt ?? '', hours(2)).toISOString();
  expect(organization).toMatchObject({ policy: { key: 'silver' }, calendar: null });
  expect(after?.dueAt).toBe(dueAt);
  expect(preview.moved).toEqual({ count: 1, first: [{ ticket: { id: own }, before: { dueAt: before?.dueAt }, after: { dueAt } }] });
  expect(preview).toMatchObject({ breached: { count: 0 }, isComplete: true });
  expect((await as(luis).ticketClocks({ id: others }))?.dueAt).toEqual(untouched?.dueAt);
  const { nodes } = await as(marta).events({ filter: { type: { eq: 'ticket.recalculated' } } });
  expect(nodes.map(({ changes }) => changes)).toEqual([
    [
      { field: 'organization', before: null, after: organizationId },
      { field: 'dueAt', before: before?.dueAt, after: dueAt },
    ],
  ]);
  for (const { kept, replayed } of await replayTenant(system)) expect(replayed).toEqual(kept);
});

test('taken away, its tickets go by what the desk has for everybody, and a removed policy gives no times', async () => {
  const tenant = await aTenant(desk);
  const { ana, sofia } = tenant;
  const organizationId = organizationOf(ana);
  await succeed(as(sofia).updateOrganization({ organizationId, policy: 'silver', calendar: 'bakery' }));
  const ticketId = await opens(ana);

  await succeed(as(sofia).updateOrganization({ organizationId, policy: null, calendar: null }));
  await untilDone(tenant);
  const { dueAt, openedAt } = await succeed(as(ana).ticketClocks({ id: ticketId }));
  await succeed(as(sofia).updateOrganization({ organizationId, policy: 'silver' }));
  await succeed(as(sofia).retireSlaPolicy({ key: 'silver' }));

  expect(dueAt).toBe(later(openedAt, hours(10)).toISOString());
  expect(await dueOf(tenant)).toBe(10);
});

test('a ticket that is given to somebody of another organization goes by the times of that one', async () => {
  const { ana, luis, marta, sofia } = await aTenant(desk);
  await succeed(as(sofia).updateOrganization({ organizationId: organizationOf(luis), policy: 'silver' }));
  const ticketId = await opens(ana);

  await succeed(as(marta).changeRequester({ ticketId, requesterId: luis.id }));

  const { dueAt, openedAt } = await succeed(as(marta).ticketClocks({ id: ticketId }));
  expect(dueAt).toBe(later(openedAt, hours(2)).toISOString());
});

test('tickets that are opened while it changes go by the new times in the end', async () => {
  const tenant = await aTenant(desk);
  const { ana, sofia } = tenant;
  const organizationId = organizationOf(ana);

  const working = untilDone(tenant);
  const [, , ...ids] = await Promise.all([
    succeed(as(sofia).updateOrganization({ organizationId, policy: 'silver' })),
    working,
    ...Array.from({ length: 12 }, () => opens(ana)),
  ]);
  await untilDone(tenant);

  for (const id of ids) {
    const { dueAt, openedAt } = await succeed(as(ana).ticketClocks({ id }));
    expect(dueAt).toBe(later(openedAt, hours(2)).toISOString());
  }
});

test('two changes at once: the tickets go by what is there afterwards', async () => {
  const tenant = await aTenant(desk);
  const { ana, sofia } = tenant;
  const organizationId = organizationOf(ana);
  const id = await opens(ana);

  await Promise.all(['silver', 'gold', 'usual'].map((policy) => succeed(as(sofia).updateOrganization({ organizationId, policy }))));
  await untilDone(tenant);

  const seen = await succeed(as(sofia).organizationDetails({ id: organizationId }));
  const { dueAt, openedAt } = await succeed(as(ana).ticketClocks({ id }));
  const due = { silver: 2, gold: 4, usual: 10 }[seen.policy?.key ?? ''] ?? expect.unreachable();
  expect(dueAt).toBe(later(openedAt, hours(due)).toISOString());
});

test('what there is not is refused with its path, and the preview is for admins of the desk', async () => {
  const [tenant, elsewhere] = [await aTenant(desk), await aTenant()];
  const organizationId = organizationOf(tenant.ana);
  const change = (input: Partial<UpdateOrganizationInput>) => as(tenant.sofia).updateOrganization({ organizationId, ...input });

  for (const field of ['calendar', 'policy'] as const)
    expect((await change({ [field]: 'nowhere' })).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', field] }]);
  expect(await refusalsOf(change({ policy: 'severity_times' }))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(change({ policy: 'silver', expectedVersion: 9 }))).toEqual(['CONFLICT']);
  expect(await as(elsewhere.sofia).organizationPreview({ organizationId })).toBeNull();
  await expect(as(tenant.sofia).organizationPreview({ organizationId, policy: 'nowhere' })).rejects.toThrow('NOT_FOUND');
  for (const who of [tenant.ana, tenant.marta]) await expect(as(who).organizationPreview({ organizationId })).rejects.toThrow('FORBIDDEN');
});
