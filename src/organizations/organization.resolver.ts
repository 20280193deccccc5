import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Authorized, ID, Info, Query, Resolver } from 'type-graphql';
import { badArgument } from '../core/app-error.ts';
import type { Context } from '../core/context.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { requireId } from '../core/ids.ts';
import { all } from '../reading/plan/compare.ts';
import { byRelevance, isFound, searchTerms } from '../reading/plan/found.ts';
import { orderAsked } from '../reading/plan/order-asked.ts';
import { readConnection, readOne } from '../reading/read.ts';
import type { Sql } from '../reading/shape/shape.ts';
import { Organization, OrganizationConnection } from './organization.graphql.ts';
import { OrganizationShape } from './organization.shape.ts';
import { type OrganizationOrder, OrganizationsArgs } from './organization-list.graphql.ts';
import { organizationOrders, searchOrganizations } from './search-organizations.ts';

const byName: OrganizationOrder[] = [{ field: 'NAME', direction: 'ASC' }];

@Resolver(() => Organization)
export class OrganizationResolver {
  @Authorized()
  @Query(() => OrganizationConnection, {
    description:
      'Returns the organizations that the desk supports by name, or those that a search finds. Viewers without `people:read` get their own. Cost: one statement; a search takes one more that uses an index of parts of words.',
  })
  async organizations(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => OrganizationsArgs) args: OrganizationsArgs) {
    const terms = searchTerms(args.search);
    if (terms === null) return readConnection(ctx, info, OrganizationShape, { args }, orderAsked(args.orderBy, organizationOrders, byName), filtered);
    const ids = await searchOrganizations(ctx, terms, args.filter?.isArchived ?? null);
    const order = args.orderBy?.length ? orderAsked(args.orderBy, organizationOrders, byName) : byRelevance;
    return readConnection(ctx, info, OrganizationShape, { args, ids }, order, (row, given) => all([isFound(row, given), filtered(row, given)]));
  }

  @Authorized()
  @Query(() => Organization, {
    nullable: true,
    description: 'Returns one organization by the id or the id in another system; null when there is none that the viewer can see.',
  })
  organization(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { nullable: true, description: 'The id of the organization. Give either of the two, otherwise the error is `BAD_USER_INPUT`.' })
    id?: string | null,
    @Arg('externalId', () => String, { nullable: true, description: 'The id of the organization in another system.' }) externalId?: string | null,
  ) {
    if ((id == null) === (externalId == null)) throw badArgument(['id'], 'Give either `id` or `externalId`.');
    const given = { uuid: id == null ? null : requireId(id, 'Organization'), externalId: externalId ?? null };
    return readOne(ctx, info, OrganizationShape, given, (row, { uuid, externalId }) =>
      uuid ? sql`${row}.id = ${uuid}::uuid` : sql`${row}.external_id = ${externalId}::text`,
    );
  }
}

function filtered(row: Sql, { args }: { args: OrganizationsArgs }): Sql | null {
  const isArchived = args.filter?.isArchived;
  return isArchived == null ? null : sql`(${row}.archived_at is not null) = ${isArchived}`;
}
