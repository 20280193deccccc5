import { may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import { change } from '../../core/event.ts';
import { publicId, requireId } from '../../core/ids.ts';
import { unwrapOrThrow, type WrappedKey } from '../../core/master-keys.ts';
import { refuse } from '../../core/refusal.ts';
import { unsealWith } from '../../core/seal.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { Statement } from '../../database/pipeline.ts';
import { insistOnWorker, peopleAmong } from '../insist-on-worker.ts';
import { lockTicketAsItIs } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import { boundTo } from './keep-secrets.ts';
import { readTenantKey } from './tenant-key.ts';

export interface RevealSecret {
  ticketId: string;
  secretId: string;
  expectedVersion?: number | null;
}

export interface RevealedSecret {
  id: string;
  value: string;
}

/** Shows a secret to an agent who can work on the ticket, and records who asked (platform O2). The lock keeps the ticket from closing meanwhile, also one that was merged. */
export function revealSecret(ctx: Context, { secretId, ...reference }: RevealSecret): Promise<RevealedSecret> {
  return transact(ctx, async (ctx) => {
    const id = requireId(secretId, 'Secret');
    const locked = await lockTicketAsItIs(ctx, reference, peopleAmong(ctx, [ctx.actor.id]), secretOf(ctx, id), readTenantKey(ctx.tenant.id));
    const [people, secrets, keys] = locked.extra;
    insistOnWorker(locked.configuration, people?.rows[0] ?? { isAgent: false }, locked.ticket.queueId, ['input', 'ticketId']);
    const secret = secrets?.rows.find((row) => row.ticketId === locked.ticket.id && (row.audience === 'EVERYONE' || may(ctx.actor, 'note:read')));
    if (!secret) refuse('NOT_FOUND', ['input', 'secretId']);
    if (secret.sealedValue === null) refuse('SECRET_WIPED', ['input', 'secretId']);
    const value = unsealWith(unwrapOrThrow(ctx.services, ctx.tenant.id, keys?.rows[0] as WrappedKey), secret.sealedValue, boundTo(ctx, id));
    if (!value) throw new Error('A secret does not open with the key of its desk.');
    recordTicketEvent(ctx, locked, 'ticket.secret_revealed', { audience: secret.audience, changes: [change('secret', null, publicId('Secret', id))] });
    return { id, value: Buffer.from(value).toString() };
  });
}

function secretOf({ tenant }: Transaction, id: string): Statement {
  const text = 'select ticket_id as "ticketId", audience, sealed_value as "sealedValue" from secret where tenant_id = $1 and id = $2';
  return { name: 'secret_to_reveal', text, values: [tenant.id, id] };
}
