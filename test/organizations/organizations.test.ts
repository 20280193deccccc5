import { expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant, organizationOf } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { atOneMoment } from '../support/at-one-moment.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';

openTestApp();

const ticket = { subject: 'No arranca', description: 'La aplicación no arranca.' };

test('an admin creates and changes an organization, and agents read what changed', async () => {
  const { sofia, marta, ana } = await aTenant();

  const { organization } = await succeed(
    as(sofia).createOrganization({ name: 'Initech', externalId: 'I-1', domains: ['Initech.example'], notes: 'Con cita', defaultQueue: 'hardware' }),
  );
  const changed = await succeed(as(sofia).updateOrganization({ organizationId: organization.id, expectedVersion: 1, name: 'Initech, S. L.', notes: null }));

  expect(organization).toMatchObject({ version: 1, externalId: 'I-1', domains: ['initech.example'], notes: 'Con cita', defaultQueue: { key: 'hardware' } });
  expect(changed.organization).toMatchObject({ version: 2, name: 'Initech, S. L.', externalId: 'I-1', notes: null });
  const { nodes } = await as(marta).events({ filter: { type: { contains: 'organization' } } });
  expect(nodes.map(({ type }) => type)).toEqual(['organization.created', 'organization.updated']);
  expect(nodes[1]?.changes).toEqual([
    { field: 'organization', before: organization.id, after: organization.id },
    { field: 'name', before: 'Initech', after: 'Initech, S. L.' },
    { field: 'notes', before: 'Con cita', after: null },
  ]);
  expect((await as(ana).events({ filter: { type: { contains: 'organization' } } })).nodes).toEqual([]);
});

test('what agents know about an organization is not for its own people', async () => {
  const { sofia, ana } = await aTenant();
  await succeed(as(sofia).updateOrganization({ organizationId: organizationOf(ana), domains: ['acme.example'], notes: 'Paga tarde' }));

  const seen = await as(ana).organizationDetails({ id: organizationOf(ana) });

  expect(seen).toMatchObject({ name: 'Acme, S. A.', domains: null, notes: null });
});

test('a change of an old copy, a taken external id, a queue there is not and another desk are refused', async () => {
  const { sofia, ana } = await aTenant();
  const elsewhere = await aTenant();
  const organizationId = organizationOf(ana);
  await succeed(as(sofia).createOrganization({ name: 'Initech', externalId: 'I-1' }));

  expect(await refusalsOf(as(sofia).updateOrganization({ organizationId, expectedVersion: 7, name: 'A' }))).toEqual(['CONFLICT']);
  expect(await refusalsOf(as(sofia).archiveOrganization({ organizationId, expectedVersion: 7 }))).toEqual(['CONFLICT']);
  expect(await refusalsOf(as(sofia).createOrganization({ name: 'A', externalId: 'I-1' }))).toEqual(['ALREADY_EXISTS']);
  expect(await refusalsOf(as(sofia).updateOrganization({ organizationId, externalId: 'I-1' }))).toEqual(['ALREADY_EXISTS']);
  expect(await refusalsOf(as(sofia).updateOrganization({ organizationId, defaultQueue: 'nowhere' }))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(as(sofia).createOrganization({ name: 'A', domains: ['not a domain'] }))).toEqual(['INVALID']);
  for (const answer of [as(elsewhere.sofia).updateOrganization({ organizationId, name: 'A' }), as(elsewhere.sofia).archiveOrganization({ organizationId })])
    expect(await refusalsOf(answer)).toEqual(['NOT_FOUND']);
});

test('nobody but an admin writes organizations', async () => {
  const tenant = await aTenant();
  const key = await aKey(tenant, { organizationId: organizationOf(tenant.ana) });
  const organizationId = organizationOf(tenant.ana);

  for (const who of [tenant.ana, tenant.marta, key]) {
    const asked = [
      as(who).createOrganization({ name: 'A' }),
      as(who).updateOrganization({ organizationId, name: 'A' }),
      as(who).archiveOrganization({ organizationId }),
      as(who).restoreOrganization({ organizationId }),
      as(who).upsertOrganization({ externalId: 'A', name: 'A' }),
    ];
    await Promise.all(asked.map((answer) => expect(answer).rejects.toThrow('FORBIDDEN')));
  }
});

test('a ticket of the organization goes to its queue where no other is named', async () => {
  const { sofia, ana, luis } = await aTenant();
  await succeed(as(sofia).updateOrganization({ organizationId: organizationOf(ana), defaultQueue: 'hardware' }));

  const [own, named, others] = [await opens(ana), await opens(ana, { queue: 'software' }), await opens(luis)];

  const queues = await Promise.all([own, named, others].map(async (id) => (await as(sofia).ticketDetails({ id }))?.queue.key));
  expect(queues).toEqual(['hardware', 'software', 'software']);
});

