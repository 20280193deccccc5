import { describe, expect, test } from 'vitest';
import { returnTickets } from '../../src/tickets/return-tickets.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, type Person, type TestTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { atOneMoment } from '../support/at-one-moment.ts';
import { as, askAs, refusalsOf, succeed } from '../support/client.ts';
import { everyRole, ownRole } from '../support/every-role.ts';
import { historyOf } from '../support/history.ts';

openTestApp();

const vera = ({ people }: TestTenant) => people.vera as Person;
const faultsOf = async (asked: Promise<{ userErrors: { code: string; details?: unknown }[] }>) =>
  (await asked).userErrors.flatMap(({ details }) => (details as { faults: { code: string; path: string[]; count?: number }[] }).faults);
const mayOf = async (who: Person) => (await as(who).viewer()).permissions;

describe('a role of the desk', () => {
  test('is listed after the built-in ones, with its label and what it may', async () => {
    const tenant = await aTenant(everyRole);

    const { roles } = { roles: await as(tenant.marta).roles({ locale: 'en' }) };

    expect(roles.map(({ key, isAgent }) => [key, isAgent])).toEqual([
      ['REQUESTER', false],
      ['AGENT', true],
      ['ADMIN', true],
      ['ANALYST', false],
      ['second_line', true],
    ]);
    expect(roles.at(-1)).toEqual({ key: 'second_line', label: 'Second line', permissions: ownRole.permissions, isAgent: true });
    await expect(as(tenant.ana).roles({})).rejects.toThrow('people:read');
  });

  test('lets its people do what it says: they are assigned tickets and work on them, and nothing beyond', async () => {
    const tenant = await aTenant(everyRole);
    const { ana, marta } = tenant;
    const id = await opens(ana, { queue: 'software' });

    await succeed(as(marta).assignTicket({ ticketId: id, assigneeId: vera(tenant).id }));
    await succeed(as(vera(tenant)).changeTicketStatus({ ticketId: id, status: 'in_progress' }));

    expect(await mayOf(vera(tenant))).toEqual(ownRole.permissions);
    await expect(as(vera(tenant)).addNote({ ticketId: id, body: 'X' })).rejects.toThrow('note:write');
    await expect(as(vera(tenant)).createArticle({ title: 'X', body: 'X' })).rejects.toThrow('article:write');
  });

  test('is given by its key, and found by it', async () => {
    const tenant = await aTenant({ roles: [ownRole] });
    const { ana, sofia } = tenant;

    const { user } = await succeed(as(sofia).changeRole({ userId: ana.id, role: 'second_line' }));

    expect(user.role).toEqual({ key: 'second_line' });
    expect((await as(sofia).users({ filter: { role: { eq: 'second_line' } } })).nodes.map(({ id }) => id)).toEqual([ana.id]);
    expect((await as(sofia).users({ search: 'ruiz', filter: { role: { nin: ['second_line'] } } })).nodes).toEqual([]);
    const { userErrors } = await as(sofia).changeRole({ userId: ana.id, role: 'third_line' });
    expect(userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'role'], details: { unknown: ['third_line'], allowed: expect.arrayContaining(['AGENT', 'second_line']) } },
    ]);
  });

  test('counts within a second when it changes, also on open sockets, and the tickets of those who are agents no more go back', async () => {
    const tenant = await aTenant(everyRole);
    const { ana, sofia } = tenant;
    const id = await opens(ana, { queue: 'software' });
    await takes(vera(tenant), id);
    expect(await mayOf(vera(tenant))).toContain('ticket:work');

    await succeed(as(sofia).saveRole({ key: 'second_line', permissions: ['ticket:read', 'people:read'] }));
    await returnTickets(theServices(), new AbortController().signal);

    await expect.poll(() => mayOf(vera(tenant))).toEqual(['ticket:read', 'people:read']);
    expect((await historyOf(sofia, id)).at(-1)).toMatchObject({ type: 'ticket.unassigned', by: 'the system' });
    expect(await refusalsOf(as(sofia).assignTicket({ ticketId: id, assigneeId: vera(tenant).id }))).toEqual(['NOT_AN_AGENT']);
    await succeed(as(sofia).saveRole({ key: 'second_line', permissions: ownRole.permissions }));
    expect(await refusalsOf(as(sofia).assignTicket({ ticketId: id, assigneeId: vera(tenant).id }))).toEqual([]);
  });

  test('is retired only when nobody has it; the refusal says how many do', async () => {
    const tenant = await aTenant(everyRole);
    const { sofia } = tenant;

    const held = await faultsOf(as(sofia).retireRole({ key: 'second_line' }));
    await succeed(as(sofia).changeRole({ userId: vera(tenant).id, role: 'AGENT' }));
    await succeed(as(sofia).retireRole({ key: 'second_line' }));

    expect(held).toMatchObject([{ code: 'IN_USE', count: 1, message: 'Personas que tienen este rol: 1.' }]);
    expect((await as(sofia).roles({})).map(({ key }) => key)).toEqual(['REQUESTER', 'AGENT', 'ADMIN', 'ANALYST']);
    expect(await refusalsOf(as(sofia).changeRole({ userId: vera(tenant).id, role: 'second_line' }))).toEqual(['NOT_FOUND']);
    await succeed(as(sofia).saveRole(ownRole));
    expect(await refusalsOf(as(sofia).changeRole({ userId: vera(tenant).id, role: 'second_line' }))).toEqual([]);
  });

  test('is given or retired, and never both at once', async () => {
    const tenant = await aTenant({ roles: [ownRole] });
    const { ana, luis, sofia } = tenant;

    const [one = [], other = [], retired] = await atOneMoment(
      tenant,
      () => refusalsOf(as(sofia).changeRole({ userId: ana.id, role: 'second_line' })),
      () => refusalsOf(as(sofia).changeRole({ userId: luis.id, role: 'second_line' })),
      () => refusalsOf(as(sofia).retireRole({ key: 'second_line' })),
    );

    const holders = (await as(sofia).users({ filter: { role: { eq: 'second_line' } } })).nodes.length;
    expect(holders).toBe([one, other].filter((codes) => codes.length === 0).length);
    expect(retired).toEqual(holders > 0 ? ['INVALID_CONFIGURATION'] : []);
    for (const codes of [one, other]) expect([[], ['NOT_FOUND']]).toContainEqual(codes);
  });

  test('is changed while somebody gets it, and both agree about who is an agent', async () => {
    const tenant = await aTenant({ roles: [ownRole] });
    const { ana, marta, sofia } = tenant;

    await atOneMoment<object>(
      tenant,
      () => succeed(as(sofia).changeRole({ userId: ana.id, role: 'second_line' })),
      () => succeed(as(sofia).saveRole({ key: 'second_line', permissions: ['ticket:read', 'ticket:write'] })),
    );

    const id = await opens(marta, { queue: 'software' });
    expect(await refusalsOf(as(sofia).assignTicket({ ticketId: id, assigneeId: ana.id }))).toEqual(['NOT_AN_AGENT']);
  });
});

