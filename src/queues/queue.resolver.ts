import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Authorized, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Organization } from '../organizations/organization.graphql.ts';
import { readItems, readOne } from '../reading/read.ts';
import { Queue } from './queue.graphql.ts';
import { OfferedQueueShape } from './queue.shape.ts';

@Resolver()
export class QueueResolver {
  @Authorized()
  @Query(() => [Queue], {
    description:
      'Returns the queues that the viewer can see, in order of rank; to those who open tickets without `ticket:read_all`, all queues, because they can open tickets in any, though `node` gives them only those that they see.',
  })
  queues(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readItems(ctx, info, OfferedQueueShape);
  }

  @Authorized()
  @Query(() => Queue, { nullable: true, description: 'Returns one queue by its key; null when there is none that `queues` returns.' })
  queue(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Arg('key', () => String, { description: 'The key of the queue.' }) key: string) {
    return readOne(ctx, info, OfferedQueueShape, { key }, (row, { key }) => sql`${row}.key = ${key}::text and ${row}.retired_at is null`);
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
