import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { by, columns, connection, expression, one, type Shape, type Sql } from '../reading/shape/shape.ts';
import { SlaPolicyShape } from '../sla/policy.shape.ts';
import { isValidAt } from './cover.ts';

/** An archived organization has no new tickets that could be covered. */
const isOfArchived = (row: Sql, tenantId: unknown) =>
  sql`exists (select from organization o where o.tenant_id = ${tenantId}::uuid and o.id = ${row}.organization_id and o.archived_at is not null)`;

/** Agents see all entitlements, others those of their own organization. */
export const EntitlementShape: Shape = {
  types: ['Entitlement', 'Node'],
  table: 'entitlement',
  fields: {
    ...columns('id', 'version', 'type', 'valid_from', 'valid_to', 'created_at'),
    isActive: expression((row, { tenantId, now }) => sql`(${isValidAt(row, now)} and not ${isOfArchived(row, tenantId)})`),
    organization: one(() => OrganizationShape, 'organization_id'),
    policy: one(() => SlaPolicyShape, 'policy_id'),
  },
  visibility: (row, { actor }) => (may(actor, 'people:read') ? sql`true` : sql`${row}.organization_id = ${actor.organizationId}::uuid`),
};

export const entitlementOrder = { name: 'ID', by: [by('id', 'uuid')] };

export const organizationFields = { entitlements: connection(() => EntitlementShape, 'organization_id', entitlementOrder) };
