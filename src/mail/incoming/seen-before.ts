import type { Context } from '../../core/context.ts';
import { readRows } from '../../database/tenancy.ts';
import { readMessageIds } from '../message-id.ts';
import { readReplyAddress } from '../reply-address.ts';
import type { ClaimedMail } from './incoming-mail.ts';
import type { ReadMail } from './read-mail.ts';
import { ownerOf } from './recipient.ts';

/** Tickets that one address opens by mail within an hour at most. */
export const mostOpenedAnHour = 20;
const hourMs = 3_600_000;

/** From an address of a desk of this server, or one of our own mails that came back. */
export async function isOurs({ services }: Context, { from, messageId }: ReadMail): Promise<boolean> {
  if (readMessageIds(services, messageId ?? '').length > 0) return true;
  if (!from) return false;
  const { address } = from;
  if (address === services.mail.from.toLowerCase() || readReplyAddress(services, address)) return true;
  return (await ownerOf(services, address)) !== null;
}

const before = `
  select from incoming_mail m join incoming_mail o on o.tenant_id = $1 and o.digest = m.digest and o.id <> m.id
  where m.tenant_id = $1 and m.id = $2 and o.ticket_id is not null and o.state in ('OPENED', 'APPENDED') limit 1`;

/** At another address of the desk: one mail is one ticket. */
export function hasComeBefore({ services, tenant }: Context, { id }: ClaimedMail): Promise<boolean> {
  return some({ services, tenant }, { name: 'mail_before', text: before, values: [tenant.id, id] });
}

const noted = `select from incoming_mail where tenant_id = $1 and ticket_id = $2 and from_address = $3 and state = 'NOTED' limit 1`;

export function isNotedOnce({ services, tenant }: Context, ticketId: string, { from }: ReadMail): Promise<boolean> {
  return some({ services, tenant }, { name: 'mail_noted', text: noted, values: [tenant.id, ticketId, from?.address ?? ''] });
}

const lately = `
  select count(*)::int as opened from (
    select from incoming_mail where tenant_id = $1 and from_address = $2 and received_at > $3 and state = 'OPENED' limit ${mostOpenedAnHour}) l`;

export async function openedLately({ services, tenant }: Context, { from }: ReadMail): Promise<number> {
  const values = [tenant.id, from?.address ?? '', new Date(services.now().getTime() - hourMs)];
  const [row] = await readRows<{ opened: number }>({ services, tenant }, { name: 'mails_opened_lately', text: lately, values });
  return row?.opened ?? 0;
}

async function some(asking: Pick<Context, 'services' | 'tenant'>, statement: { name: string; text: string; values: unknown[] }): Promise<boolean> {
  const rows = await readRows(asking, statement);
  return rows.length > 0;
}
