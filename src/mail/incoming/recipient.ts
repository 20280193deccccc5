import type { Services } from '../../core/context.ts';
import { findTenant } from '../../tenants/find-tenant.ts';
import { readBounceAddress } from '../bounce-address.ts';
import { readReplyAddress } from '../reply-address.ts';

/** A desk and the address at which it was written to. */
export interface Recipient {
  tenantId: string;
  address: string;
}

const owner = 'select tenant_id from support_address where address = $1';

/** Whose address it is: that of an answer or of a mail that comes back, or one that a desk lists; `null` for any other. A suspended desk takes its mails later. */
export async function findRecipient(services: Services, given: string): Promise<Recipient | 'SUSPENDED' | null> {
  const address = given.toLowerCase();
  const tenantId = readReplyAddress(services, address)?.tenantId ?? readBounceAddress(services, address)?.tenantId ?? (await ownerOf(services, address));
  if (!tenantId) return null;
  return (await findTenant(services, tenantId)) ? { tenantId, address } : 'SUSPENDED';
}

/** The desk of this server that lists the address; before the desk is known there is no tenant to ask in. */
export async function ownerOf({ connections }: Services, address: string): Promise<string | null> {
  const { rows } = await connections.query({ name: 'owner_of_address', text: owner, values: [address] });
  return rows[0]?.tenant_id ?? null;
}
