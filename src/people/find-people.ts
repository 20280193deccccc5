import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { readRows } from '../database/tenancy.ts';
import { compare, compareId } from '../reading/plan/compare.ts';
import { maxMatches } from '../reading/plan/found.ts';
import { by, nobodysId, type Order, type Sql } from '../reading/shape/shape.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';

/** A `UserFilter` as the client sent it. */
export interface PersonCriteria {
  role?: object | null;
  requesterKind?: object | null;
  organization?: { id?: object | null } | null;
  isActive?: boolean | null;
  isWaiting?: boolean | null;
}

/** Each has an index that begins with the tenant and ends with the id. */
export const personOrders: Record<string, Order> = {
  NAME: [by('name', 'text'), by('id', 'uuid')],
  CREATED_AT: [by('created_at', 'timestamptz'), by('id', 'uuid')],
};

export function personFilterSql(row: Sql, filter: PersonCriteria | null | undefined): Sql | null {
  const parts = [
    ...compare(sql`${row}.role`, 'text', { ...filter?.role }),
    ...compare(sql`${row}.requester_kind`, 'text', { ...filter?.requesterKind }),
    ...compareId(sql`${row}.organization_id`, { ...filter?.organization?.id }, 'Organization'),
    ...(filter?.isActive == null ? [] : [sql`${row}.is_active = ${filter.isActive}`]),
    ...(filter?.isWaiting == null ? [] : [sql`(${row}.waits_since is not null) = ${filter.isWaiting}`]),
  ];
  return parts.length === 0 ? null : sql.join(parts, sql` and `);
}

/** The ids of the best matches, found by a `security definer` function with its own tenant predicate, because row-level security prevents the use of the index. */
export async function searchPeople(ctx: Context, search: string, filter: PersonCriteria | null | undefined): Promise<string[]> {
  const given = {
    search,
    organizations: organizationsIn(filter),
    roles: rolesIn(filter?.role),
    active: filter?.isActive ?? (filter?.isWaiting ? false : null),
  };
  const statement = verbStatement(ctx, 'search people', given, ({ tenantId, actor }, { search, organizations, roles, active }) => {
    const everyone = may(actor, 'people:read') ? sql`true` : sql`false`;
    const within = actor.followsOrganization ? actor.organizationId : nobodysId;
    return sql`select id from search_person(${tenantId}::uuid, ${search}::text, ${everyone}, ${actor.id}::uuid, ${within}::uuid, ${organizations}::uuid[], ${roles}::text[],
      ${active}::boolean, ${sql.lit(maxMatches)})`;
  });
  return (await readRows<{ id: string }>(ctx, statement)).map(({ id }) => id);
}

/** The roles that a comparison names, so that the search looks among them; `null` where it names none. */
function rolesIn(comparators: object | null | undefined): string[] | null {
  const { eq, in: among } = (comparators ?? {}) as { eq?: string | null; in?: string[] | null };
  return eq != null ? [eq] : (among ?? null);
}

/** Likewise the organizations. */
function organizationsIn(filter: PersonCriteria | null | undefined): string[] | null {
  const { eq, in: among } = (filter?.organization?.id ?? {}) as { eq?: string | null; in?: string[] | null };
  const named = eq != null ? [eq] : among;
  return named?.map((id) => requireId(id, 'Organization')) ?? null;
}
