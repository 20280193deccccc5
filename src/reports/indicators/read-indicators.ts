import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { badArgument } from '../../core/app-error.ts';
import type { Context } from '../../core/context.ts';
import { requireId } from '../../core/ids.ts';
import type { RawJson } from '../../reading/json/raw-json.ts';
import { aliasIn, type Plan, visible } from '../../reading/plan/plan.ts';
import { planNode } from '../../reading/plan/plan-node.ts';
import { readRaw } from '../../reading/read.ts';
import { rootSelection } from '../../reading/selection/selection.ts';
import type { Sql } from '../../reading/shape/shape.ts';
import { statementFor } from '../../reading/statement/field-statement.ts';
import { type IndicatorsOf, IndicatorsShape, indicatorsShape } from './indicators.shape.ts';

export interface IndicatorsAsked {
  queueIds?: readonly string[] | null;
}

const mostQueues = 100;
/** An empty list would change the plan. */
export const noQueue = '00000000-0000-0000-0000-000000000000';

/** The ids of the queues that were asked for; `null` for all. */
export function queuesAsked(input: IndicatorsAsked | null | undefined): string[] | null {
  const queueIds = input?.queueIds;
  if (!queueIds) return null;
  if (queueIds.length < 1 || queueIds.length > mostQueues) throw badArgument(['input', 'queueIds'], `Give 1 to ${mostQueues} queues.`);
  return queueIds.map((id) => requireId(id, 'Queue'));
}

export function readIndicators(ctx: Context, info: GraphQLResolveInfo, input: IndicatorsAsked | null | undefined): Promise<RawJson | null> {
  const given: IndicatorsOf = { asked: queuesAsked(input), seen: null };
  return readRaw(ctx, statementFor(ctx, { info, shape: IndicatorsShape, given, build: (plan, given) => indicatorsSql(plan, info, given) }));
}

/** One row. */
export function indicatorsSql(plan: Plan, info: GraphQLResolveInfo, given: IndicatorsOf): Sql {
  const { type, selections } = rootSelection(info);
  const row = aliasIn(plan);
  const shape = indicatorsShape(given);
  const { text, joins } = planNode(plan, shape, type, row, selections);
  return sql`select ${text} as json from tenant ${row} ${sql.join(joins, sql` `)} where ${visible(plan, shape, row)}`;
}
