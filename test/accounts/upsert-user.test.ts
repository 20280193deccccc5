import { expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant, organizationOf } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { atOneMoment } from '../support/at-one-moment.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';

openTestApp();

const eva = { name: 'Eva Gil', email: 'Eva@Acme.example', externalId: 'C-1', phone: '600 11 22 33', timeZone: 'Europe/Madrid' };

test('a person is created, then left alone, then updated, each told in the answer and as an event', async () => {
  const { sofia } = await aTenant();

  const created = await succeed(as(sofia).upsertUser(eva));
  const same = await succeed(as(sofia).upsertUser({ ...eva, email: 'eva@acme.example' }));
  const moved = await succeed(as(sofia).upsertUser({ name: eva.name, externalId: 'C-1', phone: null }));

  expect(created).toMatchObject({ outcome: 'CREATED', user: { version: 1, email: 'eva@acme.example', role: { key: 'REQUESTER' }, timeZone: 'Europe/Madrid' } });
  expect(same).toMatchObject({ outcome: 'UNCHANGED', user: { id: created.user.id, version: 1 } });
  expect(moved).toMatchObject({ outcome: 'UPDATED', user: { id: created.user.id, version: 2, phone: null, email: 'eva@acme.example' } });
  const { nodes } = await as(sofia).events({ filter: { type: { contains: 'user.' } } });
  expect(nodes.map(({ type }) => type)).toEqual(['user.created', 'user.updated']);
  expect(nodes[1]?.changes).toContainEqual({ field: 'phone', before: '600 11 22 33', after: null });
});

test('who is known by the address only gets the external id; who has another one is somebody else', async () => {
  const { sofia, ana, luis } = await aTenant();

  const linked = await succeed(as(sofia).upsertUser({ name: 'Ana Ruiz', email: ana.email, externalId: 'C-1' }));

  expect(linked).toMatchObject({ outcome: 'UPDATED', user: { id: ana.id, externalId: 'C-1' } });
  expect(await refusalsOf(as(sofia).upsertUser({ name: 'Ana', email: ana.email, externalId: 'C-2' }))).toEqual(['ALREADY_EXISTS']);
  expect(await refusalsOf(as(sofia).upsertUser({ name: 'Ana', email: luis.email, externalId: 'C-1' }))).toEqual(['ALREADY_EXISTS']);
});

test('whoever signs in already keeps the address', async () => {
  const { sofia, ana, slug } = await aTenant();
  await succeed(as(sofia).upsertUser({ name: 'Ana Ruiz', email: ana.email, externalId: 'C-1' }));
  await succeed(as(sofia).upsertUser({ name: 'Eva', email: `eva@${slug}.example`, externalId: 'C-2' }));

  expect(await refusalsOf(as(sofia).upsertUser({ name: 'Ana', email: `sofia2@${slug}.example`, externalId: 'C-1' }))).toEqual(['NOT_ALLOWED']);
  expect(await refusalsOf(as(sofia).upsertUser({ name: 'Eva', email: `eva2@${slug}.example`, externalId: 'C-2' }))).toEqual([]);
});

test('a new person needs an address, an agent is not changed this way, and the organization must be there', async () => {
  const { sofia, marta } = await aTenant();
  const elsewhere = await aTenant();

  expect(await refusalsOf(as(sofia).upsertUser({ name: 'Eva' }))).toEqual(['INVALID']);
  expect(await refusalsOf(as(sofia).upsertUser({ name: 'Eva', externalId: 'C-1' }))).toEqual(['INVALID']);
  expect(await refusalsOf(as(sofia).upsertUser({ name: 'Marta', email: marta.email }))).toEqual(['NOT_ALLOWED']);
  expect(await refusalsOf(as(sofia).upsertUser({ ...eva, organizationId: organizationOf(elsewhere.ana) }))).toEqual(['NOT_FOUND']);
});

