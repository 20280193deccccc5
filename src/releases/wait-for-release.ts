import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Row, Statement } from '../database/pipeline.ts';
import { applyChanges } from '../tickets/apply-changes.ts';
import { applyTransition } from '../tickets/apply-transition.ts';
import { lockTicket, type TicketReference, type TrackedTicket } from '../tickets/lock-ticket.ts';
import { recordTicketEvent } from '../tickets/record-ticket-event.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { allowedIn, chooseOption, insistOnOption, transitionOptions } from '../tickets/transition-options.ts';
import { verbOfStatus } from '../tickets/verb-of-status.ts';
import { seesReleases } from './release.shape.ts';

export interface WaitForRelease extends TicketReference {
  releaseId?: string | null;
}

/** Makes a ticket wait for the release with its definitive solution, in the status for that, or no longer wait (erp S4). */
export function waitForRelease(ctx: Context, input: WaitForRelease): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const releaseId = input.releaseId == null ? null : requireId(input.releaseId, 'Release');
    const locked = await lockTicket(ctx, input, ...(releaseId ? [lockRelease(ctx, releaseId)] : []));
    const { ticket, extra } = locked;
    if (releaseId && releaseId !== ticket.releaseId) insistOnUnpublished(extra[0]?.rows[0]);
    const changes = applyChanges(ticket, { releaseId });
    if (changes.length > 0) {
      ticket.touch(ctx.now());
      recordTicketEvent(ctx, locked, 'ticket.release_changed', { changes });
    }
    if (releaseId) startWaiting(ctx, locked);
    return ticket;
  });
}

/** Into a status whose tickets a publication moves; on a desk without one the ticket stays where it is. */
function startWaiting(ctx: Transaction, tracked: TrackedTicket): void {
  const { ticket, configuration } = tracked;
  const options = transitionOptions(ctx, tracked).filter(({ status }) => verbOfStatus(configuration, status) === 'waitForRelease');
  if (configuration.definitions.get(ticket.statusId)?.onRelease !== undefined || options.length === 0) return;
  const option = chooseOption(options, null);
  insistOnOption(option, ['input', 'ticketId'], { allowed: allowedIn(options) });
  applyTransition(ctx, tracked, option.status);
}

/** The share lock prevents publishing meanwhile, so that a publication finds every waiting ticket; a release that the actor does not see is not locked. */
function lockRelease({ tenant, actor }: Transaction, id: string): Statement {
  const text = 'select published_at as "publishedAt" from release where tenant_id = $1 and id = $2 and $3 for share';
  return { name: 'lock_release', text, values: [tenant.id, id, seesReleases(actor)] };
}

function insistOnUnpublished(release: Row | undefined): void {
  if (!release) refuse('NOT_FOUND', ['input', 'releaseId']);
  if (release.publishedAt) refuse('ALREADY_PUBLISHED', ['input', 'releaseId']);
}
