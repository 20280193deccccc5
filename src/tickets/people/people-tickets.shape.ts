import { sql } from 'kysely';
import { may } from '../../core/actor.ts';
import { mergedInto, UserShape } from '../../people/actor.shape.ts';
import { all } from '../../reading/plan/compare.ts';
import { by, connectionWhere, never, type Parts, type Sql, type Viewer } from '../../reading/shape/shape.ts';
import { filterSql } from '../filter/ticket-filter.ts';
import { ticketsById } from '../links/links.shape.ts';
import { TicketShape } from '../ticket.shape.ts';
import { listing } from '../visibility/ticket-visibility.ts';
import { worksOn } from '../works-on.ts';
import { type PeopleList, peopleLists } from './people-lists.ts';

/** Which tickets belong to the row above them: by a column, in the order of the index on it, or by their ids. */
const ticketsWhere = (belongs: (ticket: Sql, parent: Sql, viewer: Viewer, part: unknown) => Sql | null, parts?: Parts) =>
  connectionWhere(
    () => TicketShape,
    (row, parent, viewer, { part, filter }) => all([sql`true`, belongs(row, parent, viewer, part), filterSql(row, filter as object | null, viewer)]),
    ticketsById,
    parts,
  );

const listOf = (part: unknown) => peopleLists.find((list) => part === list.toUpperCase());

/** The tickets of the person, in the order of an index, and by their ids those of who was merged into them, which nearly nobody has. */
const ofPerson: Parts = (ticket, person, { tenantId }, { part }) => {
  if (listOf(part)) return [sql`true`];
  const column = sql.ref(part === 'ASSIGNEE' ? 'assignee_id' : 'requester_id');
  const ofMerged = sql`select o.id from (${mergedInto(tenantId, person)}) p join ticket o on o.tenant_id = ${tenantId}::uuid and o.${column} = p.id`;
  return [sql`${ticket}.${column} = ${person}.id`, sql`${ticket}.id = any(array(${ofMerged}))`];
};

/** What lists people comes by the ids of the tickets. */
function isListing(ticket: Sql, person: Sql, { tenantId }: Viewer, part: unknown): Sql | null {
  const list = listOf(part);
  if (!list) return null;
  const ofMerged = sql`select l.id from (${mergedInto(tenantId, person)}) p cross join lateral (${listing(list, tenantId, sql`p.id`)}) l (id)`;
  return sql`${ticket}.id = any(array(${listing(list, tenantId, sql`${person}.id`)} union all ${ofMerged}))`;
}

export const actorFields = { tickets: ticketsWhere(isListing, ofPerson) };
export const organizationFields = { tickets: ticketsWhere((ticket, organization) => sql`${ticket}.organization_id = ${organization}.id`) };

const byName = { name: 'NAME:ASC', by: [by('name', 'text'), by('id', 'uuid')] };

/** Those who work on the ticket. */
const workers = (mayAsk: (viewer: Viewer) => boolean) =>
  connectionWhere(
    () => UserShape,
    (row, ticket, viewer, { search }) => (mayAsk(viewer) ? all([worksOn(row, ticket, viewer), matches(row, search)]) : never(row)),
    byName,
  );

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