test('two at once make one person, and a repeated key gets the first answer', async () => {
  const tenant = await aTenant();
  const { sofia } = tenant;
  const upsert = () => succeed(as(sofia).upsertUser(eva));

  const both = await atOneMoment(tenant, upsert, upsert);
  const keyed = { name: 'Iván', email: 'ivan@acme.example', idempotencyKey: 'one' };
  const [first, again] = [await succeed(as(sofia).upsertUser(keyed)), await succeed(as(sofia).upsertUser(keyed))];

  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['CREATED', 'UNCHANGED']);
  expect(again).toEqual(first);
});

test('requesters, agents and keys that read only upsert nobody', async () => {
  const tenant = await aTenant();
  const bound = { organizationId: organizationOf(tenant.ana) };
  const reader = await aKey(tenant, { permissions: ['ticket:read'], ...bound });
  const writer = await aKey(tenant, bound);

  await expect(as(reader).upsertUser(eva)).rejects.toThrow('FORBIDDEN');
  for (const who of [tenant.ana, tenant.marta, await aKey(tenant)]) expect(await refusalsOf(as(who).upsertUser(eva))).toEqual(['NOT_ALLOWED']);
  // The new person could read articles, which this key cannot.
  expect((await as(writer).upsertUser(eva)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED', details: { permissions: ['article:read'] } }]);
});

test('a key of an organization adds and changes its people, and reaches nobody beyond it', async () => {
  const tenant = await aTenant();
  const { ana, luis, sofia } = tenant;
  const permissions = ['ticket:read', 'ticket:write', 'article:read'];
  const key = await aKey(tenant, { organizationId: organizationOf(ana), permissions });

  const added = await succeed(as(key).upsertUser(eva));
  const changed = await succeed(as(key).upsertUser({ ...eva, name: 'Eva Gil Ros' }));

  expect(added).toMatchObject({ outcome: 'CREATED', user: { email: 'eva@acme.example', organization: { name: 'Acme, S. A.' } } });
  expect(changed).toMatchObject({ outcome: 'UPDATED', user: { id: added.user.id, name: 'Eva Gil Ros' } });
  expect(await refusalsOf(as(key).upsertUser({ name: 'Luis', email: luis.email }))).toEqual(['ALREADY_EXISTS']);
  expect(await refusalsOf(as(key).upsertUser({ name: 'Sofía', email: sofia.email }))).toEqual(['ALREADY_EXISTS']);
  expect(await refusalsOf(as(key).upsertUser({ ...eva, email: 'other@acme.example' }))).toEqual(['NOT_ALLOWED']);
  expect(await refusalsOf(as(key).upsertUser({ ...eva, organizationId: organizationOf(luis) }))).toEqual(['NOT_FOUND']);
  expect(await as(sofia).userDetails({ id: luis.id })).toMatchObject({ name: 'Luis Vega', version: 1 });
});

test('another address takes the places of the former one in queues along, so that the configuration goes on being accepted', async () => {
  const { sofia, slug } = await aTenant();
  const [before, after] = [`olga@${slug}.example`, `olga2@${slug}.example`];
  const { user } = await succeed(as(sofia).createUser({ name: 'Olga Ros', email: before, role: 'AGENT' }));
  await succeed(as(sofia).addQueueMember({ queue: 'hardware', userId: user.id }));
  await succeed(as(sofia).updateUser({ userId: user.id, externalId: 'C-9' }));
  await succeed(as(sofia).changeRole({ userId: user.id, role: 'REQUESTER' }));

  const input = { name: 'Olga Ros', externalId: 'C-9', email: after };
  const both = await Promise.all([1, 2].map(() => succeed(as(sofia).upsertUser(input))));

  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['UNCHANGED', 'UPDATED']);
  const { document } = await succeed(as(sofia).configuration());
  expect(JSON.stringify(document)).toContain(after);
  expect(JSON.stringify(document)).not.toContain(before);
  expect(await refusalsOf(as(sofia).saveQueue({ key: 'software', visibility: 'MEMBERS' }))).toEqual([]);
});
