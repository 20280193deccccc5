import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { systemContext } from '../access/authenticate.ts';
import type { Context, Services } from '../core/context.ts';
import { inEachTenant } from '../core/each-tenant.ts';
import { openWorkFinder } from '../core/tenants-with-work.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Statement } from '../database/pipeline.ts';
import { readRows } from '../database/tenancy.ts';
import { Principal } from '../people/principal.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { handBack } from './assign-to.ts';
import { lockedColumns } from './lock-statement.ts';
import { type TrackedTicket, trackTickets } from './lock-ticket.ts';
import { removeFromList } from './people/change-people-lists.ts';
import { isSomeLeftToMove, moveSome } from './people/move-merged.ts';
import type { PeopleList } from './people/people-lists.ts';
import { listing } from './visibility/ticket-visibility.ts';
import { worksOn } from './works-on.ts';

/** The number of tickets per transaction, so that no ticket is locked for long. */
const batchSize = 50;

/** Gives the open tickets of everybody who is no agent any more, or sees their queue no more, back to their queues, and ends their work as collaborators; those of merged people go to whom they were merged into. For all tenants; returns how many. Workers may run this concurrently. */
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
  const tracked = await trackTickets(
    ctx,
    rows.map(({ isAgent: _, ...row }) => row),
  );
  for (const one of tracked) giveUp(ctx, one, agentId, rows[0]?.isAgent === true);
  return rows.length;
}

function giveUp(ctx: Transaction, tracked: TrackedTicket, agentId: string, isAgent: boolean): void {
  if (tracked.ticket.assigneeId === agentId) handBack(ctx, tracked);
  removeFromList(ctx, tracked, 'collaborator', agentId);
  if (tracked.ticket.isInternal && !isAgent) removeFromList(ctx, tracked, 'watcher', agentId);
}

function claim(ctx: Transaction, agentId: string): Statement {
  return verbStatement(ctx, 'claim to return', { agentId }, (viewer, { agentId }) => {
    const isWanted = isToReturn(viewer, agentId);
    return sql`select ${lockedColumns(viewer)}, p.is_agent as "isAgent" from ${personAndTicket(viewer, agentId)} and ${isWanted}
      order by t.id limit ${sql.lit(batchSize)} for update of t skip locked`;
  });
}

/** Also one that somebody else has locked. */
async function isSomeLeft(ctx: Transaction, agentId: string): Promise<boolean> {
  const left = verbStatement(ctx, 'left to return', { agentId }, (viewer, { agentId }) => {
    return sql`select from ${personAndTicket(viewer, agentId)} and ${isToReturn(viewer, agentId)} limit 1`;
  });
  return Boolean((await ctx.query(left))[0]?.affected);
}

function personAndTicket({ tenantId }: Viewer, agentId: unknown): Sql {
  return sql`principal p join ticket t on t.tenant_id = p.tenant_id where p.tenant_id = ${tenantId}::uuid and p.id = ${agentId}::uuid and p.returns_tickets_until is not null`;
}

/** What the person works on and could not be given now, and internal tickets that they watch though they are no agent any more. Somebody who came back in between keeps what is left. */
function isToReturn(viewer: Viewer, agentId: unknown): Sql {
  const [p, t] = [sql.ref('p'), sql.ref('t')];
  const ids = (list: PeopleList) => sql`t.id = any(array(${listing(list, viewer.tenantId, agentId)}))`;
  const isWork = sql`(t.assignee_id = p.id or ${ids('collaborator')}) and not ${worksOn(p, t, viewer)}`;
  return sql`t.closed_at is null and (${isWork} or t.is_internal and ${ids('watcher')} and not p.is_agent)`;
}

async function settle(ctx: Transaction, id: string, isLeft: boolean): Promise<void> {
  const person = await ctx.em.findOneOrFail(Principal, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const isOver = person.returnsTicketsUntil && person.returnsTicketsUntil <= ctx.services.now() && !isLeft;
  if (isOver) person.returnsTicketsUntil = null;
}
