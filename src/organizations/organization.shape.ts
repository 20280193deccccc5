import { sql } from 'kysely';
import { type Actor, may } from '../core/actor.ts';
import { columns, type Shape } from '../reading/shape/shape.ts';

/** Agents see all organizations, others their own. */
export function seesOrganization(actor: Pick<Actor, 'permissions' | 'organizationId'>, id: string): boolean {
  return may(actor, 'people:read') || actor.organizationId === id;
}

export const OrganizationShape: Shape = {
  types: ['Organization', 'Node'],
  table: 'organization',
  fields: columns('id', 'version', 'name', 'external_id', 'created_at'),
  visibility: (row, { actor }) => (may(actor, 'people:read') ? sql`true` : sql`${row}.id = ${actor.organizationId}::uuid`),
};
