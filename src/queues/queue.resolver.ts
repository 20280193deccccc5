import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { readItems } from '../reading/read.ts';
import { Queue } from './queue.graphql.ts';
import { QueueShape } from './queue.shape.ts';

@Resolver()
export class QueueResolver {
  @Authorized()
  @Query(() => [Queue], { description: 'Returns the queues that the viewer can see, in order of rank.' })
  queues(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readItems(ctx, info, QueueShape);
  }
}
