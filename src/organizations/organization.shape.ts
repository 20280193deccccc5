import { sql } from 'kysely';
import { type Actor, may } from '../core/actor.ts';
import { columns, expression, type Field, type Shape } from '../reading/shape/shape.ts';

/** What agents know about an organization, and its own people do not. */
const forAgents = (name: string): Field =>
  expression((row, { actor }) => sql`case when ${may(actor, 'people:read') ? sql`true` : sql`false`} then ${row}.${sql.ref(name)} end`);

/** Agents see all organizations, others their own. */
export function seesOrganization(actor: Pick<Actor, 'permissions' | 'organizationId'>, id: string): boolean {
  return may(actor, 'people:read') || actor.organizationId === id;
}

export const OrganizationShape: Shape = {
  types: ['Organization', 'Node'],
  table: 'organization',
  isLookedUp: true,
  fields: { ...columns('id', 'version', 'name', 'external_id', 'created_at', 'archived_at'), domains: forAgents('domains'), notes: forAgents('notes') },
  visibility: (row, { actor }) => (may(actor, 'people:read') ? sql`true` : sql`${row}.id = ${actor.organizationId}::uuid`),
};
