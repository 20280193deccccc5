import type { Context } from '../core/context.ts';
import { change, refer } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId, requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { Principal } from '../people/principal.ts';

export interface ResendDelivery {
  deliveryId: string;
}

const lock = 'select v.state, v.principal_id, v.template from delivery v where v.tenant_id = $1 and v.id = $2 for update';
const again = `update delivery set state = 'WAITING', ended_at = null, next_attempt_at = $3, gives_up_at = $3::timestamptz + interval '2 days'
  where tenant_id = $1 and id = $2`;

/** Its id stays, and so does its `Message-ID`. Where mail to the person came back, their address is tried again from now on. */
export function resendDelivery(ctx: Context, { deliveryId }: ResendDelivery): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const id = requireId(deliveryId, 'Delivery');
    const [found] = await ctx.query({ name: 'lock_delivery', text: lock, values: [ctx.tenant.id, id] });
    const [row] = found?.rows ?? [];
    if (!row) refuse('NOT_FOUND', ['input', 'deliveryId']);
    if (row.state === 'WAITING') refuse('DELIVERY_WAITING', ['input', 'deliveryId']);
    const person = row.principal_id ? await ctx.em.findOne(Principal, { id: row.principal_id }) : null;
    person?.noteReachable();
    ctx.defer({ name: 'resend_delivery', text: again, values: [ctx.tenant.id, id, ctx.services.now()] });
    const user = row.principal_id ? [change('user', null, publicId('User', row.principal_id))] : [];
    record(ctx, 'delivery.resent', {
      audience: 'ADMINS',
      changes: [change('delivery', null, refer('Delivery', id)), ...user, change('template', null, row.template)],
    });
    return { id };
  });
}
