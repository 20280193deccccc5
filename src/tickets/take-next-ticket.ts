import { sql } from 'kysely';
import { configurationOf, configVersion } from '../configuration/current-configuration.ts';
import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Row } from '../database/pipeline.ts';
import type { Queue, QueueOrdering } from '../queues/queue.ts';
import type { Sql } from '../reading/shape/shape.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { assignTo } from './assign-to.ts';
import { lockedColumns } from './lock-statement.ts';
import { trackTicket } from './lock-ticket.ts';
import type { Ticket } from './ticket.ts';
import { ticketVisibility, visibilityLevelOf, visibleQueues } from './visibility/ticket-visibility.ts';

export interface TakeNextTicket {
  queueId: string;
}

const orderings: Record<QueueOrdering, Sql> = {
  DUE_TIME: sql`t.due_order, t.id`,
  PRIORITY: sql`t.priority_rank, t.opened_at, t.id`,
  FIRST_IN: sql`t.opened_at, t.id`,
  SIMPLE_FIRST: sql`t.offer_rank, t.opened_at, t.id`,
};

/** Hands the caller the first waiting ticket in the queue's own order; two callers never get the same one. */
export function takeNextTicket(ctx: Context, input: TakeNextTicket): Promise<Ticket> {
  if (ctx.actor.kind !== 'USER') refuse('NOT_AN_AGENT');
  return transact(ctx, async (ctx) => {
    const queue = await visibleQueue(ctx, requireId(input.queueId, 'Queue'));
    const tracked = await trackTicket(ctx, (await firstWaiting(ctx, queue)) ?? refuse('QUEUE_EMPTY', ['input', 'queueId']));
    assignTo(ctx, tracked, ctx.actor.id);
    return tracked.ticket;
  });
}

async function visibleQueue(ctx: Transaction, id: string): Promise<Queue> {
  const lookUp = verbStatement(ctx, 'find queue', { id }, (viewer, { id }) => {
    return sql`select ${id}::uuid in (${visibleQueues(viewer)}) as "isVisible", ${configVersion(viewer.tenantId)}`;
  });
  const [row] = (await ctx.query(lookUp))[0]?.rows ?? [];
  const queue = (await configurationOf(ctx, row?.configVersion)).queues.find((queue) => queue.id === id);
  return queue && (row?.isVisible || visibilityLevelOf(ctx.actor) === 'EVERYTHING') ? queue : refuse('NOT_FOUND', ['input', 'queueId']);
}

async function firstWaiting(ctx: Transaction, { id, ordering }: Queue): Promise<Row | undefined> {
  const first = verbStatement(ctx, `take next by ${ordering}`, { id }, (viewer, { id }) => {
    const waiting = sql`t.queue_id = ${id}::uuid and t.assignee_id is null and t.merged_into_id is null and t.status_category in ('NEW', 'OPEN')`;
    return sql`select ${lockedColumns(viewer)} from ticket t where t.tenant_id = ${viewer.tenantId}::uuid and ${waiting} and (${ticketVisibility(sql.ref('t'), viewer)})
      order by ${orderings[ordering]} limit 1 for update of t skip locked`;
  });
  return (await ctx.query(first))[0]?.rows[0];
}
