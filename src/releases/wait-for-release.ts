import type { Context } from '../platform/house.ts';
import { requireId } from '../platform/ids.ts';
import type { Row, Statement } from '../platform/packet.ts';
import { refuse } from '../platform/refusal.ts';
import { transact, type Writing } from '../platform/transact.ts';
import { happen } from '../tickets/happen.ts';
import { holdTicket, type OnTicket } from '../tickets/hold-ticket.ts';
import { replace } from '../tickets/replace.ts';
import type { Ticket } from '../tickets/ticket.ts';

export interface WaitForRelease extends OnTicket {
  releaseId?: string | null;
}

/** The definitive solution comes with a release, or not with one after all (erp S4). */
export function waitForRelease(ctx: Context, input: WaitForRelease): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const releaseId = input.releaseId == null ? null : requireId(input.releaseId, 'Release');
    const { ticket, beside } = await holdTicket(ctx, input, ...(releaseId ? [lookAt(ctx, releaseId)] : []));
    if (releaseId && releaseId !== ticket.releaseId) insistOnUnpublished(beside[0]?.rows[0]);
    const changes = replace(ticket, { releaseId });
    if (changes.length === 0) return ticket;
    ticket.touch(ctx.now());
    happen(ctx, ticket, 'ticket.release_changed', { changes });
    return ticket;
  });
}

/** It is not published while we look: so whatever waits for a release when it comes out was seen by whoever publishes it. */
function lookAt({ tenant }: Writing, id: string): Statement {
  const text = 'select published_at as "publishedAt" from release where tenant_id = $1 and id = $2 for share';
  return { name: 'look_at_release', text, values: [tenant.id, id] };
}

function insistOnUnpublished(release: Row | undefined): void {
  if (!release) refuse('NOT_FOUND', ['input', 'releaseId']);
  if (release.publishedAt) refuse('ALREADY_PUBLISHED', ['input', 'releaseId']);
}
