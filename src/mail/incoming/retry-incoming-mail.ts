import type { Context } from '../../core/context.ts';
import { change } from '../../core/event.ts';
import { record } from '../../core/feed.ts';
import { publicId, requireId } from '../../core/ids.ts';
import { insistOnVersion } from '../../core/insist-on-version.ts';
import { refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';

export interface RetryIncomingMail {
  mailId: string;
  trustSender?: boolean | null;
  expectedVersion?: number | null;
}

const lock = 'select version, state, object_id is not null as "isKept" from incoming_mail where tenant_id = $1 and id = $2 for update';
const wait = `
  update incoming_mail set state = 'WAITING', reason = null, ticket_id = null, settled_at = null, leased_until = null, attempts = 0,
    is_sender_trusted = $3, version = version + 1
  where tenant_id = $1 and id = $2`;
const retried: ReadonlySet<string> = new Set(['IGNORED', 'REFUSED', 'FAILED']);

/** What is a ticket, a reply or a note already is none again. */
export function retryIncomingMail(ctx: Context, { mailId, trustSender, expectedVersion }: RetryIncomingMail): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const id = requireId(mailId, 'IncomingMail');
    const [locked] = await ctx.query({ name: 'lock_mail_to_retry', text: lock, values: [ctx.tenant.id, id] });
    const mail = locked?.rows[0] ?? refuse('NOT_FOUND', ['input', 'mailId']);
    insistOnVersion(expectedVersion, mail.version);
    if (!retried.has(mail.state)) refuse('MAIL_TAKEN_IN', ['input', 'mailId']);
    if (!mail.isKept) refuse('MAIL_NO_LONGER_KEPT', ['input', 'mailId']);
    ctx.defer({ name: 'retry_mail', text: wait, values: [ctx.tenant.id, id, trustSender ?? false] });
    const mailIs = publicId('IncomingMail', id);
    record(ctx, 'mail.retried', { audience: 'ADMINS', changes: [change('mail', mailIs, mailIs), change('isSenderTrusted', null, trustSender ?? false)] });
    return { id };
  });
}
