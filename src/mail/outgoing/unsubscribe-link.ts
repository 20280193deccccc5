import { decodeUuid, encodeUuid } from '../../access/token-format.ts';
import type { Services } from '../../core/context.ts';
import type { NoticeKind } from '../../core/event.ts';
import { notificationKinds } from '../../notifications/kinds.ts';
import { isSigned, type Secrets, sign } from '../signature.ts';

/** Which mails somebody wants no more: those of a ticket that they watch, those of a saved report, or those of a kind. */
export interface Unsubscribing {
  tenantId: string;
  personId: string;
  from: { ticketId: string } | { reportId: string } | { kind: NoticeKind };
}

const ofReport = 'report_';
const uuid = '[0-7][0-9a-hjkmnp-tv-z]{25}';
const shape = new RegExp(`^(${uuid})(${uuid})-([a-z_]{1,20}|(?:report_)?${uuid})-([0-9a-hjkmnp-tv-z]{24})$`);

/** It works for as long as the secret does, whoever has the mail; all it can do is to end mails. `null` where people cannot reach the server. */
export function unsubscribeLink({ mail, ...secrets }: Pick<Services, 'mail'> & Secrets, { tenantId, personId, from }: Unsubscribing): string | null {
  if (!mail.publicUrl) return null;
  const named = `${encodeUuid(tenantId)}${encodeUuid(personId)}-${nameOf(from)}`;
  return `${mail.publicUrl.replace(/\/$/, '')}/unsubscribe/${named}-${sign(secrets, `unsubscribe ${named}`, 24)}`;
}

function nameOf(from: Unsubscribing['from']): string {
  if ('kind' in from) return from.kind.toLowerCase();
  return 'reportId' in from ? `${ofReport}${encodeUuid(from.reportId)}` : encodeUuid(from.ticketId);
}

export function readUnsubscribeLink(secrets: Secrets, token: string): Unsubscribing | null {
  const [, tenant = '', person = '', what = '', signature = ''] = shape.exec(token) ?? [];
  if (!signature || !isSigned(secrets, `unsubscribe ${tenant}${person}-${what}`, signature)) return null;
  const kind = notificationKinds.find((kind) => kind.toLowerCase() === what);
  const whole = { tenantId: decodeUuid(tenant), personId: decodeUuid(person) };
  if (kind) return { ...whole, from: { kind } };
  if (what.startsWith(ofReport)) return { ...whole, from: { reportId: decodeUuid(what.slice(ofReport.length)) } };
  return { ...whole, from: { ticketId: decodeUuid(what) } };
}
