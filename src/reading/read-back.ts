import { type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, getNullableType, isObjectType, Kind } from 'graphql';
import type { Context, ReadBack } from '../core/context.ts';
import type { Result } from '../database/pipeline.ts';
import { RawJson } from './json/raw-json.ts';
import type { PlannedStatement } from './statement/field-statement.ts';

/** The statement behind a field of a payload, for the id that the verb answered with. It stands in the extensions of the field, as `readBack`. */
export type PlanReadBack = (ctx: Context, info: GraphQLResolveInfo, id: string) => PlannedStatement;

const kept = new WeakMap<Context, Map<FieldNode, { id: string; json: RawJson | null }>>();

/** Of the mutation that is resolved. `undefined` where nothing is selected that can be read, or where the selection depends on more than its fields: then it is read afterwards. */
export function readBackOf(ctx: Context, info: GraphQLResolveInfo): ReadBack | undefined {
  const payload = getNullableType(info.returnType);
  if (!isObjectType(payload)) return undefined;
  const nodes = selectedNodes(payload, info);
  if (nodes.length === 0) return undefined;
  const found = kept.get(ctx) ?? new Map();
  kept.set(ctx, found);
  return {
    plan(id) {
      for (const node of nodes) found.delete(node);
      // What cannot be asked, such as a page behind a wrong cursor, is refused where its field is resolved.
      const plans = nodes.flatMap((node) => orNothing(() => planOf(payload, node)?.(ctx, infoOf(info, payload, node), id)) ?? []);
      const statements = plans.flatMap((plan) => orNothing(() => plan.statement()) ?? []);
      if (statements.length < nodes.length) return { statements: [], keep: () => undefined };
      const keep = (results: readonly Result[]) => {
        for (const [at, node] of nodes.entries()) orNothing(() => found.set(node, { id, json: jsonOf(plans[at], results[at]) }));
      };
      return { statements, keep };
    },
  };
}

function jsonOf(plan: PlannedStatement | undefined, result: Result | undefined): RawJson | null {
  const [row] = result?.rows ?? [];
  return plan && row ? new RawJson(plan.finish(row['json'])) : null;
}

function orNothing<Value>(make: () => Value): Value | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** What was read with the commit of the mutation that shows it; `undefined` where nothing was. */
export function keptFor(ctx: Context, { fieldNodes: [node] }: GraphQLResolveInfo, id: string): RawJson | null | undefined {
  const found = node && kept.get(ctx)?.get(node);
  return found?.id === id ? found.json : undefined;
}

function selectedNodes(payload: GraphQLObjectType, { fieldNodes }: GraphQLResolveInfo): FieldNode[] {
  const selections = fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  const nodes = selections.filter((one) => one.kind === Kind.FIELD).filter((field) => planOf(payload, field));
  const names = new Set(nodes.map(({ name, alias }) => (alias ?? name).value));
  const isPlain = nodes.length === names.size && selections.every(({ kind, directives }) => kind === Kind.FIELD && !directives?.length);
  return isPlain ? nodes : [];
}

function planOf(payload: GraphQLObjectType, { name }: FieldNode): PlanReadBack | undefined {
  return payload.getFields()[name.value]?.extensions['readBack'] as PlanReadBack | undefined;
}

/** As the field will have it when it is resolved. */
function infoOf(info: GraphQLResolveInfo, parentType: GraphQLObjectType, node: FieldNode): GraphQLResolveInfo {
  const returnType = parentType.getFields()[node.name.value]?.type ?? info.returnType;
  return { ...info, parentType, fieldName: node.name.value, fieldNodes: [node], returnType };
}
