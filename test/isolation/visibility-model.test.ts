import 'reflect-metadata';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Actor, may, type Permission } from '../../src/core/actor.ts';
import { newId, requireId } from '../../src/core/ids.ts';
import { readRows } from '../../src/database/tenancy.ts';
import type { Sql } from '../../src/reading/shape/shape.ts';
import { compile } from '../../src/reading/statement/compiled-statement.ts';
import { canSee, type VisibilityColumns, visibilityOf } from '../../src/tickets/visibility/can-see.ts';
import { ticketVisibility } from '../../src/tickets/visibility/ticket-visibility.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';

openTestApp();

function statementOf(statement: Sql) {
  const { text, parameters } = compile(statement);
  return { text, values: [...parameters] };
}

const queues: { key: string; label: string; order: 'FIRST_IN'; visibility: 'TENANT' | 'MEMBERS'; members: string[] }[] = [
  { key: 'open', label: 'Abierta', order: 'FIRST_IN', visibility: 'TENANT', members: [] },
  { key: 'martas', label: 'De Marta', order: 'FIRST_IN', visibility: 'MEMBERS', members: ['marta'] },
  { key: 'shared', label: 'De dos', order: 'FIRST_IN', visibility: 'MEMBERS', members: ['marta', 'diego'] },
  { key: 'nobodys', label: 'De nadie', order: 'FIRST_IN', visibility: 'MEMBERS', members: [] },
];

interface Listed {
  list: 'watcher' | 'collaborator';
  person: string;
}

interface Seen {
  queue: number;
  creator: string;
  requester: string;
  registrant: string;
  assignee: string | null;
  /** One person, on one of its lists. */
  listed: Listed | null;
  organization: string | null;
  isInternal: boolean;
}

/** The rules crm E6, crm E7 and clinic D9 in plain code, without a thought for speed. */
function canSeeNaively(actor: Actor, name: string, ticket: Seen): boolean {
  if (actor.permissions.has('tenant:admin')) return true;
  const takesPart = [ticket.creator, ticket.registrant, ticket.requester, ticket.assignee, ticket.listed?.person].includes(actor.id);
  if (actor.permissions.has('ticket:read_all')) {
    const queue = queues[ticket.queue];
    return takesPart || actor.permissions.has('queue:read_all') || queue?.visibility === 'TENANT' || queue?.members.includes(name) === true;
  }
  if (!actor.permissions.has('ticket:read') || ticket.isInternal) return false;
  const follows = actor.followsOrganization && actor.organizationId !== null;
  return takesPart || (follows && ticket.organization === actor.organizationId);
}

/** The lists are looked up by the id of the ticket, so for each person there is one that they watch, and for each agent one on which they collaborate. */
async function ticketsListing({ sofia, people }: TestTenant, names: string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of names) {
    const { id: userId = '', ctx } = people[name] ?? {};
    const add = async (list: Listed['list'], verb: (ticketId: string) => Promise<{ userErrors: unknown[]; ticket?: object | null }>) => {
      const ticketId = await opens(sofia, { queue: 'open' });
      await succeed(verb(ticketId));
      found.set(`${list} ${ctx?.actor.id}`, requireId(ticketId, 'Ticket'));
    };
    await add('watcher', (ticketId) => as(sofia).addWatcher({ ticketId, userId }));
    if (ctx && may(ctx.actor, 'ticket:work')) await add('collaborator', (ticketId) => as(sofia).addCollaborator({ ticketId, userId }));
  }
  return found;
}

test('visibility in SQL and in code agrees with a plain model, for random people and tickets', async () => {
  const tenant = await aTenant({ queues });
  const names = ['ana', 'luis', 'marta', 'diego', 'sofia'];
  const idOf = (name: string) => tenant.people[name]?.ctx.actor.id ?? '';
  const queueIds = (
    await readRows<{ id: string }>(tenant.system, statementOf(sql`select id from queue where tenant_id = ${tenant.system.tenant.id} order by rank`))
  ).map(({ id }) => id);
  const organizations = ['ana', 'luis'].map((name) => tenant.people[name]?.ctx.actor.organizationId ?? null);
  const listing = await ticketsListing(tenant, names);
  const lists = [...listing.keys()].map((key) => key.split(' ') as [Listed['list'], string]).map(([list, person]): Listed => ({ list, person }));
  const person = fc.constantFrom(...names.map(idOf));
  const ticket: fc.Arbitrary<Seen> = fc.record({
    queue: fc.nat(queues.length - 1),
    creator: person,
    requester: person,
    registrant: person,
    assignee: fc.option(person),
    listed: fc.option(fc.constantFrom(...lists)),
    organization: fc.option(fc.constantFrom(...organizations)),
    isInternal: fc.boolean(),
  });
  const permissions = fc.uniqueArray(
    fc.constantFrom<Permission>('ticket:read', 'ticket:read_all', 'queue:read_all', 'ticket:work', 'note:read', 'tenant:admin'),
  );

  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      permissions,
      fc.boolean(),
      fc.option(fc.constantFrom(...organizations)),
      fc.array(ticket, { minLength: 1, maxLength: 8 }),
      async (name, may, follows, organizationId, tickets) => {
        const actor: Actor = { kind: 'USER', id: idOf(name), name, permissions: new Set(may), organizationId, followsOrganization: follows };
        const viewer = { tenantId: tenant.system.tenant.id, actor, languages: [], now: new Date() };
        const rows = JSON.stringify(
          tickets.map((one, n) => ({
            n,
            id: listing.get(`${one.listed?.list} ${one.listed?.person}`) ?? newId(new Date()),
            watcher_ids: one.listed?.list === 'watcher' ? [one.listed.person] : [],
            collaborator_ids: one.listed?.list === 'collaborator' ? [one.listed.person] : [],
            queue_id: queueIds[one.queue],
            creator_id: one.creator,
            registered_by_id: one.registrant,
            requester_id: one.requester,
            assignee_id: one.assignee,
            organization_id: one.organization,
            is_internal: one.isInternal,
          })),
        );
        const table = sql`jsonb_to_recordset(${rows}::jsonb) as t (n int, id uuid, watcher_ids uuid[], collaborator_ids uuid[], queue_id uuid, creator_id uuid, registered_by_id uuid, requester_id uuid, assignee_id uuid, organization_id uuid, is_internal boolean)`;
        const seen = await readRows<{ n: number }>(
          tenant.system,
          statementOf(sql`select n from ${table} where ${ticketVisibility(sql.ref('t'), viewer)} order by n`),
        );
        const expected = tickets.flatMap((one, n) => (canSeeNaively(actor, name, one) ? [n] : []));
        expect(seen.map(({ n }) => n)).toEqual(expected);
        const visibility = visibilityOf(actor, new Set(queueIds.filter((_, at) => queues[at]?.visibility === 'TENANT' || queues[at]?.members.includes(name))));
        expect((JSON.parse(rows) as (VisibilityColumns & { n: number })[]).filter((ticket) => canSee(visibility, ticket)).map(({ n }) => n)).toEqual(expected);
      },
    ),
    { numRuns: 150 },
  );
});
