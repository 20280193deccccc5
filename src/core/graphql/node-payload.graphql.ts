import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, Extensions, Field, Info, ObjectType } from 'type-graphql';
import { loadById } from '../../reading/load-by-id.ts';
import { byIds } from '../../reading/read.ts';
import type { PlanReadBack } from '../../reading/read-back.ts';
import type { Shape } from '../../reading/shape/shape.ts';
import type { Context } from '../context.ts';
import { Payload } from './payload.graphql.ts';
import { CtxBeforeSecondFactor } from './request-context.ts';

/** The base of payloads that show one node, as the caller sees it after the mutation, which has asked who may call it. */
export function nodePayload(field: string, type: () => ClassType, shape: Shape, description: string): ClassType<Payload> {
  const readBack: PlanReadBack = (ctx, info, id) => byIds(ctx, info, shape, [id]);

  @ObjectType()
  class NodePayload extends Payload {
    @Extensions({ readBack })
    @Field(type, { name: field, nullable: true, description })
    node(@CtxBeforeSecondFactor() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
      return loadById(ctx, info, shape, this.done?.id);
    }
  }
  return NodePayload;
}
