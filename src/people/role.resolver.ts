import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { readItems } from '../reading/read.ts';
import { Role } from './role.graphql.ts';
import { RoleShape } from './role.shape.ts';

@Resolver()
export class RoleResolver {
  @Authorized('people:read')
  @Query(() => [Role], {
    description: "Returns the roles that people can have: the built-in ones, then the desk's own in order of rank. Requires `people:read`.",
  })
  roles(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readItems(ctx, info, RoleShape);
  }
}
