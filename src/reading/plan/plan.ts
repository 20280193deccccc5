import type { GraphQLNamedType } from 'graphql';
import { sql } from 'kysely';
import type { Placeholder } from '../json/fill-placeholders.ts';
import type { Asked, ReadArguments, Selections } from '../selection/selection.ts';
import type { Shape, Sql, Viewer } from '../shape/shape.ts';

/** A node as JSON text, and the joins it needs. */
export interface PlannedNode {
  text: Sql;
  joins: Sql[];
}

export type PlanNode = (plan: Plan, shape: Shape, type: GraphQLNamedType, row: Sql, selections: Selections) => PlannedNode;

/** One statement in the making: what was asked, for whom, the aliases given out so far, and what each execution and its answer fill in. */
export interface Plan {
  asked: Asked;
  viewer: Viewer;
  aliases: number;
  args: ReadArguments[];
  placeholders: Placeholder[];
  /** Nodes have fields, and fields have nodes: fields plan theirs by this. */
  planNode: PlanNode;
}

export function planOf(asked: Asked, viewer: Viewer, planNode: PlanNode): Plan {
  return { asked, viewer, aliases: 0, args: [], placeholders: [], planNode };
}

export function aliasIn(plan: Plan): Sql {
  plan.aliases += 1;
  return sql.ref(`t${plan.aliases}`);
}

/** Of this tenant, and among those the viewer may see: no row is read in any other way. */
export function visible(plan: Plan, shape: Shape, row: Sql): Sql {
  const wall = sql`${row}.tenant_id = ${plan.viewer.tenantId}::uuid`;
  const sight = shape.visibility?.(row, plan.viewer);
  return sight ? sql`${wall} and (${sight})` : wall;
}
