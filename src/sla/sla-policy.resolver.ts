import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, FieldResolver, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { readItems } from '../reading/read.ts';
import { SlaPolicy } from './policy.graphql.ts';
import { SlaPolicyShape } from './policy.shape.ts';
import { SlaTarget } from './sla-target.graphql.ts';
import './sla-target.shape.ts';

@Resolver(() => SlaPolicy)
export class SlaPolicyResolver {
  @Authorized()
  @Query(() => [SlaPolicy], {
    description: "What the desk promises, in order of rank: the first is everybody's, the others are for whom an entitlement names them.",
  })
  slaPolicies(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readItems(ctx, info, SlaPolicyShape);
  }

  @FieldResolver(() => Int, { description: 'Grows by one with each change of its targets; running clocks keep theirs until an admin says otherwise.' })
  version(): never {
    return readByStatement();
  }

  @FieldResolver(() => [SlaTarget], { description: 'How long which tickets may take, as written; what no target says, the times of the severities say.' })
  targets(): never {
    return readByStatement();
  }
}
