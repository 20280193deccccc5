import type { Context } from '../../core/context.ts';
import type { Transaction } from '../../core/transaction.ts';
import { readBounceAddress } from '../bounce-address.ts';
import { readMessageIds } from '../message-id.ts';
import { type FailedDelivery, isOfAddress, markAddress, recordFailure } from '../outgoing/fail-delivery.ts';
import { type DeliveryReport, type ReportedRecipient, readDeliveryReport } from './delivery-report.ts';
import { lineOf } from './fold-text.ts';
import { type Fate, settleMail } from './incoming-mail.ts';
import type { MailToTakeIn } from './take-in-mail.ts';

interface Returned extends FailedDelivery {
  address: string | null;
}

interface Candidate {
  deliveryId: string;
  /** By the address that only its recipient's servers know, where what they say of any recipient counts; else it must be about the address that we wrote to. */
  isBySignedAddress: boolean;
}

const lock = `
  select v.id, v.principal_id as "principalId", v.ticket_id as "ticketId", v.template, v.address from delivery v
  where v.tenant_id = $1 and v.id = $2 and v.state = 'SENT' for update`;
const note = 'update delivery set state = $3, answer = $4 where tenant_id = $1 and id = $2';

/** Notes at a delivery that it came back or is late. What does not prove that it is about one of our mails changes nothing. */
export async function takeInBounce(system: Context, { mail, read }: MailToTakeIn, fate: Fate): Promise<void> {
  const report = await readDeliveryReport(system.services, { tenantId: system.tenant.id, objectId: mail.objectId ?? '' });
  const candidates = candidatesOf(system, mail.recipient, report);
  await settleMail(system, mail, read, async (ctx) => {
    for (const candidate of candidates) {
      const ticketId = await noteReturn(ctx, candidate, report);
      if (ticketId !== undefined) return { ...fate, ...(ticketId ? { ticketId } : {}) };
    }
    return fate;
  });
}

function candidatesOf({ services, tenant }: Context, recipient: string, { returned }: DeliveryReport): Candidate[] {
  const named = readBounceAddress(services, recipient);
  if (named) return named.tenantId === tenant.id ? [{ deliveryId: named.deliveryId, isBySignedAddress: true }] : [];
  const ours = readMessageIds(services, returned).filter(({ tenantId }) => tenantId === tenant.id);
  return ours.slice(0, 3).flatMap(({ deliveryId }) => (deliveryId ? [{ deliveryId, isBySignedAddress: false }] : []));
}

/** The ticket that the mail was about, null for none; undefined where the report is about none of our mails. */
async function noteReturn(ctx: Transaction, { deliveryId, isBySignedAddress }: Candidate, { recipients }: DeliveryReport): Promise<string | null | undefined> {
  const [locked] = await ctx.query({ name: 'lock_returned_delivery', text: lock, values: [ctx.tenant.id, deliveryId] });
  const delivery = locked?.rows[0] as Returned | undefined;
  const about = recipients.filter(({ addresses }) => isBySignedAddress || addresses.includes(delivery?.address?.toLowerCase() ?? '-'));
  const reported = about.find(isFinal) ?? about[0];
  if (!delivery || !reported) return undefined;
  const answer = lineOf(`${reported.status} ${reported.diagnostic}`, 500) ?? '-';
  ctx.defer({ name: 'note_returned_delivery', text: note, values: [ctx.tenant.id, deliveryId, isFinal(reported) ? 'FAILED' : 'SENT', answer] });
  if (!isFinal(reported)) return delivery.ticketId;
  if (delivery.address && isOfAddress(reported.status)) await markAddress(ctx, delivery.address);
  recordFailure(ctx, delivery);
  return delivery.ticketId;
}

function isFinal({ hasFailed, status }: ReportedRecipient): boolean {
  return hasFailed && status.startsWith('5.');
}
