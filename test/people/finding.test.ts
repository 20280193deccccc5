import { expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant, organizationOf, type Person, type TestTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, type Bearer, succeed } from '../support/client.ts';

openTestApp();

/** A desk with some more people, of whom María has everything that one can be found by. */
async function aDesk(): Promise<TestTenant> {
  const tenant = await aTenant();
  const people = [
    { name: 'María Núñez Ortega', email: 'mnunez@acme.example', phone: '+34 600 11-22-33', externalId: 'C_1%7', organizationId: organizationOf(tenant.ana) },
    { name: 'Mario Gómez', email: 'mario@globex.example', phone: '(91) 555 0199', externalId: 'C-100' },
  ];
  for (const person of people) await succeed(as(tenant.sofia).upsertUser(person));
  return tenant;
}

const found = async (who: Bearer, search: string, more = {}) => (await as(who).users({ search, ...more })).nodes.map(({ name }) => name);

test.each([
  ['a part of the name, without accents', 'nunez'],
  ['in any case', 'MARÍA'],
  ['the beginning of a word of two letters', 'or mar'],
  ['words in any order', 'ortega maria'],
  ['a part of the address', 'nunez@acme'],
  ['digits of the phone', '600112233'],
  ['the phone as it is written elsewhere', '600 11 22'],
  ['with the prefix', '+34 (600) 112'],
  ['the external id, whose signs stand for themselves', 'c_1%7'],
  ['a typing error', 'maria nunes ortga'],
])('an agent finds a person by %s (crm E8)', async (_, search) => {
  const { marta } = await aDesk();

  expect((await found(marta, search))[0]).toBe('María Núñez Ortega');
});

