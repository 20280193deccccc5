import type { Permission } from '../../src/core/actor.ts';
import { askAs } from '../support/client.ts';
import { cursorFor } from '../support/naive/paging.ts';
import type { Row } from '../support/naive/rows.ts';
import { actorFrom } from '../support/naive/viewer.ts';
import type { Asker, BusyTenant } from './a-busy-tenant.ts';
import { listOf, orders } from './make-arguments.ts';
import { type TenantValues, valuesIn } from './tenant-values.ts';

const needs: Record<string, Permission> = {
  ...{ tickets: 'ticket:read', ticket: 'ticket:read', events: 'ticket:read', articles: 'article:read' },
  ...{ article: 'article:read', apiKeys: 'tenant:admin', deliveries: 'tenant:admin', configuration: 'tenant:admin', workflow: 'ticket:read_all' },
};

/** The values of the desk, and cursors of every list as an admin gets them. */
export async function harvest({ rows, askers }: BusyTenant): Promise<TenantValues> {
  const admin = askers.find(({ name }) => name === 'sofia') as Asker;
  const cursors: [string, string[]][] = [];
  for (const orderBy of orders) cursors.push([listOf('tickets', { orderBy }), await cursorsOf(admin, 'tickets', `first: 70, orderBy: ${unquoted(orderBy)}`)]);
  for (const name of ['events', 'articles', 'users', 'organizations', 'apiKeys', 'entitlements', 'releases', 'deliveries'])
    cursors.push([name, await cursorsOf(admin, name, 'first: 100')]);
  const byId = (of: Row[]) => of.map(({ id }) => cursorFor('ID', [String(id)]));
  cursors.push(['tickets by id', byId(rows.ticket)], ['relations', byId(rows.relation)]);
  cursors.push(['found', await cursorsOf(admin, 'articles', 'search: "red"')], ['messages', await messageCursors(admin)]);
  const ofNotification = ({ seq, event_id: eventId }: Row) => cursorFor('SEQ', [String(seq), String(eventId).slice(-12)]);
  cursors.push(['notifications', rows.notification.filter(({ seq }) => seq !== '0').map(ofNotification)]);
  const permissions = new Map(askers.map(({ id }) => [id, actorFrom(rows, id).permissions]));
  const may = (asker: string, root: string) => !needs[root] || permissions.get(asker)?.has(needs[root]) === true;
  return { ...valuesIn(rows), cursors: Object.fromEntries(cursors), may };
}

function unquoted(value: object): string {
  return JSON.stringify(value).replaceAll('"', '');
}

async function cursorsOf(admin: Asker, list: string, args: string): Promise<string[]> {
  const { body } = await askAs(admin, `{ list: ${list}(${args}) { edges { cursor } } }`);
  return body.data.list.edges.map(({ cursor }: { cursor: string }) => cursor);
}

async function messageCursors(admin: Asker): Promise<string[]> {
  const { body } = await askAs(admin, '{ tickets(first: 70) { nodes { messages(first: 10) { edges { cursor } } } } }');
  type Edges = { messages: { edges: { cursor: string }[] } };
  return body.data.tickets.nodes.flatMap(({ messages }: Edges) => messages.edges.map(({ cursor }) => cursor));
}
