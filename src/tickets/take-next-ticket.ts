import { sql } from 'kysely';
import type { Context } from '../platform/house.ts';
import { requireId } from '../platform/ids.ts';
import type { Sql } from '../platform/reading/shape.ts';
import { compiled, viewerOf } from '../platform/reading/statement.ts';
import { refuse } from '../platform/refusal.ts';
import { transact, type Writing } from '../platform/tenancy.ts';
import { Queue, type QueueOrdering } from '../queues/queue.ts';
import { giveTo } from './assign-ticket.ts';
import { ticketSight, visibleQueues } from './sight.ts';
import { Ticket } from './ticket.ts';

export interface TakeNextTicket {
  queueId: string;
}

const orderings: Record<QueueOrdering, Sql> = {
  DUE_TIME: sql`t.due_order, t.id`,
  PRIORITY: sql`t.priority_rank, t.opened_at, t.id`,
  FIRST_IN: sql`t.opened_at, t.id`,
};

/** Hands the caller the first waiting ticket in the queue's own order; two callers never get the same one. */
export function takeNextTicket(ctx: Context, input: TakeNextTicket): Promise<Ticket> {
  if (ctx.actor.kind !== 'USER') refuse('NOT_AN_AGENT');
  return transact(ctx, async (ctx) => {
    const queue = await queueInSight(ctx, requireId(input.queueId, 'Queue'));
    const id = await firstWaiting(ctx, queue);
    const ticket = await ctx.em.findOneOrFail(Ticket, { id: id ?? refuse('QUEUE_EMPTY', ['input', 'queueId']) });
    giveTo(ctx, ticket, ctx.actor.id);
    return ticket;
  });
}

async function queueInSight(ctx: Writing, id: string): Promise<Queue> {
  const queue = await ctx.em.findOne(Queue, { id });
  const { rows } = await ctx.em.getKysely().executeQuery<{ id: string }>(compiled(visibleQueues(viewerOf(ctx))));
  const isSeen = ctx.actor.role === 'ADMIN' || rows.some((row) => row.id === id);
  return queue && isSeen ? queue : refuse('NOT_FOUND', ['input', 'queueId']);
}

async function firstWaiting(ctx: Writing, queue: Queue): Promise<string | undefined> {
  const tenant = sql`t.tenant_id = ${ctx.tenant.id}::uuid`;
  const waiting = sql`t.queue_id = ${queue.id}::uuid and t.assignee_id is null and t.status_category in ('NEW', 'OPEN')`;
  const statement = sql`select t.id from ticket t where ${tenant} and ${waiting} and (${ticketSight(sql.ref('t'), viewerOf(ctx))})
    order by ${orderings[queue.ordering]} limit 1 for update skip locked`;
  const { rows } = await ctx.em.getKysely().executeQuery<{ id: string }>(compiled(statement));
  return rows[0]?.id;
}
