import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Seen } from '../platform/graphql/door.ts';
import { labelResolverOf } from '../platform/graphql/labeled.ts';
import { Duration, durationOf } from '../platform/graphql/scalars.ts';
import type { Context } from '../platform/house.ts';
import { readAll } from '../platform/reading/read.ts';
import type { Targets } from './deadlines.ts';
import { Category, Severity } from './severity.graphql.ts';
import { CategoryShape, SeverityShape } from './severity.shape.ts';

export const SeverityLabelResolver = labelResolverOf(() => Severity);
export const CategoryLabelResolver = labelResolverOf(() => Category);

@Resolver(() => Severity)
export class SeverityResolver {
  @Authorized()
  @Query(() => [Severity], { description: "The desk's severities, the gravest first." })
  severities(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readAll(ctx, info, SeverityShape, 'rank', 'id');
  }

  @Authorized()
  @Query(() => [Category], { description: "The desk's categories in order of rank." })
  categories(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readAll(ctx, info, CategoryShape, 'rank', 'id');
  }

  @FieldResolver(() => Duration, { description: 'How long a ticket may take from its opening to its resolution, round the clock (crm E3).' })
  targetTime(@Root() { targetSeconds }: Targets): string {
    return durationOf(targetSeconds);
  }

  @FieldResolver(() => Duration, { nullable: true, description: 'How long the requester may wait for the first answer; null when the desk sets no such time.' })
  responseTime(@Root() { responseSeconds }: Targets): string | null {
    return responseSeconds ? durationOf(responseSeconds) : null;
  }
}
