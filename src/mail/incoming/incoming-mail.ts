import type { Context, Services } from '../../core/context.ts';
import { change } from '../../core/event.ts';
import { record } from '../../core/feed.ts';
import { publicId } from '../../core/ids.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { Statement } from '../../database/pipeline.ts';
import { readRows, runInTenant } from '../../database/tenancy.ts';
import { leaseEnd } from '../lease.ts';
import { keyOf, lineOf } from './fold-text.ts';
import type { ReadMail } from './read-mail.ts';

export type MailState = 'WAITING' | 'OPENED' | 'APPENDED' | 'NOTED' | 'IGNORED' | 'REFUSED' | 'FAILED';

/** A mail that this worker has for a while. */
export interface ClaimedMail {
  id: string;
  recipient: string;
  envelopeFrom: string;
  remoteAddress: string;
  helo: string;
  objectId: string | null;
  isSenderTrusted: boolean;
  receivedAt: Date;
  attempts: number;
}

/** What became of a mail. */
export interface Fate {
  state: Exclude<MailState, 'WAITING'>;
  /** Why it was ignored, refused or became a note. */
  reason?: string;
  ticketId?: string;
  replyId?: string;
}

export const mostAttempts = 5;

const claim = `
  update incoming_mail m set attempts = m.attempts + 1, leased_until = $3
  where m.tenant_id = $1 and m.id = (
    select w.id from incoming_mail w where w.tenant_id = $1 and w.state = 'WAITING' and (w.leased_until is null or w.leased_until <= $2)
    order by w.received_at, w.id limit 1 for update skip locked)
  returning m.id, m.recipient, m.envelope_from as "envelopeFrom", m.remote_address as "remoteAddress", m.helo, m.object_id as "objectId",
    m.is_sender_trusted as "isSenderTrusted", (extract(epoch from m.received_at) * 1000)::float8 as "receivedAt", m.attempts`;

/** The mail that waits longest and that no other worker has. A worker that is killed has it until the lease ends. */
export async function claimMail(services: Services, tenantId: string): Promise<ClaimedMail | null> {
  const values = [tenantId, services.now(), leaseEnd(services)];
  const [row] = await readRows<Omit<ClaimedMail, 'receivedAt'> & { receivedAt: number }>(
    { services, tenant: { id: tenantId } },
    { name: 'claim_mail', text: claim, values },
  );
  return row ? { ...row, receivedAt: new Date(row.receivedAt) } : null;
}

const renew = "update incoming_mail set leased_until = $3 where tenant_id = $1 and id = $2 and state = 'WAITING' and attempts = $4";

/** Keeps the mail, unless another worker has it by now. */
export function renewMail(services: Services, tenantId: string, { id, attempts }: ClaimedMail): Statement {
  return { name: 'renew_mail', text: renew, values: [tenantId, id, leaseEnd(services), attempts] };
}

const postpone = `update incoming_mail set leased_until = $3 where tenant_id = $1 and id = $2 and state = 'WAITING'`;

/** It is tried again, later each time. */
export async function postponeMail(services: Services, tenantId: string, { id, attempts }: ClaimedMail): Promise<void> {
  const until = new Date(services.now().getTime() + 1_000 * 4 ** attempts);
  await runInTenant({ services, tenant: { id: tenantId } }, { name: 'postpone_mail', text: postpone, values: [tenantId, id, until] });
}

const lock = "select from incoming_mail where tenant_id = $1 and id = $2 and state = 'WAITING' for update";
const settle = `
  update incoming_mail set state = $3, reason = $4, ticket_id = $5, reply_id = $6, settled_at = $7, message_id = coalesce($8, message_id),
    from_address = coalesce($9, from_address), subject = coalesce($10, subject), leased_until = null, version = version + 1
  where tenant_id = $1 and id = $2`;

/** What becomes of a mail and that it became so are one transaction: whatever dies, it happens once. */
export function settleMail(ctx: Context, mail: ClaimedMail, read: ReadMail | null, work: (ctx: Transaction) => Promise<Fate>): Promise<object> {
  return transact(ctx, async (ctx) => {
    const [waiting] = await ctx.query({ name: 'lock_mail', text: lock, values: [ctx.tenant.id, mail.id] });
    if (waiting?.affected === 0) return {};
    const { state, reason, ticketId, replyId } = await work(ctx);
    const became = [state, reason ?? null, ticketId ?? null, replyId ?? null, ctx.services.now()];
    if (state === 'REFUSED' || state === 'FAILED') {
      const changes = [change('mail', null, publicId('IncomingMail', mail.id)), change('reason', null, reason ?? null)];
      record(ctx, state === 'REFUSED' ? 'mail.refused' : 'mail.failed', { audience: 'ADMINS', changes });
    }
    ctx.beforeCommit('WRITE_ROWS', () => ({ name: 'settle_mail', text: settle, values: [ctx.tenant.id, mail.id, ...became, ...shownOf(read)] }));
    return {};
  });
}

/** What a list shows of a mail that could be read. */
function shownOf(read: ReadMail | null): (string | null)[] {
  if (!read) return [null, null, null];
  return [keyOf(read.messageId, 998), keyOf(read.from?.address, 320), lineOf(read.subject, 100)];
}
