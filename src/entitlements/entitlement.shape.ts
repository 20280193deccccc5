import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { by, columns, connection, expression, one, type Shape } from '../reading/shape/shape.ts';
import { SlaPolicyShape } from '../sla/policy.shape.ts';
import { isValidAt } from './cover.ts';

/** Agents see all entitlements, others those of their own organization. */
export const EntitlementShape: Shape = {
  types: ['Entitlement', 'Node'],
  table: 'entitlement',
  fields: {
    ...columns('id', 'version', 'type', 'valid_from', 'valid_to', 'created_at'),
    isActive: expression((row, { now }) => isValidAt(row, now)),
    organization: one(() => OrganizationShape, 'organization_id'),
    policy: one(() => SlaPolicyShape, 'policy_id'),
  },
  visibility: (row, { actor }) => (may(actor, 'people:read') ? sql`true` : sql`${row}.organization_id = ${actor.organizationId}::uuid`),
};

export const entitlementOrder = { name: 'ID', by: [by('id', 'uuid')] };

OrganizationShape.fields.entitlements = connection(() => EntitlementShape, 'organization_id', entitlementOrder);
