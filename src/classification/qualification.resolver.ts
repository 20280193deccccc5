import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { readItems } from '../reading/read.ts';
import { Qualification } from './qualification.graphql.ts';
import { QualificationShape } from './qualification.shape.ts';

@Resolver()
export class QualificationResolver {
  @Authorized()
  @Query(() => [Qualification], { description: 'Returns the qualifications of the desk, in order of rank.' })
  qualifications(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readItems(ctx, info, QualificationShape);
  }
}
