import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, FieldResolver, Info, Int, Query, Resolver } from 'type-graphql';
import { Seen } from '../platform/graphql/door.ts';
import { readByStatement } from '../platform/graphql/read-by-statement.ts';
import type { Context } from '../platform/house.ts';
import { readOffered } from '../platform/reading/read.ts';
import { SlaPolicy } from '../sla/policy.graphql.ts';
import { SlaPolicyShape } from '../sla/policy.shape.ts';
import { SlaTarget } from './sla-target.graphql.ts';
import './sla-target.shape.ts';

@Resolver(() => SlaPolicy)
export class SlaPolicyResolver {
  @Authorized()
  @Query(() => [SlaPolicy], {
    description: "What the desk promises, in order of rank: the first is everybody's, the others are for whom an entitlement names them.",
  })
  slaPolicies(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readOffered(ctx, info, SlaPolicyShape);
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
