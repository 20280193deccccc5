import { sql } from 'kysely';
import { may } from '../../core/actor.ts';
import { UserShape } from '../../people/actor.shape.ts';
import { all } from '../../reading/plan/plan-connection.ts';
import { by, connectionWhere, never, type Sql, type Viewer } from '../../reading/shape/shape.ts';
import { filterSql } from '../filter/ticket-filter.ts';
import { ticketsById } from '../links/links.shape.ts';
import { TicketShape } from '../ticket.shape.ts';
import { listing } from '../visibility/ticket-visibility.ts';
import { type PeopleList, peopleLists } from './people-lists.ts';

/** Which tickets belong to the row above them: by a column, in the order of the index on it, or by their ids. */
const ticketsWhere = (belongs: (ticket: Sql, parent: Sql, viewer: Viewer, part: unknown) => Sql) =>
  connectionWhere(
    () => TicketShape,
    (row, parent, viewer, { part, filter }) => all([belongs(row, parent, viewer, part), filterSql(row, filter as object | null, viewer)]),
    ticketsById,
  );

/** By the part that the person has. */
function isOfPerson(ticket: Sql, person: Sql, { tenantId }: Viewer, part: unknown): Sql {
  const list = peopleLists.find((list) => part === list.toUpperCase());
  if (list) return sql`${ticket}.id = any(array(${listing(list, tenantId, sql`${person}.id`)}))`;
  return sql`${ticket}.${sql.ref(part === 'ASSIGNEE' ? 'assignee_id' : 'requester_id')} = ${person}.id`;
}

export const actorFields = { tickets: ticketsWhere(isOfPerson) };
export const organizationFields = { tickets: ticketsWhere((ticket, organization) => sql`${ticket}.organization_id = ${organization}.id`) };

const byName = { name: 'NAME:ASC', by: [by('name', 'text'), by('id', 'uuid')] };

/** Active agents who see the queue of the ticket: whom `assignTicket` and `addNote` accept. */
const workers = (mayAsk: (viewer: Viewer) => boolean) =>
  connectionWhere(
    () => UserShape,
    (row, ticket, viewer, { search }) => (mayAsk(viewer) ? all([isWorker(row, ticket, viewer), matches(row, search)]) : never(row)),
    byName,
  );

function isWorker(row: Sql, ticket: Sql, { tenantId }: Viewer): Sql {
  const isMember = sql`exists (select from queue_member m where m.tenant_id = ${tenantId}::uuid and m.queue_id = q.id and m.member_id = ${row}.id)`;
  const sees = sql`exists (select from queue q where q.tenant_id = ${tenantId}::uuid and q.id = ${ticket}.queue_id and (q.visibility = 'TENANT' or ${isMember}))`;
  const seesAll = sql`${row}.role in (select r.key from role r where r.tenant_id = ${tenantId}::uuid and r.sees_every_ticket)`;
  return sql`${row}.is_agent and ${row}.is_active and (${seesAll} or ${sees})`;
}

function matches(row: Sql, search: unknown): Sql | null {
  if (search == null) return null;
  return sql`coalesce(${row}.search_text like all (search_patterns(${search}::text)), true)`;
}

/** People in a list of the ticket, which is short. */
const listed = (list: PeopleList) =>
  connectionWhere(
    () => UserShape,
    (row, ticket) => sql`${row}.id = any(${ticket}.${sql.ref(`${list}_ids`)})`,
    byName,
  );

export const ticketFields = {
  watchers: listed('watcher'),
  collaborators: listed('collaborator'),
  assignableUsers: workers(({ actor }) => may(actor, 'ticket:work')),
  mentionableUsers: workers(({ actor }) => may(actor, 'note:write')),
};
