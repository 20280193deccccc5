import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { columns, type Expression, expression, type Field, one, type Shape, type Sql } from '../reading/shape/shape.ts';

/** How somebody looks as whoever did something: to requesters an agent's address and role stay the desk's. */
const contact = (name: string) => own((row) => sql`${row}.${sql.ref(name)}`);

/** The desk's affair, and one's own. */
function own(value: Expression): Field {
  return expression((row, viewer, args) => {
    const { actor } = viewer;
    return may(actor, 'people:read') ? value(row, viewer, args) : sql`case when ${row}.id = ${actor.id}::uuid then ${value(row, viewer, args)} end`;
  });
}

const isAvailable: Expression = (row, { tenantId }) =>
  sql`exists (select from availability a where a.tenant_id = ${tenantId}::uuid and a.id = ${row}.id and a.is_available)`;

/** Everybody who can act stands in one table; what a type does not have is null there. */
export const ActorShape: Shape = {
  types: ['User', 'ApiKey', 'SystemActor', 'Actor', 'Node'],
  table: 'principal',
  variants: { User: 'USER', ApiKey: 'API_KEY', SystemActor: 'SYSTEM' },
  fields: {
    ...columns('id', 'name', 'requester_kind', 'follows_organization', 'is_active', 'created_at'),
    version: expression((row) => sql`case when ${row}.kind = 'USER' then ${row}.version end`),
    email: contact('email'),
    role: contact('role'),
    isAvailable: own(isAvailable),
    organization: one(() => OrganizationShape, 'organization_id'),
  },
};

/** Only people. */
export const UserShape: Shape = { ...ActorShape, types: ['User', 'Actor', 'Node'], variants: undefined, visibility: (row: Sql) => sql`${row}.kind = 'USER'` };

/** Only the desk's own clock. */
export const SystemActorShape: Shape = {
  ...ActorShape,
  types: ['SystemActor', 'Actor', 'Node'],
  variants: undefined,
  visibility: (row: Sql) => sql`${row}.kind = 'SYSTEM'`,
};