test('signs of patterns find nothing by themselves, and nothing is found of what nobody has', async () => {
  const { marta } = await aDesk();

  for (const search of ['___', '_a_', '%a%', '%%%%', 'zzzz', '\\\\']) expect(await found(marta, search)).toEqual([]);
  expect((await askAs(marta, `{ users(search: "${'a'.repeat(201)}") { nodes { id } } }`)).body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

test('the best match comes first, and an order that is asked for goes before', async () => {
  const { marta } = await aDesk();

  expect(await found(marta, 'mar')).toEqual(['Mario Gómez', 'Marta Sanz', 'María Núñez Ortega']);
  expect(await found(marta, 'mar', { orderBy: [{ field: 'NAME', direction: 'DESC' }] })).toEqual(['María Núñez Ortega', 'Marta Sanz', 'Mario Gómez']);
  expect(await found(marta, 'mar', { filter: { role: { eq: 'AGENT' } } })).toEqual(['Marta Sanz']);
  expect(await found(marta, 'mar', { filter: { organization: { id: { isNull: true } } } })).toEqual(['Mario Gómez', 'Marta Sanz']);
});

test('people are filtered by role, organization and whether they are active', async () => {
  const { marta, ana } = await aDesk();
  const names = async (filter: object) => (await as(marta).users({ filter })).nodes.map(({ name }) => name);

  expect(await names({ role: { in: ['AGENT', 'ADMIN'] } })).toEqual(['Diego Mora', 'Marta Sanz', 'Sofía León']);
  expect(await names({ organization: { id: { eq: organizationOf(ana) } } })).toEqual(['Ana Ruiz', 'María Núñez Ortega']);
  expect(await names({ isActive: false })).toEqual([]);
});

test('a requester finds nobody else', async () => {
  const { ana, marta } = await aDesk();

  expect(await found(ana, 'nunez')).toEqual([]);
  expect(await found(ana, 'ana ruiz')).toEqual(['Ana Ruiz']);
  expect((await as(ana).users({})).nodes).toMatchObject([{ name: 'Ana Ruiz' }]);
  for (const one of [{ email: 'mnunez@acme.example' }, { externalId: 'C_1%7' }, { id: marta.id }]) expect(await as(ana).userDetails(one)).toBeNull();
  expect((await as(ana).organizations({})).nodes).toMatchObject([{ name: 'Acme, S. A.' }]);
  expect((await as(ana).organizations({ search: 'globex' })).nodes).toEqual([]);
});

test('who follows the organization finds its people, and so does its key, with how to reach them', async () => {
  const people = [
    { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme', followsOrganization: true },
    { key: 'eva', name: 'Eva Ruiz', role: 'REQUESTER', organization: 'acme' },
    { key: 'luis', name: 'Luis Ruiz', role: 'REQUESTER', organization: 'globex' },
    { key: 'marta', name: 'Marta Ruiz', role: 'AGENT' },
    { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
  ] as const;
  const tenant = await aTenant({ people: [...people], queues: [{ key: 'software', label: 'Software' }] });
  const key = await aKey(tenant, { organizationId: organizationOf(tenant.ana) });
  const eva = tenant.people.eva as Person;

  for (const who of [tenant.ana, key]) {
    expect((await found(who, 'ruiz')).sort()).toEqual(['Ana Ruiz', 'Eva Ruiz']);
    expect(await as(who).userDetails({ email: eva.email.toUpperCase() })).toMatchObject({ id: eva.id, email: eva.email, role: { key: 'REQUESTER' } });
    expect(await as(who).userDetails({ email: tenant.luis.email })).toBeNull();
    expect((await as(who).organizationDetails({ id: organizationOf(tenant.ana) }))?.users.totalCount).toBe(2);
  }
  expect((await as(eva).organizationDetails({ id: organizationOf(tenant.ana) }))?.users.nodes).toMatchObject([{ name: 'Eva Ruiz' }]);
});

test('a person or organization is asked for in one way, not in two or none', async () => {
  const { marta, ana } = await aDesk();

  for (const text of ['user', `user(id: "${ana.id}", email: "a@b.example")`, 'organization', `organization(id: "${organizationOf(ana)}", externalId: "x")`])
    expect((await askAs(marta, `{ ${text} { id } }`)).body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  expect(await as(marta).userDetails({ externalId: 'C-100' })).toMatchObject({ name: 'Mario Gómez', phone: '(91) 555 0199' });
});

test('a person has the tickets that were opened for them and those that they work on', async () => {
  const { ana, marta } = await aDesk();
  const [first, second] = [await opens(ana, { subject: 'Uno' }), await opens(ana, { subject: 'Dos' })];
  await succeed(as(marta).assignTicket({ ticketId: second, assigneeId: marta.id }));

  const requested = await as(marta).userDetails({ id: ana.id });
  const filtered = await as(marta).userDetails({ id: ana.id, filter: { subject: { eq: 'Uno' } } });
  const assigned = await as(marta).userDetails({ id: marta.id, part: 'ASSIGNEE' });

  expect(requested?.tickets.nodes.map(({ id }) => id)).toEqual([first, second]);
  expect(filtered?.tickets).toEqual({ totalCount: 1, nodes: [{ id: first, subject: 'Uno' }] });
  expect(assigned?.tickets.nodes).toEqual([{ id: second, subject: 'Dos' }]);
});

test('pickers offer whom a ticket can be assigned to, and nobody to requesters', async () => {
  const { ana, marta, sofia } = await aDesk();
  const [open, hidden] = [await opens(ana), await opens(ana, { queue: 'hardware' })];
  const offered = async (who: Bearer, id: string, search?: string) => {
    const picked = await as(who).peopleForTicket({ id, ...(search === undefined ? {} : { search }) });
    expect(picked?.mentionableUsers.nodes).toEqual(picked?.assignableUsers.nodes);
    return picked?.assignableUsers.nodes.map(({ name }) => name);
  };

  expect(await offered(marta, open)).toEqual(['Diego Mora', 'Marta Sanz', 'Sofía León']);
  expect(await offered(sofia, hidden)).toEqual(['Diego Mora', 'Sofía León']);
  expect(await offered(marta, open, 'sofia leon')).toEqual(['Sofía León']);
  expect(await offered(marta, open, '  ')).toHaveLength(3);
  expect(await offered(ana, open)).toEqual([]);
});

test('a ticket is found by its code in any case, with blanks around it; a queue by its key, an article by its id', async () => {
  const { ana, marta, diego } = await aDesk();
  await opens(ana);

  expect(await as(ana).ticketByCode({ code: '  tst-000001 ' })).toMatchObject({ code: 'TST-000001' });
  expect(await as(diego).queueByKey({ key: 'hardware' })).toMatchObject({ key: 'hardware' });
  expect(await as(marta).queueByKey({ key: 'hardware' })).toBeNull();
  const { article } = await succeed(as(marta).createArticle({ title: 'Red', body: 'Cables' }));
  expect(await as(marta).articleById({ id: article.id })).toEqual({ id: article.id, title: 'Red' });
  expect(await as(ana).articleById({ id: article.id })).toBeNull();
});
