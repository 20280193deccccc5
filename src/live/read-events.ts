import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import { readRows } from '../database/tenancy.ts';
import { RawJson } from '../reading/json/raw-json.ts';
import type { PageArgs } from '../reading/plan/page.ts';
import { planConnection } from '../reading/plan/plan-connection.ts';
import { rootSelection } from '../reading/selection/selection.ts';
import type { Sql } from '../reading/shape/shape.ts';
import { statementFor } from '../reading/statement/field-statement.ts';
import { mapParameter } from '../reading/statement/parameter.ts';
import { EventShape, eventOrderKeys } from './event.shape.ts';
import { readPosition } from './event-cursor.ts';
import { type EventCriteria, eventFilterSql } from './event-filter.ts';
import { insistOnPosition, type KnownPosition, positionSql } from './feed-position.ts';

const { name, by, mark } = eventOrderKeys;
const order = { name, mark, by: [{ order: by, direction: 'ASC' as const }] };

/** A page of the feed. The same statement reads whether the feed can be continued from the cursor. */
export async function readEvents(ctx: Context, info: GraphQLResolveInfo, args: PageArgs & { filter?: EventCriteria }): Promise<RawJson> {
  const planned = statementFor(ctx, info, EventShape, { args }, (plan, { args }) => {
    const { type, selections } = rootSelection(info);
    const page = planConnection(plan, EventShape, type, selections, { args, order, where: (row) => eventFilterSql(row, args.filter, plan.viewer) });
    return sql`select ${page} as json, ${knownSql(plan.viewer.tenantId, args.after)} as known`;
  });
  const atLeast = args.after == null ? 0 : readPosition(args.after).seq;
  const [row] = await readRows<{ json: string; known: KnownPosition | null }>(ctx, planned.statement, atLeast);
  if (args.after != null && row?.known) insistOnPosition(readPosition(args.after), row.known);
  return new RawJson(planned.finish(row?.json ?? 'null'));
}

function knownSql(tenantId: unknown, after: unknown): Sql {
  if (after == null) return sql`null::json`;
  const seq = mapParameter(after, (cursor) => readPosition(cursor as string).seq);
  return sql`(select row_to_json(k) from (${positionSql(tenantId, seq)}) k)`;
}
