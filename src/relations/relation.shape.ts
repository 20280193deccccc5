import { sql } from 'kysely';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { ActorShape, mergedInto, UserShape } from '../people/actor.shape.ts';
import { by, columns, connection, connectionWhere, never, one, oneOrSuccessor, type Shape, type Sql, type Viewer } from '../reading/shape/shape.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { readsNotes, ticketVisibility } from '../tickets/visibility/ticket-visibility.ts';

/** Visible to agents with `note:read` who see the ticket. */
export const RelationShape: Shape = {
  types: ['Relation', 'Node'],
  table: 'relation',
  fields: {
    ...columns('id', 'kind', 'target', 'external_id', 'label', 'created_at', 'ended_at'),
    ticket: one(() => TicketShape, 'ticket_id'),
    person: oneOrSuccessor(() => UserShape, 'principal_id', 'merged_into_id'),
    organization: one(() => OrganizationShape, 'organization_id'),
    createdBy: one(() => ActorShape, 'created_by_id'),
  },
  visibility: (row, viewer) => {
    if (!readsNotes(viewer.actor)) return never(row);
    const ticket = sql.ref('related');
    return sql`exists (select from ticket ${ticket} where ${ticket}.tenant_id = ${viewer.tenantId}::uuid and ${ticket}.id = ${row}.ticket_id
      and (${ticketVisibility(ticket, viewer)}))`;
  },
};

const byId = { name: 'ID', by: [by('id', 'uuid')] };

export const ticketFields = { relations: connection(() => RelationShape, 'ticket_id', byId) };

/** The relations to the parent that have not ended, the oldest first. */
const related = (isTarget: (relation: Sql, parent: Sql, viewer: Viewer) => Sql) =>
  connectionWhere(
    () => RelationShape,
    (row, parent, viewer) => sql`${isTarget(row, parent, viewer)} and ${row}.ended_at is null`,
    byId,
  );

/** The person, and who was merged into them. */
const isOfPerson = (relation: Sql, person: Sql, { tenantId }: Viewer) =>
  sql`${relation}.principal_id = any(array(select ${person}.id union all ${mergedInto(tenantId, person)}))`;

export const actorFields = { relatedTickets: related(isOfPerson) };
export const organizationFields = { relatedTickets: related((relation, organization) => sql`${relation}.organization_id = ${organization}.id`) };
