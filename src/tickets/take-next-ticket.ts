import { sql } from 'kysely';
import { configurationOf, configVersion } from '../configuration/configuration.ts';
import type { Context } from '../platform/house.ts';
import { requireId } from '../platform/ids.ts';
import type { Row } from '../platform/packet.ts';
import type { Sql } from '../platform/reading/shape.ts';
import { verbStatement } from '../platform/reading/verb-statement.ts';
import { refuse } from '../platform/refusal.ts';
import { transact, type Writing } from '../platform/transact.ts';
import type { Queue, QueueOrdering } from '../queues/queue.ts';
import { giveTo } from './assign-ticket.ts';
import { lockedColumns, take } from './hold-ticket.ts';
import { ticketSight, visibleQueues } from './sight.ts';
import type { Ticket } from './ticket.ts';

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
    const queue = await queueInSight(ctx, requireId(input.queueId, 'Queue'));
    const { ticket } = await take(ctx, (await firstWaiting(ctx, queue)) ?? refuse('QUEUE_EMPTY', ['input', 'queueId']));
    giveTo(ctx, ticket, ctx.actor.id);
    return ticket;
  });
}

async function queueInSight(ctx: Writing, id: string): Promise<Queue> {
  const looked = verbStatement(ctx, 'look for queue', { id }, (viewer, { id }) => {
    return sql`select ${id}::uuid in (${visibleQueues(viewer)}) as "isSeen", ${configVersion(viewer.tenantId)}`;
  });
  const [row] = (await ctx.query(looked))[0]?.rows ?? [];
  const queue = (await configurationOf(ctx, row?.configVersion)).queues.find((queue) => queue.id === id);
  return queue && (row?.isSeen || ctx.actor.role === 'ADMIN') ? queue : refuse('NOT_FOUND', ['input', 'queueId']);
}

async function firstWaiting(ctx: Writing, { id, ordering }: Queue): Promise<Row | undefined> {
  const first = verbStatement(ctx, `take next by ${ordering}`, { id }, (viewer, { id }) => {
    const waiting = sql`t.queue_id = ${id}::uuid and t.assignee_id is null and t.merged_into_id is null and t.status_category in ('NEW', 'OPEN')`;
    return sql`select ${lockedColumns(viewer)} from ticket t where t.tenant_id = ${viewer.tenantId}::uuid and ${waiting} and (${ticketSight(sql.ref('t'), viewer)})
      order by ${orderings[ordering]} limit 1 for update of t skip locked`;
  });
  return (await ctx.query(first))[0]?.rows[0];
}
