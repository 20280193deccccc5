import { decodeUuid, encodeUuid } from '../access/token-format.ts';
import type { Services } from '../core/context.ts';
import { isSigned, type Secrets, sign } from './signature.ts';

/** One of our mails. */
export interface SentMail {
  tenantId: string;
  deliveryId: string;
}

/** The delivery, the tenant and a signature: with `b+` the 64 characters that a local part may have. */
const shape = /^b\+([0-7][0-9a-hjkmnp-tv-z]{25})([0-7][0-9a-hjkmnp-tv-z]{25})([0-9a-hjkmnp-tv-z]{10})@/;

/** To whom servers return a mail that they cannot deliver: it names the mail. */
export function makeBounceAddress({ mail, ...secrets }: Pick<Services, 'mail'> & Secrets, { tenantId, deliveryId }: SentMail): string {
  const named = encodeUuid(deliveryId) + encodeUuid(tenantId);
  return `b+${named}${sign(secrets, whatIsSigned(named), 10)}@${mail.domain}`;
}

/** `null` for any other address. */
export function readBounceAddress(secrets: Secrets, address: string): SentMail | null {
  const [, delivery, tenant, signature] = shape.exec(address.toLowerCase()) ?? [];
  if (!delivery || !tenant || !signature || !isSigned(secrets, whatIsSigned(delivery + tenant), signature)) return null;
  return { tenantId: decodeUuid(tenant), deliveryId: decodeUuid(delivery) };
}

function whatIsSigned(named: string): string {
  return `returned ${named}`;
}
