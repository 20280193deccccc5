import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { ActorShape, UserShape } from '../people/actor.shape.ts';
import { columns, computed, type Expression, expression, one, type Shape, type Sql } from '../reading/shape/shape.ts';
import { TenantShape } from '../tenants/tenant.shape.ts';
import { SecondFactorShape } from './second-factor/second-factor.shape.ts';

const keyColumn =
  (name: string): Expression =>
  (row, { tenantId }) =>
    sql`(select k.${sql.ref(name)} from api_key k where k.tenant_id = ${tenantId}::uuid and k.id = ${row}.id)`;

/** A column of a key that only admins see. */
const adminOnly = (name: string) =>
  expression((row, viewer) => sql`case when ${sql.lit(may(viewer.actor, 'tenant:admin'))} then ${keyColumn(name)(row, viewer, {})} end`);

/** Any actor may be an API key, so these are also fields of `Actor`; null for everybody but admins. */
export const keyFields = {
  hint: adminOnly('hint'),
  permissions: adminOnly('permissions'),
  origins: adminOnly('origins'),
  expiresAt: adminOnly('expires_at'),
  lastUsedAt: adminOnly('last_used_at'),
  revokedAt: adminOnly('revoked_at'),
};

/** The hash is no field, so nobody can read it. */
export const ApiKeyShape: Shape = {
  types: ['ApiKey', 'Actor', 'Node'],
  table: 'principal',
  fields: {
    ...columns('id', 'name', 'created_at'),
    version: expression(keyColumn('version')),
    ...keyFields,
    organization: one(() => OrganizationShape, 'organization_id'),
  },
  visibility: (row: Sql, { actor }) => sql`${row}.kind = 'API_KEY' and ${may(actor, 'tenant:admin') ? sql`true` : sql`${row}.id = ${actor.id}::uuid`}`,
};

/** The signed-in actor as a row of `principal`; the permissions come from the credential. */
export const ViewerShape: Shape = {
  types: ['Viewer', 'Node'],
  table: 'principal',
  fields: {
    ...columns('id'),
    tenant: one(() => TenantShape, 'tenant_id', 'tenant_id'),
    permissions: computed([], (_, { actor }) => [...actor.permissions]),
    actor: one(() => ActorShape, 'id'),
    user: one(() => UserShape, 'id'),
    secondFactor: one(() => SecondFactorShape, 'id'),
  },
  visibility: (row, { actor }) => sql`${row}.id = ${actor.id}::uuid`,
};
