import { sql } from 'kysely';
import { configVersion } from '../configuration/current-configuration.ts';
import type { Context } from '../core/context.ts';
import { publicId } from '../core/ids.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Row, Statement } from '../database/pipeline.ts';
import { columnsOf } from '../database/tracked-rows.ts';
import { ownTimes } from '../organizations/own-times.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { tickets } from './ticket.ts';
import { ticketVisibility } from './visibility/ticket-visibility.ts';

/** What a change reads of `t`, the ticket it locks: its row, the version of the configuration and the terms by which its targets are chosen. */
export function lockedColumns({ tenantId }: Viewer): Sql {
  return sql`${sql.raw(columnsOf(tickets, 't'))}, ${configVersion(tenantId)}, ${termsOf(tenantId)}`;
}

/** The terms of the ticket `t`. */
export function termsOf(tenantId: unknown): Sql {
  const cover = sql`select jsonb_build_object('type', e.type, 'policyId', e.policy_id) from entitlement e
    where e.tenant_id = ${tenantId}::uuid and e.id = t.entitlement_id`;
  const own = sql`select ${ownTimes} from organization o where o.tenant_id = ${tenantId}::uuid and o.id = t.organization_id`;
  return sql`jsonb_build_object('cover', (${cover}), 'ownTimes', (${own})) as terms`;
}

/** Locks the ticket if the actor sees it: anyone who does not see it makes nobody wait. */
export function lockStatement(ctx: Transaction, id: string): Statement {
  return verbStatement(ctx, 'lock ticket', { id }, (viewer, { id }) => lockWhere(viewer, sql`${isTicket(viewer, id)} and (${isSeen(viewer)})`));
}

/** Locks a ticket that another one refers to, also where the actor does not see it. */
export function lockReferredStatement(ctx: Transaction, id: string): Statement {
  return verbStatement(ctx, 'lock referred ticket', { id }, (viewer, { id }) => lockWhere(viewer, isTicket(viewer, id)));
}

/** Locks the open tickets that were merged into these, and into those in turn, except some that are locked already. */
export function lockMergedStatement(ctx: Transaction, targetIds: string[], exceptIds: string[]): Statement {
  return verbStatement(ctx, 'lock merged tickets', { targetIds, exceptIds }, (viewer, { targetIds, exceptIds }) => {
    const isOfTenant = sql`m.tenant_id = ${viewer.tenantId}::uuid`;
    const merged = sql`with recursive merged as (select m.id from ticket m where ${isOfTenant} and m.merged_into_id = any(${targetIds}::uuid[])
      union select m.id from merged o join ticket m on ${isOfTenant} and m.merged_into_id = o.id) select id from merged`;
    const isWanted = sql`t.tenant_id = ${viewer.tenantId}::uuid and t.id = any(array(${merged})) and t.closed_at is null and t.id <> all(${exceptIds}::uuid[])`;
    return sql`select ${lockedColumns(viewer)} from ticket t where ${isWanted} order by t.id for update of t`;
  });
}

/** With what tells later whether the row, or what its terms follow from, is another one. */
function lockWhere(viewer: Viewer, condition: Sql): Sql {
  const version = sql`(select f.version from feed f where f.tenant_id = ${viewer.tenantId}::uuid)`;
  return sql`select ${lockedColumns(viewer)}, t.xmin as "rowId", ${version} as "feedVersion" from ticket t where ${condition} for update of t`;
}

/** Locks a ticket that is known, if the actor sees it and it is still as it is known; fails otherwise. */
export function checkStatement(ctx: Transaction, { id, rowId, version, feedVersion }: Row): Statement {
  return verbStatement(ctx, 'check ticket', { id, rowId, version, feedVersion }, (viewer, { id, rowId, version, feedVersion }) => {
    const isAsKnown = sql`t.xmin = ${rowId}::xid and t.version = ${version}::int`;
    const isSo = sql`exists (select from ticket t where ${isTicket(viewer, id)} and ${isAsKnown} and (${isSeen(viewer)}) for update of t)`;
    return sql`select case when f.version = ${feedVersion}::uuid and ${isSo} then true else refuse_changed_row(f.version) end from feed f where f.tenant_id = ${viewer.tenantId}::uuid`;
  });
}

function isTicket({ tenantId }: Viewer, id: unknown): Sql {
  return sql`t.tenant_id = ${tenantId}::uuid and t.id = ${id}::uuid`;
}

function isSeen(viewer: Viewer): Sql {
  return ticketVisibility(sql.ref('t'), viewer);
}

export function visibleStatement(ctx: Context, id: string): Statement {
  return verbStatement(ctx, 'find visible ticket', { id }, (viewer, { id }) => sql`select from ticket t where ${isTicket(viewer, id)} and (${isSeen(viewer)})`);
}

/** The public id of another ticket, for the details of a refusal; `null` where the actor does not see it. */
export async function idIfVisible(ctx: Transaction, id: string): Promise<string | null> {
  const [found] = await ctx.query(visibleStatement(ctx, id));
  return found?.affected ? publicId('Ticket', id) : null;
}

export async function isClosedAndVisible(ctx: Transaction, id: string): Promise<boolean> {
  const lookUp = verbStatement(ctx, 'find closed ticket', { id }, (viewer, { id }) => {
    return sql`select from ticket t where ${isTicket(viewer, id)} and t.closed_at is not null and (${isSeen(viewer)})`;
  });
  const [found] = await ctx.query(lookUp);
  return (found?.affected ?? 0) > 0;
}
