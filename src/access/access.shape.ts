import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { ActorShape, UserShape } from '../people/actor.shape.ts';
import { columns, computed, type Expression, expression, one, type Shape, type Sql } from '../reading/shape/shape.ts';
import { TenantShape } from '../tenants/tenant.shape.ts';

const ofKey =
  (name: string): Expression =>
  (row, { tenantId }) =>
    sql`(select k.${sql.ref(name)} from api_key k where k.tenant_id = ${tenantId}::uuid and k.id = ${row}.id)`;

/** What only admins see of a key, be it their own or somebody else's. */
const particular = (name: string) =>
  expression((row, viewer) => sql`case when ${sql.lit(may(viewer.actor, 'tenant:admin'))} then ${ofKey(name)(row, viewer, {})} end`);

/** Whoever appears as an actor may be a key: what only admins see of it is null to others. */
export const keyFields = {
  hint: particular('hint'),
  permissions: particular('permissions'),
  expiresAt: particular('expires_at'),
  lastUsedAt: particular('last_used_at'),
  revokedAt: particular('revoked_at'),
};

/** Credentials' particulars stand beside the principal; nobody but an admin sees them, the hash nobody. */
export const ApiKeyShape: Shape = {
  types: ['ApiKey', 'Actor', 'Node'],
  table: 'principal',
  fields: {
    ...columns('id', 'name', 'created_at'),
    version: expression(ofKey('version')),
    ...keyFields,
    organization: one(() => OrganizationShape, 'organization_id'),
  },
  visibility: (row: Sql, { actor }) => sql`${row}.kind = 'API_KEY' and ${may(actor, 'tenant:admin') ? sql`true` : sql`${row}.id = ${actor.id}::uuid`}`,
};

/** Whoever asks, as a row of the actors; what they may do came with their credential. */
export const ViewerShape: Shape = {
  types: ['Viewer'],
  table: 'principal',
  fields: {
    tenant: one(() => TenantShape, 'tenant_id', 'tenant_id'),
    permissions: computed([], (_, { actor }) => [...actor.permissions]),
    actor: one(() => ActorShape, 'id'),
    user: one(() => UserShape, 'id'),
  },
};
