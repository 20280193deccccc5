import type { Services } from '../../core/context.ts';
import { currentMasterKeyId, unwrap, type WrappedKey, wrap } from '../../core/master-keys.ts';
import { readRows, runInTenant } from '../../database/tenancy.ts';
import { readTenantKey } from './tenant-key.ts';

/** How many keys of tenants were encrypted again, and how many no master key of the settings opens. */
export interface Rewrapped {
  rewrapped: number;
  unreadable: number;
}

/** Encrypts the key of each tenant with the current master key. Each is one statement, so an interruption leaves every key readable; the same again goes on. */
export async function rewrapKeys(services: Services, stop?: AbortSignal): Promise<Rewrapped> {
  const { rows } = await services.connections.query({ text: 'select tenant_id from tenant_slug' });
  const done = { rewrapped: 0, unreadable: 0 };
  for (const { tenant_id } of rows) {
    if (stop?.aborted) break;
    const outcome = await rewrapOne(services, tenant_id);
    if (outcome !== 'UNCHANGED') done[outcome === 'REWRAPPED' ? 'rewrapped' : 'unreadable'] += 1;
  }
  return done;
}

const update = 'update tenant_key set wrapped_key = $3, master_key_id = $4 where tenant_id = $1 and wrapped_key = $2';

async function rewrapOne(services: Services, tenantId: string): Promise<'UNCHANGED' | 'REWRAPPED' | 'UNREADABLE'> {
  const ctx = { services, tenant: { id: tenantId } };
  const [found] = await readRows<WrappedKey>(ctx, readTenantKey(tenantId));
  if (!found || found.masterKeyId === currentMasterKeyId(services)) return 'UNCHANGED';
  const key = unwrap(services, tenantId, found);
  if (!key) return 'UNREADABLE';
  const { wrappedKey, masterKeyId } = wrap(services, tenantId, key);
  const values = [tenantId, found.wrappedKey, wrappedKey, masterKeyId];
  const { affected } = await runInTenant(ctx, { name: 'rewrap_tenant_key', text: update, values });
  return affected > 0 ? 'REWRAPPED' : 'UNCHANGED';
}

/** The worker does it too, as it seals second factors again: the settings may change without anybody knowing of the command. */
export async function rewrapInTurn(services: Services, stop: AbortSignal): Promise<number> {
  const { rewrapped, unreadable } = await rewrapKeys(services, stop);
  if (unreadable > 0) services.log.error({ unreadable }, 'no master key of the settings opens the keys of these desks, so their secrets cannot be read');
  if (rewrapped > 0) services.log.info({ rewrapped }, 'the keys of desks are encrypted with the current master key');
  return rewrapped;
}
