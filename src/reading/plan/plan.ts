import { sql } from 'kysely';
import type { Placeholder } from '../json/fill-placeholders.ts';
import type { Asked, ReadArguments } from '../selection/selection.ts';
import type { Shape, Sql, Viewer } from '../shape/shape.ts';

/** One statement in the making: what was asked, for whom, the aliases given out so far, and what each execution and its answer fill in. */
export interface Plan {
  asked: Asked;
  viewer: Viewer;
  aliases: number;
  args: ReadArguments[];
  placeholders: Placeholder[];
}

export function planOf(asked: Asked, viewer: Viewer): Plan {
  return { asked, viewer, aliases: 0, args: [], placeholders: [] };
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
