import { change, refer } from '../../core/event.ts';
import { record } from '../../core/feed.ts';
import { publicId } from '../../core/ids.ts';
import type { Transaction } from '../../core/transaction.ts';
import { Principal } from '../../people/principal.ts';

/** A mail that did not arrive. */
export interface FailedDelivery {
  id: string;
  principalId: string | null;
  ticketId: string | null;
  template: string;
}

/** Tells those who can do something about it. */
export function recordFailure(ctx: Transaction, { id, principalId, ticketId, template }: FailedDelivery): void {
  const changes = [
    change('delivery', null, refer('Delivery', id)),
    ...(principalId ? [change('user', null, publicId('User', principalId))] : []),
    change('template', null, template),
  ];
  record(ctx, 'delivery.failed', { at: ctx.now(), ticketId, audience: ticketId ? 'AGENTS' : 'ADMINS', changes });
}

/** Whether the status says that the address is at fault: not the mail, its size, a full mailbox or the sender. */
export function isOfAddress(status: string): boolean {
  return /^5\.([014]\.\d+|2\.[01])$/.test(status);
}

/** No mail about a ticket goes to the address from now on. */
export async function markAddress({ em, services }: Transaction, address: string): Promise<void> {
  const person = await em.findOne(Principal, { email: address.toLowerCase(), kind: 'USER' });
  person?.noteUnreachable(services.now());
}