test('an archived organization gets no new tickets, people or entitlements, until it is restored', async () => {
  const { sofia, ana, marta } = await aTenant();
  const organizationId = organizationOf(ana);
  const { entitlement } = await succeed(as(sofia).createEntitlement({ organizationId, type: 'PRODUCTION' }));
  const open = await opens(ana);

  const { organization } = await succeed(as(sofia).archiveOrganization({ organizationId }));
  await succeed(as(sofia).archiveOrganization({ organizationId }));

  const person = { name: 'Eva', email: 'eva@acme.example', organizationId };
  const refused = [
    as(ana).openTicket(ticket),
    as(marta).openTicket({ ...ticket, organizationId }),
    as(sofia).createUser({ ...person, role: 'REQUESTER' }),
    as(sofia).upsertUser(person),
    as(sofia).createEntitlement({ organizationId, type: 'PRODUCTION' }),
  ];
  for (const answer of refused) expect(await refusalsOf(answer)).toEqual(['ORGANIZATION_ARCHIVED']);
  expect(organization.archivedAt).not.toBeNull();
  expect(await as(sofia).organizationDetails({ id: organizationId })).toMatchObject({ entitlements: { nodes: [{ id: entitlement.id, isActive: false }] } });
  expect(await refusalsOf(as(ana).replyToTicket({ ticketId: open, body: 'Sigue igual.' }))).toEqual([]);
  expect((await as(marta).organizations({ filter: { isArchived: true } })).nodes).toMatchObject([{ id: organizationId }]);

  await succeed(as(sofia).restoreOrganization({ organizationId }));

  expect(await refusalsOf(as(ana).openTicket(ticket))).toEqual([]);
  expect(await as(sofia).organizationDetails({ id: organizationId })).toMatchObject({ archivedAt: null, entitlements: { nodes: [{ isActive: true }] } });
  const { nodes } = await as(marta).events({ filter: { type: { contains: 'organization' } } });
  expect(nodes.map(({ type }) => type)).toEqual(['organization.archived', 'organization.restored']);
});

test('an organization has its people and tickets, as far as the viewer sees them, and they can be filtered', async () => {
  const { sofia, ana, luis, marta } = await aTenant();
  const [first, second, others] = [await opens(ana, { subject: 'Uno' }), await opens(ana, { subject: 'Dos' }), await opens(luis)];
  await succeed(as(marta).assignTicket({ ticketId: second, assigneeId: marta.id }));

  const all = await as(marta).organizationDetails({ id: organizationOf(ana) });
  const assigned = await as(marta).organizationDetails({ id: organizationOf(ana), filter: { assignee: { id: { eq: marta.id } } } });
  const byLuis = await as(luis).organizationDetails({ id: organizationOf(ana) });

  expect(all?.users).toEqual({ totalCount: 1, nodes: [{ id: ana.id, name: 'Ana Ruiz', email: ana.email }] });
  expect(all?.tickets.nodes.map(({ id }) => id)).toEqual([first, second]);
  expect(assigned?.tickets).toEqual({ totalCount: 1, nodes: [{ id: second, subject: 'Dos' }] });
  expect(byLuis).toBeNull();
  expect((await as(sofia).organizationDetails({ id: organizationOf(luis) }))?.tickets.nodes.map(({ id }) => id)).toEqual([others]);
});

test('upsertOrganization creates, updates or leaves alone, and two at once make one', async () => {
  const tenant = await aTenant();
  const { sofia } = tenant;
  const input = { externalId: 'I-1', name: 'Initech', domains: ['initech.example'] };
  const upsert = () => succeed(as(sofia).upsertOrganization(input));

  const both = await atOneMoment(tenant, upsert, upsert);
  const changed = await succeed(as(sofia).upsertOrganization({ ...input, name: 'Initech, S. L.' }));

  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['CREATED', 'UNCHANGED']);
  expect(changed).toMatchObject({ outcome: 'UPDATED', organization: { id: both[0]?.organization.id, version: 2 } });
  expect(await as(sofia).organizationDetails({ externalId: 'I-1' })).toMatchObject({ name: 'Initech, S. L.', domains: ['initech.example'] });
});

test('of organizations that are created at once with the same domain one is there, and the others are refused', async () => {
  const tenant = await aTenant();
  const { sofia } = tenant;
  const creates = (n: number) => () => refusalsOf(as(sofia).createOrganization({ name: `Initech ${n}`, domains: ['initech.example'] }));

  const codes = await atOneMoment(tenant, ...[1, 2, 3, 4].map(creates));

  expect(codes.flat()).toEqual(['ALREADY_EXISTS', 'ALREADY_EXISTS', 'ALREADY_EXISTS']);
  const { nodes } = await as(sofia).organizations({ search: 'initech' });
  expect(nodes).toHaveLength(1);
});

test('a repeated key gets the first answer, also of what was done', async () => {
  const { sofia } = await aTenant();
  const upsert = { externalId: 'I-1', name: 'Initech', idempotencyKey: 'one' };
  const create = { name: 'Hooli', externalId: 'H-1', idempotencyKey: 'two' };

  const [first, again] = [await succeed(as(sofia).upsertOrganization(upsert)), await succeed(as(sofia).upsertOrganization(upsert))];
  const [created, repeated] = await Promise.all([succeed(as(sofia).createOrganization(create)), succeed(as(sofia).createOrganization(create))]);

  expect(again).toEqual(first);
  expect(first.outcome).toBe('CREATED');
  expect(repeated.organization.id).toBe(created.organization.id);
});
