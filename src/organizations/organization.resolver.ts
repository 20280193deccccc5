import type { GraphQLResolveInfo } from 'graphql';
import { Args, Authorized, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { readConnection } from '../reading/read.ts';
import { by } from '../reading/shape/shape.ts';
import { Organization, OrganizationConnection } from './organization.graphql.ts';
import { OrganizationShape } from './organization.shape.ts';

const byName = { name: 'NAME', by: [{ order: [by('name', 'text'), by('id', 'uuid')], direction: 'ASC' as const }] };

@Resolver(() => Organization)
export class OrganizationResolver {
  @Authorized('people:read')
  @Query(() => OrganizationConnection, { description: 'Returns the organizations that the desk supports, by name. Requires `people:read`.' })
  organizations(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PagingArgs) args: PagingArgs) {
    return readConnection(ctx, info, OrganizationShape, { args }, byName);
  }
}
