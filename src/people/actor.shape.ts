import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { columns, type Expression, expression, type Field, one, type Shape, type Sql } from '../reading/shape/shape.ts';

/** Requesters do not see the address and role of other people. */
const contact = (name: string) => ownOrPeopleRead((row) => sql`${row}.${sql.ref(name)}`);

/** Visible with `people:read`, and to the person themselves. */
function ownOrPeopleRead(value: Expression): Field {
  return expression((row, viewer, args) => {
    const { actor } = viewer;
    return may(actor, 'people:read') ? value(row, viewer, args) : sql`case when ${row}.id = ${actor.id}::uuid then ${value(row, viewer, args)} end`;
  });
}

const isAvailable: Expression = (row, { tenantId }) =>
  sql`exists (select from availability a where a.tenant_id = ${tenantId}::uuid and a.id = ${row}.id and a.is_available)`;

/** All actors are rows of one table; a field that a type does not have is null. */
export const ActorShape: Shape = {
  types: ['User', 'ApiKey', 'SystemActor', 'Actor', 'Node'],
  table: 'principal',
  variants: { User: 'USER', ApiKey: 'API_KEY', SystemActor: 'SYSTEM' },
  fields: {
    ...columns('id', 'name', 'requester_kind', 'follows_organization', 'is_active', 'created_at'),
    version: expression((row) => sql`case when ${row}.kind = 'USER' then ${row}.version end`),
    email: contact('email'),
    phone: contact('phone'),
    externalId: contact('external_id'),
    timeZone: contact('time_zone'),
    role: contact('role'),
    isAvailable: ownOrPeopleRead(isAvailable),
    organization: one(() => OrganizationShape, 'organization_id'),
  },
};

/** People only. */
export const UserShape: Shape = { ...ActorShape, types: ['User', 'Actor', 'Node'], variants: undefined, visibility: (row: Sql) => sql`${row}.kind = 'USER'` };

/** The system actor only. */
export const SystemActorShape: Shape = {
  ...ActorShape,
  types: ['SystemActor', 'Actor', 'Node'],
  variants: undefined,
  visibility: (row: Sql) => sql`${row}.kind = 'SYSTEM'`,
};
