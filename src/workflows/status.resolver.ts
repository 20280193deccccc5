import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { readItems } from '../reading/read.ts';
import { Status } from './status.graphql.ts';
import { StatusShape } from './status.shape.ts';

@Resolver()
export class StatusResolver {
  @Authorized()
  @Query(() => [Status], { description: 'Returns the statuses of the desk, in order of rank.' })
  statuses(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readItems(ctx, info, StatusShape);
  }
}
