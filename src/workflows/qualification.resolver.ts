import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Info, Query, Resolver } from 'type-graphql';
import { Seen } from '../platform/graphql/door.ts';
import type { Context } from '../platform/house.ts';
import { readOffered } from '../platform/reading/read.ts';
import { Qualification } from './qualification.graphql.ts';
import { QualificationShape } from './qualification.shape.ts';

@Resolver()
export class QualificationResolver {
  @Authorized()
  @Query(() => [Qualification], { description: "The desk's qualifications in order of rank: what a ticket may finally be." })
  qualifications(@Seen() ctx: Context, @Info() info: GraphQLResolveInfo) {
    return readOffered(ctx, info, QualificationShape);
  }
}
