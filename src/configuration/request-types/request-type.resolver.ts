import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { Arg, Args, Authorized, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { ForwardArgs } from '../../core/graphql/connection.graphql.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { readConnection, readOne } from '../../reading/read.ts';
import { RequestType, RequestTypeConnection } from './request-type.graphql.ts';
import { RequestTypeShape, requestTypesByRank } from './request-type.shape.ts';

@Resolver()
export class RequestTypeResolver {
  @Authorized()
  @Query(() => RequestTypeConnection, {
    description:
      "Returns the desk's catalogue of requests, as it is offered to the viewer, in order of rank. Requesters are not offered types for agents, nor those for entitlements that their organization does not have. Cost: one statement that uses the index of the order.",
  })
  requestTypes(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => ForwardArgs) args: ForwardArgs) {
    return readConnection(ctx, info, RequestTypeShape, { args }, requestTypesByRank, (row) => sql`${row}.retired_at is null`);
  }

  @Authorized()
  @Query(() => RequestType, { nullable: true, description: 'Returns one request type by its key; null when there is none that `requestTypes` returns.' })
  requestType(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Arg('key', () => String, { description: 'The key of the request type.' }) key: string) {
    return readOne(ctx, info, RequestTypeShape, { key }, (row, { key }) => sql`${row}.key = ${key}::text and ${row}.retired_at is null`);
  }
}