describe('who gives what', () => {
  /** Vera administers the desk, and works on no tickets. */
  const office = { key: 'office', label: 'Oficina', permissions: ['tenant:admin', 'people:read', 'ticket:read', 'ticket:write', 'article:read'] };
  const aDeskWithAnOffice = () => aTenant({ roles: [office], people: everyRole.people.map((one) => (one.key === 'vera' ? { ...one, role: 'office' } : one)) });

  test('nobody gives permissions that they lack, by whatever mutation', async () => {
    const tenant = await aDeskWithAnOffice();
    const who = as(vera(tenant));
    const carla = { name: 'Carla Gil', email: `carla@${tenant.slug}.example` };
    const { user: invited } = await succeed(as(tenant.sofia).inviteUser({ ...carla, email: `pending@${tenant.slug}.example`, role: 'AGENT' }));

    const refused = await Promise.all([
      who.createUser({ ...carla, role: 'AGENT' }),
      who.inviteUser({ ...carla, role: 'ADMIN' }),
      who.changeRole({ userId: vera(tenant).id, role: 'ADMIN' }),
      who.renewInvitation({ userId: invited.id }),
    ]);

    for (const { userErrors } of refused)
      expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED', details: { permissions: expect.arrayContaining(['ticket:work']) } }]);
    expect(await faultsOf(who.saveRole({ key: 'office', permissions: [...office.permissions, 'ticket:work'] }))).toMatchObject([
      { code: 'PERMISSION_LACKING', path: ['permissions', '5'] },
    ]);
    expect(await faultsOf(who.applyConfiguration({ document: { roles: [office, { ...ownRole, permissions: ['note:read'] }] } }))).toMatchObject([
      { code: 'PERMISSION_LACKING', path: ['roles', '1', 'permissions', '0'] },
    ]);
    await succeed(who.createUser({ ...carla, role: 'REQUESTER' }));
    await succeed(who.saveRole({ key: 'office', label: { es: 'Despacho' } }));
  });

  test('what is taken away needs not be had', async () => {
    const tenant = await aDeskWithAnOffice();

    await succeed(as(vera(tenant)).changeRole({ userId: tenant.marta.id, role: 'REQUESTER' }));

    await expect.poll(() => mayOf(tenant.marta)).not.toContain('ticket:work');
  });

  test('a key makes no admins, neither by a role nor by what a role may', async () => {
    const tenant = await aDeskWithAnOffice();
    const key = await aKey(tenant, { permissions: office.permissions });

    expect(await refusalsOf(as(key).changeRole({ userId: tenant.ana.id, role: 'office' }))).toEqual(['NOT_ALLOWED']);
    expect(await faultsOf(as(key).saveRole({ key: 'more', label: { es: 'Más' }, permissions: ['ticket:read', 'tenant:admin'] }))).toMatchObject([
      { code: 'PERMISSION_LACKING' },
    ]);
    await succeed(as(key).saveRole({ key: 'more', label: { es: 'Más' }, permissions: ['ticket:read'] }));
  });

  test('requesters, agents and analysts change no roles, and another desk has its own', async () => {
    const [tenant, other] = [await aTenant(everyRole), await aTenant()];

    for (const who of [tenant.ana, tenant.marta, vera(tenant), tenant.people.nora as Person])
      await expect(as(who).saveRole({ key: 'second_line', permissions: ['tenant:admin'] })).rejects.toThrow('tenant:admin');
    expect(await refusalsOf(as(other.sofia).changeRole({ userId: other.ana.id, role: 'second_line' }))).toEqual(['NOT_FOUND']);
    expect(await refusalsOf(as(other.sofia).retireRole({ key: 'second_line' }))).toEqual(['NOT_FOUND']);
    await succeed(as(other.sofia).saveRole({ ...ownRole, permissions: ['ticket:read'] }));
    expect(await mayOf(vera(tenant))).toEqual(ownRole.permissions);
  });
});

