import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Info, Query, Resolver } from 'type-graphql';
import { Seen } from '../platform/graphql/door.ts';
import type { Context } from '../platform/house.ts';
import { readOffered } from '../platform/reading/read.ts';
import { Status } from './status.graphql.ts';
import { StatusShape } from './status.shape.ts';

@Resolver()
export class StatusResolver {
  @Authorized()
  @Query(() => [Status], { description: "The desk's statuses in order of rank." })
  statuses(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readOffered(ctx, info, StatusShape);
  }
}
