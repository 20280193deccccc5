import { fromBase32, toBase32 } from '../access/base32.ts';
import { decodeUuid, encodeUuid } from '../access/token-format.ts';
import type { Services } from '../core/context.ts';
import { isSigned, type Secrets, sign } from './signature.ts';

/** What an answer to a mail is about, and whose it should be. */
export interface ReplyTo {
  tenantId: string;
  /** The number in the code of the ticket, which the prefix of the tenant completes. */
  ticketNumber: number;
  personId: string;
}

/** A reply address that this server made. */
export interface ReadReplyAddress {
  tenantId: string;
  ticketNumber: number;
  /** Whether it was made for this person. Somebody else may have got the mail, or the person was merged into another since. */
  isOf(personId: string): boolean;
}

/** The tenant, the number, and two signatures: one of the ticket, one of the person too. With `reply+` it has the 64 characters that a local part may have. */
const shape = /^reply\+([0-7][0-9a-hjkmnp-tv-z]{25})([0-9a-hjkmnp-tv-z]{7})([0-9a-hjkmnp-tv-z]{12})([0-9a-hjkmnp-tv-z]{13})@/;

/** The address to which a person answers a mail about a ticket. It names nobody: who it is follows from who answers. */
export function makeReplyAddress({ mail, ...secrets }: Pick<Services, 'mail'> & Secrets, { tenantId, ticketNumber, personId }: ReplyTo): string {
  const ticket = `${tenantId} ${ticketNumber}`;
  const named = encodeUuid(tenantId) + toBase32(BigInt(ticketNumber), 7);
  return `reply+${named}${sign(secrets, ofTicket(ticket), 12)}${sign(secrets, ofPerson(ticket, personId), 13)}@${mail.domain}`;
}

/** `null` for any other address. Capitals do not matter, nor does the domain, which the desk may have changed since. */
export function readReplyAddress(secrets: Secrets, address: string): ReadReplyAddress | null {
  const [, tenant, number, signature, signatureOfPerson] = shape.exec(address.toLowerCase()) ?? [];
  if (!tenant || !number || !signature || !signatureOfPerson) return null;
  const [tenantId, ticketNumber] = [decodeUuid(tenant), Number(fromBase32(number))];
  const ticket = `${tenantId} ${ticketNumber}`;
  if (!isSigned(secrets, ofTicket(ticket), signature)) return null;
  return { tenantId, ticketNumber, isOf: (personId) => isSigned(secrets, ofPerson(ticket, personId), signatureOfPerson) };
}

function ofTicket(ticket: string): string {
  return `reply to ${ticket}`;
}

function ofPerson(ticket: string, personId: string): string {
  return `reply to ${ticket} of ${personId}`;
}
