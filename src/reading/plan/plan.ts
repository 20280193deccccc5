import type { GraphQLNamedType } from 'graphql';
import { sql } from 'kysely';
import type { Slot } from '../json/fill-slots.ts';
import type { ReadArguments, ReadRequest, Selections } from '../selection/selection.ts';
import type { Shape, Sql, Viewer } from '../shape/shape.ts';

/** A node as JSON text, and the joins that it needs. */
export interface PlannedNode {
  text: Sql;
  joins: Sql[];
}

export type PlanNode = (plan: Plan, shape: Shape, type: GraphQLNamedType, row: Sql, selections: Selections) => PlannedNode;

/** The state of planning one statement: the request, the viewer, the number of aliases, and the arguments and slots that each execution fills in. */
export interface Plan {
  request: ReadRequest;
  viewer: Viewer;
  aliases: number;
  args: ReadArguments[];
  slots: Slot[];
  /** Fields contain nodes, which contain fields; handing this over keeps the modules free of an import cycle. */
  planNode: PlanNode;
}

export function planOf(request: ReadRequest, viewer: Viewer, planNode: PlanNode): Plan {
  return { request, viewer, aliases: 0, args: [], slots: [], planNode };
}

export function aliasIn(plan: Plan): Sql {
  plan.aliases += 1;
  return sql.ref(`t${plan.aliases}`);
}

/** Rows of this tenant that the viewer may see; every row is read through this condition. */
export function visible(plan: Plan, shape: Shape, row: Sql, visibilityOf = shape.visibility): Sql {
  const isOfTenant = sql`${row}.tenant_id = ${plan.viewer.tenantId}::uuid`;
  const visibility = visibilityOf?.(row, plan.viewer);
  return visibility ? sql`${isOfTenant} and (${visibility})` : isOfTenant;
}
