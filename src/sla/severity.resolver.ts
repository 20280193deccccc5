import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Info, Query, Resolver } from 'type-graphql';
import { Seen } from '../platform/graphql/door.ts';
import type { Context } from '../platform/house.ts';
import { readOffered } from '../platform/reading/read.ts';
import { Category, Severity } from './severity.graphql.ts';
import { CategoryShape, SeverityShape } from './severity.shape.ts';

@Resolver()
export class SeverityResolver {
  @Authorized()
  @Query(() => [Severity], { description: "The desk's severities, the gravest first." })
  severities(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readOffered(ctx, info, SeverityShape);
  }

  @Authorized()
  @Query(() => [Category], { description: "The desk's categories in order of rank." })
  categories(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readOffered(ctx, info, CategoryShape);
  }
}
