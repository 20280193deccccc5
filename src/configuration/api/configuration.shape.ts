import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { Context } from '../../core/context.ts';
import { ActorShape } from '../../people/actor.shape.ts';
import { readOne } from '../../reading/read.ts';
import { column, columns, one, type Shape } from '../../reading/shape/shape.ts';

export const ConfigurationShape: Shape = {
  types: ['Configuration'],
  table: 'configuration',
  fields: {
    version: column('number'),
    ...columns('document', 'created_at'),
    createdBy: one(() => ActorShape, 'created_by_id'),
  },
};

/** The configuration that is in force, or an earlier version of it. */
export function readConfiguration(ctx: Context, info: GraphQLResolveInfo, version: number | null = null) {
  return readOne(ctx, info, ConfigurationShape, { version }, (row, { version }, { tenantId }) => {
    const inForce = sql`(select t.config_version from tenant t where t.tenant_id = ${tenantId}::uuid)`;
    return sql`${row}.number = coalesce(${version}::integer, ${inForce})`;
  });
}
