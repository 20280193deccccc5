import { createHash } from 'node:crypto';
import { type Actor, may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import type { Result, Statement } from '../database/pipeline.ts';
import { runInTenant } from '../database/tenancy.ts';
import type { TicketVisibility } from '../tickets/visibility/can-see.ts';
import { readsNotes } from '../tickets/visibility/ticket-visibility.ts';
import { type FeedPosition, viewChanged } from './feed/event-cursor.ts';

/**
 * What decides which tickets somebody sees, and what of them filters compare, as one short text: with notes they see relations and all custom fields,
 * without the right to read people only their own organization.
 */
export function viewOf({ level, queues, organizationId }: TicketVisibility, actor: Actor): string {
  const organizations = may(actor, 'people:read') ? 'ALL' : actor.organizationId;
  const seen = [level, level === 'QUEUES' ? [...queues].sort() : [], organizationId, readsNotes(actor), organizations];
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url').slice(0, 22);
}

/** The view under which somebody subscribed last, and from which number of the feed on it was known. */
export interface KnownView {
  view: string;
  since: number;
}

export function knownViewStatement(tenantId: string, principalId: string): Statement {
  return {
    name: 'known_view',
    text: 'select view, since::float8 as since from subscriber where tenant_id = $1 and principal_id = $2',
    values: [tenantId, principalId],
  };
}

export function readKnownView(result: Result | undefined): KnownView | null {
  return (result?.rows[0] as KnownView | undefined) ?? null;
}

const keep = `insert into subscriber (tenant_id, principal_id, view, since) values ($1, $2, $3, $4)
  on conflict (tenant_id, principal_id) do update set view = excluded.view, since = excluded.since`;

/** Written with the first subscription of somebody, and when the view has changed since the last one. */
export async function keepView(ctx: Context, known: KnownView | null, view: string, head: FeedPosition): Promise<void> {
  if (known?.view === view) return;
  await runInTenant(ctx, { name: 'keep_view', text: keep, values: [ctx.tenant.id, ctx.actor.id, view, known ? head.seq : 0] });
}

/** The events after the cursor lead from the list of then to that of today only where both are of one view. */
export function insistOnSameView(known: KnownView | null, view: string, after: FeedPosition, head: FeedPosition): void {
  if (known && after.view !== view && (known.view !== view || after.seq < known.since)) throw viewChanged(head, view);
}
