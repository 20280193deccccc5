import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { by, columns, connection, type Expression, expression, type Field, one, type Shape, type Sql, type Viewer } from '../reading/shape/shape.ts';
import { RoleShape } from './role.shape.ts';

/** Whom a viewer finds: with `people:read` everybody, else oneself and, for those who follow their organization, its people. */
function isFindable(row: Sql, { actor }: Viewer): Sql {
  if (may(actor, 'people:read')) return sql`true`;
  const isSelf = sql`${row}.id = ${actor.id}::uuid`;
  return actor.followsOrganization ? sql`(${isSelf} or ${row}.organization_id = ${actor.organizationId}::uuid)` : isSelf;
}

/** The address and role of those whom the viewer does not find stay hidden. */
const contact = (name: string) => ofFindable((row) => sql`${row}.${sql.ref(name)}`);

function ofFindable(value: Expression): Field {
  return expression((row, viewer, args) => sql`case when ${isFindable(row, viewer)} then ${value(row, viewer, args)} end`);
}

const roleOf = (person: Sql): Shape => ({ ...RoleShape, visibility: (_, viewer) => isFindable(person, viewer) });

const isAvailable: Expression = (row, { tenantId }) =>
  sql`exists (select from availability a where a.tenant_id = ${tenantId}::uuid and a.id = ${row}.id and a.is_available)`;

/** All actors are rows of one table; a field that a type does not have is null. */
export const ActorShape: Shape = {
  types: ['User', 'ApiKey', 'SystemActor', 'Actor', 'Node'],
  table: 'principal',
  isLookedUp: true,
  variants: { User: 'USER', ApiKey: 'API_KEY', SystemActor: 'SYSTEM' },
  fields: {
    ...columns('id', 'name', 'requester_kind', 'follows_organization', 'is_active', 'created_at'),
    version: expression((row) => sql`case when ${row}.kind = 'USER' then ${row}.version end`),
    email: contact('email'),
    phone: contact('phone'),
    externalId: contact('external_id'),
    timeZone: contact('time_zone'),
    role: one((person) => roleOf(person), 'role', 'key'),
    isAvailable: ofFindable(isAvailable),
    waitsSince: contact('waits_since'),
    unreachableSince: ofFindable((row) => sql`case when ${row}.unreachable_address = ${row}.email then ${row}.unreachable_since end`),
    organization: one(() => OrganizationShape, 'organization_id'),
    mergedInto: one(() => UserShape, 'merged_into_id'),
  },
};

/** The ids of the people who were merged into this one. */
export function mergedInto(tenantId: unknown, person: Sql): Sql {
  return sql`select m.id from principal m where m.tenant_id = ${tenantId}::uuid and m.merged_into_id = ${person}.id`;
}

/** People only. */
export const UserShape: Shape = { ...ActorShape, types: ['User', 'Actor', 'Node'], variants: undefined, visibility: (row: Sql) => sql`${row}.kind = 'USER'` };

/** The people whom the viewer finds. */
export const FindableUserShape: Shape = { ...UserShape, visibility: (row: Sql, viewer: Viewer) => sql`${row}.kind = 'USER' and ${isFindable(row, viewer)}` };

export const organizationFields = {
  users: connection(() => FindableUserShape, 'organization_id', { name: 'NAME:ASC', by: [by('name', 'text'), by('id', 'uuid')] }),
};

/** The system actor only. */
export const SystemActorShape: Shape = {
  ...ActorShape,
  types: ['SystemActor', 'Actor', 'Node'],
  variants: undefined,
  visibility: (row: Sql) => sql`${row}.kind = 'SYSTEM'`,
};
