import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { Indicators, IndicatorsInput } from './indicators.graphql.ts';
import { readIndicators } from './read-indicators.ts';

export const aboutIndicators = 'What to tell of; of all that the viewer sees when null or left out.';

@Resolver()
export class IndicatorsResolver {
  @Authorized('ticket:read_all')
  @Query(() => Indicators, {
    description:
      'Returns the state of the desk now: what is open, overdue and due soon, and what happened today. Only the numbers that are selected are read, from counters and days that are kept. Cost: one statement. Requires `ticket:read_all`.',
  })
  indicators(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => IndicatorsInput, { nullable: true, description: aboutIndicators }) input?: IndicatorsInput,
  ) {
    return readIndicators(ctx, info, input);
  }
}
