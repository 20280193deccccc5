import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { Context } from '../platform/house.ts';
import { aliasIn, type Plan, visible } from '../platform/reading/plan.ts';
import { planNode } from '../platform/reading/plan-node.ts';
import { Raw } from '../platform/reading/raw.ts';
import { wantedBy } from '../platform/reading/selection.ts';
import type { Sql } from '../platform/reading/shape.ts';
import { statementFor } from '../platform/reading/statement.ts';
import { readRows } from '../platform/tenancy.ts';
import { filterSql, type TicketCriteria } from '../tickets/ticket-filter.ts';
import { EventShape, ticketOf } from './event.shape.ts';
import type { FeedPage } from './follow.ts';

const pageOfFeed = 200;

/** The next events of tickets the viewer sees and the filter wants, with all that the subscription asks of them, in one statement. */
export async function readFeed(ctx: Context, info: GraphQLResolveInfo, filter: TicketCriteria | undefined, after: bigint): Promise<FeedPage<Raw>> {
  const given = { after: String(after), filter };
  const { statement, finish } = statementFor(ctx, info, EventShape, given, (plan, given) => pageSql(plan, info, given.after, given.filter));
  const rows = await readRows<{ seq: string; json: string | null }>(ctx, statement);
  return { events: rows.flatMap(({ json }) => (json === null ? [] : new Raw(finish(json)))), lookedTo: BigInt(rows.at(-1)?.seq ?? after) };
}

function pageSql(plan: Plan, info: GraphQLResolveInfo, after: string, filter: TicketCriteria | undefined): Sql {
  const { viewer } = plan;
  const { type, selections } = wantedBy(info);
  const row = aliasIn(plan);
  const node = planNode(plan, EventShape, type, row, selections);
  const wanted = ticketOf(row, viewer, (ticket) => filterSql(ticket, filter, viewer));
  const next = sql`select * from event e where e.tenant_id = ${viewer.tenantId}::uuid and e.seq > ${after}::bigint order by e.seq limit ${sql.lit(pageOfFeed)}`;
  return sql`select ${row}.seq::text as seq, case when ${visible(plan, EventShape, row)} and ${wanted} then ${node.text} end as json
    from (${next}) ${row} ${sql.join(node.joins, sql` `)} order by ${row}.seq`;
}
