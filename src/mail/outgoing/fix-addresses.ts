import type { Context } from '../../core/context.ts';
import { runInTenant } from '../../database/tenancy.ts';
import type { Claimed } from './claim-deliveries.ts';
import type { Mail } from './mailer.ts';

export interface Composed {
  delivery: Claimed;
  mail: Mail;
}

const fix = `
  update delivery v set mail_id = f.mail_id, address = f.address from unnest($2::uuid[], $3::text[], $4::text[]) f (id, mail_id, address)
  where v.tenant_id = $1 and v.id = f.id`;

/** Before they are sent, so that it is known what went where, whatever dies: one commit for all that leave together. */
export async function fixAddresses(ctx: Context, composed: readonly Composed[]): Promise<void> {
  if (composed.length === 0) return;
  const columns = [composed.map(({ delivery }) => delivery.id), composed.map(({ mail }) => mail.messageId), composed.map(({ mail }) => mail.to)];
  await runInTenant(ctx, { name: 'fix_deliveries', text: fix, values: [ctx.tenant.id, ...columns] });
}
