import { sql } from 'kysely';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { ActorShape } from '../people/actor.shape.ts';
import { may } from '../platform/actor.ts';
import { columns, type Expression, expression, one, type Shape, type Sql } from '../platform/reading/shape.ts';

const ofKey =
  (name: string): Expression =>
  (row, { tenantId }) =>
    sql`(select k.${sql.ref(name)} from api_key k where k.tenant_id = ${tenantId}::uuid and k.id = ${row}.id)`;

/** What only admins see of a key, be it their own or somebody else's. */
const particular = (name: string) => expression((row, viewer) => (may(viewer.actor, 'tenant:admin') ? ofKey(name)(row, viewer) : sql`null`));

/** Credentials' particulars stand beside the principal; nobody but an admin sees them, the hash nobody. */
export const ApiKeyShape: Shape = {
  types: ['ApiKey', 'Actor', 'Node'],
  table: 'principal',
  always: ['kind'],
  fields: {
    ...columns('id', 'kind', 'name', 'created_at'),
    version: expression(ofKey('version')),
    hint: particular('hint'),
    permissions: particular('permissions'),
    expiresAt: particular('expires_at'),
    lastUsedAt: particular('last_used_at'),
    revokedAt: particular('revoked_at'),
    organization: one(() => OrganizationShape, 'organization_id'),
  },
  sight: (row: Sql, { actor }) => sql`${row}.kind = 'API_KEY' and ${may(actor, 'tenant:admin') ? sql`true` : sql`${row}.id = ${actor.id}::uuid`}`,
};

/** Whoever appears as an actor may be a key: what only admins see of it is null to others. */
for (const name of ['hint', 'permissions', 'expiresAt', 'lastUsedAt', 'revokedAt']) {
  const field = ApiKeyShape.fields[name];
  if (field) ActorShape.fields[name] = field;
}
