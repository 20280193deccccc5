import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Info, Query, Resolver } from 'type-graphql';
import { Category } from '../classification/category.graphql.ts';
import { CategoryShape } from '../classification/category.shape.ts';
import type { Context } from '../core/context.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { readItems } from '../reading/read.ts';
import { Severity } from './severity.graphql.ts';
import { SeverityShape } from './severity.shape.ts';

@Resolver()
export class SeverityResolver {
  @Authorized()
  @Query(() => [Severity], { description: 'Returns the severities of the desk, the most severe first.' })
  severities(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readItems(ctx, info, SeverityShape);
  }

  @Authorized()
  @Query(() => [Category], { description: 'Returns the categories of the desk, in order of rank.' })
  categories(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readItems(ctx, info, CategoryShape);
  }
}
