import { decodeUuid, encodeUuid } from '../../access/token-format.ts';
import type { Services } from '../../core/context.ts';
import type { NoticeKind } from '../../core/event.ts';
import { notificationKinds } from '../../notifications/kinds.ts';
import { isSigned, type Secrets, sign } from '../signature.ts';

/** Which mails somebody wants no more: those of a ticket that they watch, or those of a kind. */
export interface Unsubscribing {
  tenantId: string;
  personId: string;
  from: { ticketId: string } | { kind: NoticeKind };
}

const uuid = '[0-7][0-9a-hjkmnp-tv-z]{25}';
const shape = new RegExp(`^(${uuid})(${uuid})-([a-z_]{1,20}|${uuid})-([0-9a-hjkmnp-tv-z]{24})$`);

/** It works for as long as the secret does, whoever has the mail; all it can do is to end mails. `null` where people cannot reach the server. */
export function unsubscribeLink({ mail, ...secrets }: Pick<Services, 'mail'> & Secrets, { tenantId, personId, from }: Unsubscribing): string | null {
  if (!mail.publicUrl) return null;
  const named = `${encodeUuid(tenantId)}${encodeUuid(personId)}-${'kind' in from ? from.kind.toLowerCase() : encodeUuid(from.ticketId)}`;
  return `${mail.publicUrl.replace(/\/$/, '')}/unsubscribe/${named}-${sign(secrets, `unsubscribe ${named}`, 24)}`;
}

export function readUnsubscribeLink(secrets: Secrets, token: string): Unsubscribing | null {
  const [, tenant = '', person = '', what = '', signature = ''] = shape.exec(token) ?? [];
  if (!signature || !isSigned(secrets, `unsubscribe ${tenant}${person}-${what}`, signature)) return null;
  const kind = notificationKinds.find((kind) => kind.toLowerCase() === what);
  return { tenantId: decodeUuid(tenant), personId: decodeUuid(person), from: kind ? { kind } : { ticketId: decodeUuid(what) } };
}