describe('the last admin', () => {
  const office = { key: 'office', label: 'Oficina', permissions: ['tenant:admin', 'people:read'] };
  const aDesk = () => aTenant({ roles: [office], people: everyRole.people.map((one) => (one.key === 'vera' ? { ...one, role: 'office' } : one)) });

  test('may be one by a role of the desk, whose permissions then stay', async () => {
    const tenant = await aDesk();
    const { sofia } = tenant;
    await succeed(as(sofia).deactivateUser({ userId: sofia.id }));
    const who = as(vera(tenant));

    expect(await refusalsOf(who.deactivateUser({ userId: vera(tenant).id }))).toEqual(['LAST_ADMIN']);
    expect(await faultsOf(who.saveRole({ key: 'office', permissions: ['people:read'] }))).toMatchObject([{ code: 'LAST_ADMIN', path: ['permissions'] }]);
    expect(await faultsOf(who.applyConfiguration({ document: { roles: [] } }))).toMatchObject([{ code: 'IN_USE' }]);
    expect(await refusalsOf(who.saveRole({ key: 'office', label: { es: 'Despacho' } }))).toEqual([]);
  });

  test('is not lost when one leaves while the role of the other changes', async () => {
    const tenant = await aDesk();
    const { sofia } = tenant;

    const codes = await atOneMoment(
      tenant,
      () => refusalsOf(as(sofia).saveRole({ key: 'office', permissions: ['people:read'] })),
      () => refusalsOf(as(sofia).changeRole({ userId: sofia.id, role: 'REQUESTER' })),
    );

    expect(codes.flat()).toHaveLength(1);
    expect(['LAST_ADMIN', 'INVALID_CONFIGURATION']).toContain(codes.flat()[0]);
  });
});

test('a mutation of a role repeats its answer, and a stale version is refused', async () => {
  const { sofia } = await aTenant();
  const input = { ...ownRole, idempotencyKey: 'once' };

  const [one, twin] = await Promise.all([succeed(as(sofia).saveRole(input)), succeed(as(sofia).saveRole(input))]);

  expect(twin).toEqual(one);
  expect(one).toMatchObject({ version: 2, changes: [{ section: 'roles', key: 'second_line', kind: 'ADDED' }] });
  expect(await refusalsOf(as(sofia).saveRole({ key: 'second_line', label: { es: 'Otra' }, expectedVersion: 1 }))).toEqual(['CONFLICT']);
  expect((await askAs(sofia, '{ events(first: 100) { nodes { type } } }')).body.data.events.nodes).toContainEqual({ type: 'role.added' });
});
