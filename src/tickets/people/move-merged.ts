import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { Transaction } from '../../core/transaction.ts';
import type { Statement } from '../../database/pipeline.ts';
import { Principal } from '../../people/principal.ts';
import type { Sql, Viewer } from '../../reading/shape/shape.ts';
import { verbStatement } from '../../reading/statement/verb-statement.ts';
import { applyChanges } from '../apply-changes.ts';
import { handBack } from '../assign-to.ts';
import { giveTo } from '../give-to.ts';
import { lockedColumns } from '../lock-statement.ts';
import { type TrackedTicket, trackTickets } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import { listing } from '../visibility/ticket-visibility.ts';
import { addToList, removeFromList } from './change-people-lists.ts';
import { type PeopleList } from './people-lists.ts';

interface Merge {
  fromId: string;
  into: Principal;
}

/** Moves a batch of a merged person's open tickets to the person who is left, and returns how many it found. The creator stays who it was (crm E2). */
export async function moveSome(ctx: Transaction, fromId: string, batchSize: number): Promise<number> {
  const into = await whoIsLeftOf(ctx, fromId);
  const rows = (await ctx.query(claim(ctx, { fromId, into }, batchSize)))[0]?.rows ?? [];
  for (const tracked of await trackTickets(ctx, rows)) moveTicketOf(ctx, tracked, { fromId, into });
  return rows.length;
}

/** Also one that somebody else has locked. */
export async function isSomeLeftToMove(ctx: Transaction, fromId: string): Promise<boolean> {
  const merge = { fromId, into: await whoIsLeftOf(ctx, fromId) };
  const left = verbStatement(ctx, 'left to move', given(merge), (viewer, given) => sql`select from ticket t where ${isToMove(viewer, given)} limit 1`);
  return Boolean((await ctx.query(left))[0]?.affected);
}

async function whoIsLeftOf({ em }: Transaction, fromId: string): Promise<Principal> {
  const from = await em.findOneOrFail(Principal, { id: fromId });
  return em.findOneOrFail(Principal, { id: from.mergedIntoId ?? fromId }, { lockMode: LockMode.PESSIMISTIC_READ });
}

function given({ fromId, into }: Merge) {
  return { fromId, isAgent: into.isAgent };
}

function claim(ctx: Transaction, merge: Merge, batchSize: number): Statement {
  return verbStatement(ctx, 'claim to move', given(merge), (viewer, given) => {
    const isWanted = isToMove(viewer, given);
    return sql`select ${lockedColumns(viewer)} from ticket t where ${isWanted} order by t.id limit ${sql.lit(batchSize)} for update of t skip locked`;
  });
}

/** Internal tickets are for agents only (crm E7), so one whose requester is no agent any more keeps the requester that it has. */
function isToMove({ tenantId }: Viewer, { fromId, isAgent }: { fromId: unknown; isAgent: unknown }): Sql {
  const isOpen = sql`o.tenant_id = ${tenantId}::uuid and o.closed_at is null`;
  const ids = sql`select o.id from ticket o where ${isOpen} and o.requester_id = ${fromId}::uuid and (not o.is_internal or ${isAgent}::boolean)
    union select o.id from ticket o where ${isOpen} and o.assignee_id = ${fromId}::uuid
    union ${listing('watcher', tenantId, fromId)} union ${listing('collaborator', tenantId, fromId)}`;
  return sql`t.tenant_id = ${tenantId}::uuid and t.id = any(array(${ids})) and t.closed_at is null`;
}

function moveTicketOf(ctx: Transaction, tracked: TrackedTicket, { fromId, into }: Merge): void {
  const { ticket } = tracked;
  const isAllowed = !ticket.isInternal || into.isAgent;
  if (ticket.requesterId === fromId && isAllowed) {
    const changes = applyChanges(ticket, { requesterId: into.id });
    ticket.touch(ctx.now());
    recordTicketEvent(ctx, tracked, 'ticket.requester_changed', { changes });
  }
  if (ticket.assigneeId === fromId) moveAssignment(ctx, tracked, into);
  moveInList(ctx, tracked, 'watcher', { fromId, into }, isAllowed && into.isActive);
  moveInList(ctx, tracked, 'collaborator', { fromId, into }, into.isActiveAgent && ticket.assigneeId !== into.id);
}

function moveInList(ctx: Transaction, tracked: TrackedTicket, list: PeopleList, { fromId, into }: Merge, isTaken: boolean): void {
  if (!tracked.ticket[`${list}Ids`].includes(fromId)) return;
  removeFromList(ctx, tracked, list, fromId);
  if (isTaken) addToList(ctx, tracked, list, into.id);
}

/** The status stays, for the same person goes on with it; anyone who works on tickets no more gives it back. */
function moveAssignment(ctx: Transaction, tracked: TrackedTicket, into: Principal): void {
  if (into.isActiveAgent) giveTo(ctx, tracked, into.id);
  else handBack(ctx, tracked);
}
