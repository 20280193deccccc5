import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, ID, Info, Query, Resolver } from 'type-graphql';
import { appError, badArgument } from '../../core/app-error.ts';
import type { Context } from '../../core/context.ts';
import { Node } from '../../core/graphql/node.graphql.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { type IdType, isIdText, requireId, typeOfId } from '../../core/ids.ts';
import { modules } from '../../modules.ts';
import { RawJson } from '../../reading/json/raw-json.ts';
import { readByIds } from '../../reading/read.ts';

export const maxNodes = 100;

@Resolver()
export class NodeResolver {
  @Authorized()
  @Query(() => Node, {
    nullable: true,
    description:
      'Returns the object with this id. It is null when there is none, when the viewer cannot see it, and when it belongs to another desk; the three cannot be told apart.',
  })
  async node(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'The id of an object of any type.' }) id: string) {
    return (await find(ctx, info, [id])).get(id) ?? null;
  }

  @Authorized()
  @Query(() => [Node], {
    nullable: 'items',
    description: 'Returns the objects with these ids, in their order; null for each that the viewer cannot see. Cost: one statement for each type among them.',
  })
  async nodes(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('ids', () => [ID], { description: 'The ids of objects of any types, at most 100.' }) ids: string[],
  ) {
    if (ids.length > maxNodes) throw badArgument(['ids'], `Ask for ${maxNodes} nodes at most.`);
    const found = await find(ctx, info, ids);
    return new RawJson(`[${ids.map((id) => found.get(id)?.text ?? 'null').join()}]`);
  }
}

/** The visible nodes by public id. */
async function find(ctx: Context, info: GraphQLResolveInfo, ids: string[]): Promise<Map<string, RawJson>> {
  const byType = Map.groupBy(ids, (id) => typeOfId(id) ?? refuseId(id));
  const found = await Promise.all([...byType].map(([type, ids]) => findOfType(ctx, info, type, ids)));
  return new Map(found.flat());
}

async function findOfType(ctx: Context, info: GraphQLResolveInfo, type: IdType, ids: string[]): Promise<[string, RawJson][]> {
  const shape = modules.nodes[type];
  if (!shape) return [];
  const found = await readByIds(
    ctx,
    info,
    shape,
    ids.map((id) => requireId(id, type)),
  );
  return ids.flatMap((id): [string, RawJson][] => {
    const node = found.get(requireId(id, type));
    return node ? [[id, node]] : [];
  });
}

function refuseId(id: string): never {
  throw appError('BAD_USER_INPUT', 'This is not a Relevo id.', { isAtFault: (value) => isIdText(value, id) });
}
