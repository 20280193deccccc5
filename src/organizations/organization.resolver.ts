import type { GraphQLResolveInfo } from 'graphql';
import { Args, Authorized, Info, Query, Resolver } from 'type-graphql';
import { PagingArgs } from '../platform/graphql/connection.graphql.ts';
import { Seen } from '../platform/graphql/door.ts';
import type { Context } from '../platform/house.ts';
import { readConnection } from '../platform/reading/read.ts';
import { by } from '../platform/reading/shape.ts';
import { Organization, OrganizationConnection } from './organization.graphql.ts';
import { OrganizationShape } from './organization.shape.ts';

const byName = { name: 'NAME', by: [{ order: [by('name', 'text'), by('id', 'uuid')], direction: 'ASC' as const }] };

@Resolver(() => Organization)
export class OrganizationResolver {
  @Authorized('people:read')
  @Query(() => OrganizationConnection, { description: 'The organizations the desk supports, by name. Requires people:read.' })
  organizations(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PagingArgs) args: PagingArgs) {
    return readConnection(ctx, info, OrganizationShape, { args }, byName);
  }
}
