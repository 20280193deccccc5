import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Info, Query, Resolver } from 'type-graphql';
import { Seen } from '../platform/graphql/door.ts';
import type { Context } from '../platform/house.ts';
import { readOffered } from '../platform/reading/read.ts';
import { Queue } from './queue.graphql.ts';
import { QueueShape } from './queue.shape.ts';

@Resolver()
export class QueueResolver {
  @Authorized()
  @Query(() => [Queue], { description: 'The queues the viewer can see, in order of rank.' })
  queues(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readOffered(ctx, info, QueueShape);
  }
}
