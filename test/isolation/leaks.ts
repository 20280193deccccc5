import type { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TenantChanges } from '../support/a-tenant.ts';
import { as, socketAs } from '../support/client.ts';
import { TicketEventsDocument } from '../support/gql/graphql.ts';
import { aFullTenant, asSuperuser, type FullTenant, fingerprint } from './two-tenants.ts';

/** A tenant whose rows have names of their own. */
const elsewhere: TenantChanges = {
  ...{ codePrefix: 'OTH', closurePolicy: 'AUTOMATIC' },
  statuses: [
    { key: 'limbo', label: 'Limbo', category: 'NEW' },
    { key: 'in_progress', label: 'En progreso', category: 'OPEN' },
    { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
  ],
  transitions: [
    { from: 'limbo', to: 'in_progress', by: ['AGENT'] },
    { from: 'in_progress', to: 'closed', by: ['SYSTEM'] },
  ],
  severities: [
    { key: 'galactic', label: 'Galáctica', targetTime: 'PT1H' },
    { key: 'low', label: 'Baja', targetTime: 'PT2H' },
  ],
  categories: [
    { key: 'question', label: 'Pregunta' },
    { key: 'comets', label: 'Cometas' },
  ],
  queues: [{ key: 'orbit', label: 'Órbita', order: 'FIRST_IN', visibility: 'TENANT', members: ['marta'] }],
  articles: [{ title: 'Nebulosa verde', body: 'Solo de aquella mesa.', state: 'PUBLISHED', author: 'marta' }],
};
const foreignKeys = { status: 'limbo', severity: 'galactic', category: 'comets', queue: 'orbit' } as const;

/** Keys, codes, cursors, events, counts and texts of another tenant are treated as unknown. */
export function testLeaks(superuserUrl: () => string): void {
  let [database, own, other] = [] as unknown as [Client, FullTenant, FullTenant];
  beforeAll(async () => {
    database = await asSuperuser(superuserUrl());
    own = await aFullTenant(database);
    other = await aFullTenant(database, elsewhere);
  });
  afterAll(() => database.end());

  test("keys of another desk's things are unknown keys", async () => {
    const before = await fingerprint(database, own, other);
    const ticketId = own.ids.Ticket;
    const wanted = { subject: 'S', description: 'D' };
    const ask = as(own.sofia);
    const trying = async (key: string) => ({
      opened: await Promise.all(['severity', 'category', 'queue'].map((name) => ask.openTicket({ ...wanted, [name]: key }))),
      moved: await ask.changeTicketStatus({ ticketId, status: key }),
      rated: await ask.changeTicketSeverity({ ticketId, severity: key }),
    });

    const unknown = JSON.stringify(await trying('nowhere'));

    for (const key of Object.values(foreignKeys))
      expect(JSON.stringify(await trying(key)).replaceAll(`"unknown":["${key}"]`, '"unknown":["nowhere"]')).toBe(unknown);
    expect(unknown.match(/"NOT_FOUND"/g)).toHaveLength(5);
    expect(await fingerprint(database, own, other)).toBe(before);
  });

  test.each(['ana', 'marta', 'sofia'] as const)('%s filters by keys of another desk as by unknown ones', async (role) => {
    for (const [name, key] of Object.entries(foreignKeys)) {
      for (const comparator of ['eq', 'neq', 'contains']) {
        const list = (key: string) => as(own[role]).tickets({ filter: { [name]: { key: { [comparator]: key } } } });
        expect(await list(key)).toEqual(await list('nowhere'));
      }
    }
  });

  test('a code of another desk finds nothing', async () => {
    const ticket = await as(other.sofia).ticket({ id: other.ids.Ticket });

    const found = await as(own.sofia).ticket({ code: ticket?.code ?? '' });
    const tickets = await as(own.sofia).tickets({ filter: { code: { eq: ticket?.code ?? '' } } });

    expect(ticket?.code).toBe('OTH-000001');
    expect([found, tickets.totalCount]).toEqual([null, 0]);
  });

  test("another desk's cursors lead to one's own things only", async () => {
    const [mine, theirs] = await Promise.all([own, other].map(({ sofia }) => as(sofia).tickets({ first: 100 })));
    const theirFeed = await as(other.sofia).events({ first: 100 });
    const ids = mine?.nodes.map(({ id }) => id) ?? [];

    const around = await Promise.all(['after', 'before'].map((side) => as(own.sofia).tickets({ [side]: theirs?.edges[0]?.cursor })));

    for (const { nodes } of around) for (const { id } of nodes) expect(ids).toContain(id);
    await expect(as(own.sofia).events({ after: theirFeed.nodes[0]?.cursor })).rejects.toThrow(/Read the current state again/);
  });

  test('counts, people, organizations, articles and search stop at the tenant', async () => {
    const own = await aFullTenant(database);
    const [tickets, users, organizations, mine, theirs, nodes] = await Promise.all([
      as(own.sofia).tickets({ first: 100 }),
      as(own.sofia).users({ first: 100 }),
      as(own.sofia).organizations({ first: 100 }),
      as(own.sofia).articles({ search: 'zanahoria' }),
      as(own.sofia).articles({ search: 'nebulosa verde' }),
      as(own.sofia).nodes({ ids: Object.values(other.ids) }),
    ]);

    expect([tickets.totalCount, users.totalCount, organizations.totalCount]).toEqual([2, 7, 2]);
    expect(users.nodes.every(({ email }) => email?.endsWith(`@${own.slug}.example`))).toBe(true);
    expect([mine.totalCount, theirs.totalCount]).toEqual([2, 0]);
    expect(nodes.every((node) => node === null)).toBe(true);
  });

  test('an address of another desk is free in this one', async () => {
    const input = { name: 'Otra Ana', email: other.ana.email, role: 'REQUESTER' as const };

    const answer = await as(own.sofia).createUser(input);

    expect(answer.userErrors).toEqual([]);
  });

  test("a subscriber hears their own desk's events and no other's", async () => {
    const heard: string[] = [];
    const socket = socketAs(own.sofia);
    const events = await as(own.sofia).events({ first: 100 });
    const variables = { after: events.nodes.at(-1)?.cursor };
    const next = ({ data }: { data?: unknown }) => void heard.push((data as { ticketEvents: { ticket: { subject: string } } }).ticketEvents.ticket.subject);
    socket.subscribe({ query: TicketEventsDocument.toString(), variables }, { next, error: () => undefined, complete: () => undefined });

    for (const [tenant, subject] of [
      [other, 'De otra mesa'],
      [own, 'De la mía'],
      [other, 'Otra vez'],
      [own, 'Última'],
    ] as const)
      await as(tenant.ana).openTicket({ subject, description: 'D' });

    await expect.poll(() => heard.includes('Última'), { timeout: 10_000, interval: 20 }).toBe(true);
    await socket.dispose();
    expect(heard).toEqual(['De la mía', 'Última']);
  });
}
