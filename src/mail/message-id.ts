import { decodeUuid, encodeUuid } from '../access/token-format.ts';
import type { Services } from '../core/context.ts';
import { isSigned, type Secrets, sign } from './signature.ts';

/** What one of our mails is about. */
export interface MessageOrigin {
  tenantId: string;
  /** `null` where it is about no ticket. */
  ticketId: string | null;
  /** `null` for the id that stands for the whole thread of a ticket. */
  deliveryId: string | null;
}

const uuid = '[0-7][0-9a-hjkmnp-tv-z]{25}';
const shape = new RegExp(`<(${uuid}|thread)\\.(${uuid}|none)\\.(${uuid})\\.([0-9a-hjkmnp-tv-z]{12})@[^<>\\s]+>`, 'g');

/** With its angle brackets. The id of a delivery never changes, so neither does this. */
export function makeMessageId({ mail, ...secrets }: Pick<Services, 'mail'> & Secrets, origin: MessageOrigin): string {
  const named = nameOf(origin);
  return `<${named}.${sign(secrets, named, 12)}@${mail.domain}>`;
}

/** What our ids in `In-Reply-To` or `References` are about, in their order; ids of others, and forged ones, are passed over. */
export function readMessageIds(secrets: Secrets, header: string): MessageOrigin[] {
  return [...header.toLowerCase().matchAll(shape)].flatMap(([, delivery = '', ticket = '', tenant = '', signature = '']) => {
    if (!isSigned(secrets, `${delivery}.${ticket}.${tenant}`, signature)) return [];
    const [deliveryId, ticketId] = [delivery === 'thread' ? null : decodeUuid(delivery), ticket === 'none' ? null : decodeUuid(ticket)];
    return [{ tenantId: decodeUuid(tenant), ticketId, deliveryId }];
  });
}

function nameOf({ tenantId, ticketId, deliveryId }: MessageOrigin): string {
  return `${deliveryId ? encodeUuid(deliveryId) : 'thread'}.${ticketId ? encodeUuid(ticketId) : 'none'}.${encodeUuid(tenantId)}`;
}
