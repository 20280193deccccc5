import { Authorized, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { limitTable, shownValue } from './limit-table.ts';
import { Limits } from './limits.graphql.ts';

@Resolver()
export class LimitsResolver {
  @Authorized()
  @Query(() => Limits, { description: 'Returns the limits of operations, pages, budgets, files and sockets. Cost: no statement.' })
  limits(@Ctx() { services }: Context): Limits {
    return Object.fromEntries(Object.entries(limitTable).map(([name, limit]) => [name, shownValue(limit, services.storage)]));
  }
}
