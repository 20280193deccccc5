import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { Context } from '../platform/house.ts';
import { aliasIn, type Plan, planNode, visible } from '../platform/reading/plan.ts';
import { selectionsOf } from '../platform/reading/selection.ts';
import type { Sql } from '../platform/reading/shape.ts';
import { statementFor } from '../platform/reading/statement.ts';
import { readRows } from '../platform/tenancy.ts';
import { filterSql, type TicketCriteria } from '../tickets/ticket-filter.ts';
import { EventShape, ticketOf } from './event.shape.ts';
import type { FeedPage } from './follow.ts';

const pageOfFeed = 200;

type Node = Record<string, unknown>;

/** The next events of tickets the viewer sees and the filter wants, with all that the subscription asks of them, in one statement. */
export async function readFeed(ctx: Context, info: GraphQLResolveInfo, filter: TicketCriteria | undefined, after: bigint): Promise<FeedPage<Node>> {
  const rows = await readRows<{ seq: string; node: Node | null }>(
    ctx,
    statementFor(ctx, info, EventShape, { after: String(after), filter }, (plan, given) => pageSql(plan, info, given.after, given.filter)),
  );
  return { events: rows.map(({ node }) => node).filter((node) => node !== null), lookedTo: BigInt(rows.at(-1)?.seq ?? after) };
}

function pageSql(plan: Plan, info: GraphQLResolveInfo, after: string, filter: TicketCriteria | undefined): Sql {
  const { viewer } = plan;
  const row = aliasIn(plan);
  const node = planNode(plan, EventShape, row, selectionsOf(info.fieldNodes));
  const wanted = ticketOf(row, viewer, (ticket) => filterSql(ticket, filter, viewer));
  const next = sql`select * from event e where e.tenant_id = ${viewer.tenantId}::uuid and e.seq > ${after}::bigint order by e.seq limit ${sql.lit(pageOfFeed)}`;
  return sql`select ${row}.seq::text as seq, case when ${visible(plan, EventShape, row)} and ${wanted} then ${node.json} end as node
    from (${next}) ${row} ${sql.join(node.joins, sql` `)} order by ${row}.seq`;
}
