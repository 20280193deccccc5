import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Organization } from '../organizations/organization.graphql.ts';
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

@Resolver(() => Organization)
export class OrganizationQueueResolver {
  @FieldResolver(() => Queue, {
    nullable: true,
    description: 'The queue that tickets of the organization go to when nothing else names one; null when there is none, or when the viewer cannot see it.',
  })
  defaultQueue(): never {
    return readByStatement();
  }
}
