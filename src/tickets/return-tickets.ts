import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { systemContext } from '../access/authenticate.ts';
import type { Context, Services } from '../core/context.ts';
import { inEachTenant, openWorkFinder } from '../core/tenants-with-work.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { readRows } from '../database/tenancy.ts';
import { Principal } from '../people/principal.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { assignTo } from './assign-to.ts';
import { lockedColumns } from './lock-statement.ts';
import { type TrackedTicket, trackTickets } from './lock-ticket.ts';
import { removeFromList } from './people/change-people-lists.ts';
import { isSomeLeftToMove, moveSome } from './people/move-merged.ts';
import { listing } from './visibility/ticket-visibility.ts';

/** The number of tickets per transaction, so that no ticket is locked for long. */
const batchSize = 50;

/** Gives the open tickets of everybody who is no agent any more back to their queues, and ends their work as collaborators; those of merged people go to whom they were merged into. For all tenants; returns how many. Workers may run this concurrently. */
export async function returnTickets(services: Services, stop: AbortSignal, find = openWorkFinder(services)): Promise<number> {
  const failure = 'tickets could not be given back to their queues; the worker will retry';
  return inEachTenant(services, { tenantIds: await find('RETURNS'), stop, failure }, (tenantId) => returnInTenant(services, tenantId, stop));
}

async function returnInTenant(services: Services, tenantId: string, stop: AbortSignal): Promise<number> {
  const systemCtx = await systemContext(services, tenantId);
  if (!systemCtx) return 0;
  let returned = 0;
  for (const person of await markedPeople(systemCtx)) {
    for (let batch = -1; batch !== 0 && !stop.aborted; returned += Math.max(batch, 0)) batch = await returnSome(systemCtx, person);
  }
  return returned;
}

interface Marked {
  id: string;
  isMerged: boolean;
}

async function markedPeople(ctx: Context): Promise<Marked[]> {
  const text = 'select id, merged_into_id is not null as "isMerged" from principal where tenant_id = $1 and returns_tickets_until is not null order by id';
  return readRows<Marked>(ctx, { name: 'people_returning_tickets', text, values: [ctx.tenant.id] });
}

/** A batch, as the system actor; when no ticket is left, not even a locked one, the person has none to return any more. */
async function returnSome(systemCtx: Context, { id, isMerged }: Marked): Promise<number> {
  const { returned } = await transact(systemCtx, async (ctx) => {
    const returned = isMerged ? await moveSome(ctx, id, batchSize) : await giveBack(ctx, id);
    if (returned === 0) await settle(ctx, id, isMerged ? await isSomeLeftToMove(ctx, id) : await isSomeLeft(ctx, id));
    return { returned };
  });
  return returned;
}

async function giveBack(ctx: Transaction, agentId: string): Promise<number> {
  const rows = (await ctx.query(claim(ctx, agentId)))[0]?.rows ?? [];
  for (const tracked of await trackTickets(ctx, rows)) giveUp(ctx, tracked, agentId);
  return rows.length;
}

function giveUp(ctx: Transaction, tracked: TrackedTicket, agentId: string): void {
  if (tracked.ticket.assigneeId === agentId && !tracked.ticket.mergedIntoId) assignTo(ctx, tracked, null);
  removeFromList(ctx, tracked, 'collaborator', agentId);
}

/** Somebody who came back in between keeps what is left. */
function claim(ctx: Transaction, agentId: string) {
  return verbStatement(ctx, 'claim to return', { agentId }, (viewer, { agentId }) => {
    const isFormer = sql`exists (select from principal p where p.tenant_id = ${viewer.tenantId}::uuid and p.id = ${agentId}::uuid and p.returns_tickets_until is not null
      and not (p.is_active and p.is_agent))`;
    return sql`select ${lockedColumns(viewer)} from ticket t
      where t.tenant_id = ${viewer.tenantId}::uuid and ((t.assignee_id = ${agentId}::uuid and t.merged_into_id is null)
        or t.id = any(array(${listing('collaborator', viewer.tenantId, agentId)}))) and t.closed_at is null and ${isFormer}
      order by t.id limit ${sql.lit(batchSize)} for update of t skip locked`;
  });
}

async function isSomeLeft(ctx: Transaction, agentId: string): Promise<boolean> {
  const text = `select from ticket where tenant_id = $1 and ((assignee_id = $2 and merged_into_id is null) or id = any(array(select collaborated_tickets($1, $2))))
    and closed_at is null limit 1`;
  const [left] = await ctx.query({ name: 'tickets_left', text, values: [ctx.tenant.id, agentId] });
  return Boolean(left?.affected);
}

async function settle(ctx: Transaction, id: string, isLeft: boolean): Promise<void> {
  const person = await ctx.em.findOneOrFail(Principal, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const isOver = person.returnsTicketsUntil && person.returnsTicketsUntil <= ctx.services.now() && !isLeft;
  if (person.isActiveAgent || isOver) person.returnsTicketsUntil = null;
}
