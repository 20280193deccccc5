import { newTenantKey, unwrapOrThrow, type WrappedKey } from '../../core/master-keys.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { Statement } from '../../database/pipeline.ts';

const make = `insert into tenant_key (tenant_id, wrapped_key, master_key_id) select f.tenant_id, $2, $3 from feed f where f.tenant_id = $1 on conflict do nothing`;
const read = 'select wrapped_key as "wrappedKey", master_key_id as "masterKeyId" from tenant_key where tenant_id = $1';

export function readTenantKey(tenantId: string): Statement {
  return { name: 'read_tenant_key', text: read, values: [tenantId] };
}

/** The key that the secrets of the tenant are encrypted with, made with the first of them. */
export async function tenantKey({ services, tenant, query }: Transaction): Promise<Buffer> {
  const { wrappedKey, masterKeyId } = newTenantKey(services, tenant.id);
  const [, found] = await query({ name: 'make_tenant_key', text: make, values: [tenant.id, wrappedKey, masterKeyId] }, readTenantKey(tenant.id));
  return unwrapOrThrow(services, tenant.id, found?.rows[0] as WrappedKey);
}
