import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { readRows } from '../database/tenancy.ts';
import { maxMatches } from '../reading/plan/found.ts';
import { by, type Order } from '../reading/shape/shape.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';

/** Each has an index that begins with the tenant and ends with the id. */
export const organizationOrders: Record<string, Order> = {
  NAME: [by('name', 'text'), by('id', 'uuid')],
  CREATED_AT: [by('created_at', 'timestamptz'), by('id', 'uuid')],
};

/** The ids of the best matches, found by a `security definer` function with its own tenant predicate, because row-level security prevents the use of the index. */
export async function searchOrganizations(ctx: Context, search: string, archived: boolean | null): Promise<string[]> {
  const statement = verbStatement(ctx, 'search organizations', { search, archived }, ({ tenantId, actor }, { search, archived }) => {
    const own = may(actor, 'people:read') ? sql`null::uuid` : sql`${actor.organizationId}::uuid`;
    return sql`select id from search_organization(${tenantId}::uuid, ${search}::text, ${own}, ${archived}::boolean, ${sql.lit(maxMatches)})`;
  });
  return (await readRows<{ id: string }>(ctx, statement)).map(({ id }) => id);
}
