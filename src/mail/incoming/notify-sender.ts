import { createHash } from 'node:crypto';
import type { Transaction } from '../../core/transaction.ts';

const dayMs = 86_400_000;

/** Once in 24 hours for each address, and for each closed ticket that it answers: the ids of the notices of today and of yesterday follow from it. */
const insert = `
  insert into delivery (tenant_id, id, kind, template, principal_id, address, reason, created_at, next_attempt_at, gives_up_at)
  select t.tenant_id, $2, 'NOTICE', $6, (select n.id from principal n where n.tenant_id = $1 and n.kind = 'USER' and n.email = $4), $4, $7,
    $5, $5, $5::timestamptz + interval '2 days' from tenant t
  where t.tenant_id = $1 and not exists (select from delivery v where v.tenant_id = $1 and v.id = $3 and v.created_at > $5::timestamptz - interval '1 day')
  on conflict do nothing`;

/** A mail that says that nothing was taken in, and why, to somebody who did write from the address. */
export function notifySender(ctx: Transaction, address: string, { reason, ticketId = '' }: { reason: string; ticketId?: string | undefined }): void {
  const now = ctx.services.now();
  const ids = [now.getTime(), now.getTime() - dayMs].map((at) => noticeId([ctx.tenant.id, address, ticketId], at));
  const told = reason === 'SENDER_UNKNOWN' ? ['sender_unknown', null] : ['mail_refused', reason];
  ctx.defer({ name: 'notify_sender', text: insert, values: [ctx.tenant.id, ...ids, address, now, ...told] });
}

/** Of the day in UTC; like other ids it begins with its time. */
function noticeId(of: readonly string[], at: number): string {
  const day = (at - (at % dayMs)).toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(of.join(' ')).digest('hex');
  return `${day.slice(0, 8)}-${day.slice(8)}-7${hash.slice(0, 3)}-a${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
